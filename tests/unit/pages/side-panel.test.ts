// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ORIGIN } from './browser-stand-ins';
import { MARKS } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

const COURIER = 'https://courier.example/2026/05/safety-checks';
const tab = { id: 7, url: COURIER, title: 'A page', incognito: false };
const quote = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the side panel', () => {
  const panel = (marks: Partial<{ found: string[]; lost: object[] }> = {}, more: object = {}): Promise<WholePage> =>
    openPage('sidepanel', {
      tab,
      inPage: {
        'page.marks': () => ({ address: COURIER, found: [], lost: [], ...marks }),
        'page.selected': () => null,
      },
      ...more,
    });

  test('lists the page’s marks, filtered by a code; a note is written next to one and stored', async () => {
    const page = await panel();
    const filter = within(await page.findByRole('region', { name: '7 annotations' }));
    await page.user.click(filter.getByRole('button', { name: 'Figure 1' }));
    await page.user.click(filter.getByRole('button', { name: 'Add a note: some 200 pupils' }));
    await page.user.type(filter.getByRole('textbox', { name: 'Note' }), '**Where** to?');
    await page.user.click(filter.getByRole('button', { name: 'Done' }));
    await waitFor(async () => expect((await page.mark('some 200 pupils')).note).toBe('**Where** to?'));
    await waitFor(() => expect(filter.getByText('Where').tagName).toBe('STRONG'));
  });

  test('shows changes made elsewhere at once', async () => {
    const page = await panel();
    await page.findByText('some 200 pupils');
    const one = await page.mark('some 200 pupils');
    const { send } = await import('@/utils/protocol/send');
    await send('annotation.save', {
      content: { ...one, articleUrl: COURIER, note: 'from the clean view' },
      only: ['note'],
      noteFrom: '',
    } as never);
    expect(await page.findByText('from the clean view')).toBeDefined();
  });

  test('gives and removes a code, deletes, and undoes', async () => {
    const page = await panel();
    const item = within((await page.findByText('some 200 pupils')).closest('li') as HTMLElement);
    await page.user.click(item.getByRole('button', { name: 'Change codes' }));
    // By mouse; and by typing, without a search for the field.
    await page.user.click(item.getByRole('button', { name: /^Pledge/ }));
    await waitFor(async () => expect(await page.codesOf('some 200 pupils')).toEqual(['Figure', 'Pledge']));
    await page.user.click(item.getByRole('button', { name: 'Change codes' }));
    await page.user.click(item.getByRole('button', { name: 'Change codes' }));
    await page.user.keyboard('fq');
    expect((await item.findByRole<HTMLInputElement>('combobox', { name: 'Find a code, or make one' })).value).toBe(
      'fq',
    );
    expect(await item.findByText('No code has this name. Shift+↵ creates it.')).toBeDefined();
    await page.user.keyboard('{Enter}');
    expect(await page.db.codes.where('id').above('').count()).toBe(7);
    await page.user.keyboard('{Escape}');
    await waitFor(async () => expect(await page.codesOf('some 200 pupils')).toEqual(['Figure', 'Pledge']));
    await page.user.click(item.getByRole('button', { name: 'Delete' }));
    await page.findByText('Annotation deleted');
    await waitFor(async () => expect(await page.living()).toBe(MARKS - 1));
    expect(page.getByRole('button', { name: 'Undo' }).title).toBe('Ctrl+Z');
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.codesOf('some 200 pupils')).toEqual(['Figure']));
  });

  test('shows an orphan’s reason, and attaches it to the selection on the page', async () => {
    const page = await panel();
    const { id } = await page.mark('some 200 pupils');
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (_: number, { type }: { type: string }) => {
        if (type === 'page.marks')
          return { ok: true, value: { address: COURIER, found: [], lost: [{ id, why: 'changed' }] } };
        if (type === 'page.selected')
          return { ok: true, value: { address: COURIER, selector: quote('some 350 pupils') } };
        return undefined;
      },
    });
    await page.openAnother('sidepanel');
    expect(await page.findByRole('heading', { name: '1 passage not found' })).toBeDefined();
    await page.user.click(page.getByRole('button', { name: 'Attach to selection' }));
    await page.findByText('The annotation is now attached to the new passage.');
    expect((await page.mark('some 350 pupils')).id).toBe(id);
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await page.mark('some 200 pupils')).id).toBe(id));
  });

  test('in a private window is read-only', async () => {
    const page = await panel({}, { tab: { ...tab, incognito: true } });
    expect(await page.findByText(/^Private window: saved annotations can be read here/)).toBeDefined();
    expect(await page.findByText('some 200 pupils')).toBeDefined();
    expect(page.queryByRole('button', { name: /note/i })).toBeNull();
    expect(page.queryByRole('button', { name: 'Delete' })).toBeNull();
  });

  test('without Pressmark on the page says how to start it there', async () => {
    const page = await openPage('sidepanel', { tab });
    Object.assign(fakeBrowser.commands, { getAll: async () => [{ name: 'open-library', shortcut: 'Alt+Shift+L' }] });
    await page.openAnother('sidepanel');
    expect(await page.findByText(/^Pressmark is not on this page yet/)).toBeDefined();
    await waitFor(() => expect(page.getByRole('button', { name: 'Library' }).title).toBe('Alt+Shift+L'));
    await page.user.click(page.getByRole('button', { name: 'Library' }));
    await waitFor(() => expect(page.opened).toEqual(['/library.html']));
  });

  test('next to a page of Pressmark’s own does not ask for a press of the button there', async () => {
    const page = await openPage('sidepanel', { tab: { ...tab, url: `${ORIGIN}/library.html` } });
    expect(await page.findByText(/^This is one of Pressmark’s own pages/)).toBeDefined();
    expect(page.queryByText(/^Pressmark is not on this page yet/)).toBeNull();
  });

  test('switches the page’s site on once the browser allows it', async () => {
    const page = await panel();
    const box = await page.findByRole<HTMLInputElement>('checkbox', { name: 'Show my marks as soon as a page opens' });
    await page.user.click(box);
    await waitFor(async () =>
      expect((await fakeBrowser.storage.local.get('sites')).sites).toEqual([
        { site: 'https://courier.example', restore: true, alwaysOpen: false },
      ]),
    );
    Object.assign(fakeBrowser.permissions, { request: async () => false });
    await page.user.click(page.getByRole('checkbox', { name: 'Always open articles in the clean view' }));
    expect(await page.findByText(/^The browser did not allow it/)).toBeDefined();
    fireEvent(window, new Event('pagehide'));
  });
});
