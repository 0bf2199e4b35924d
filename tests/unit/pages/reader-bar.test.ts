// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COURIER, drawer, openCopy } from './reader-at-hand';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the bar of the clean view', () => {
  test('lists the annotations, copies them as Markdown, and restores deleted ones', async () => {
    const page = await openCopy(COURIER, {
      before: (db) =>
        db.annotations
          .filter(({ target }) => target.selector.quote.exact === 'some 200 pupils')
          .modify({ deleted: new Date().toISOString() }),
    });
    await page.user.click(await page.findByRole('button', { name: '6 annotations' }));
    const list = await drawer(page, '6 annotations');
    const quotes = list.getAllByRole('button', { name: /./ }).filter((one) => one.closest('blockquote'));
    expect(quotes.map(({ textContent }) => textContent)).toEqual([
      'The council ordered safety checks at every school gate',
      'a wall fell in Harrow Lane',
      'Mayor Jane Roe',
      'Mayor Jane Roe said headteachers must report back by June 30.',
      'a clipboard exercise',
      'The council will publish the list of schools by May 31.',
    ]);
    await page.user.click(list.getByRole('button', { name: 'Copy Markdown' }));
    await waitFor(async () => {
      const [item] = await navigator.clipboard.read();
      expect(await (await item?.getType('text/plain'))?.text()).toContain('a clipboard exercise');
    });
    await page.user.click(await list.findByRole('button', { name: 'Bin · 1 deleted annotation' }));
    await page.user.click(list.getByRole('button', { name: 'Restore' }));
    expect(await page.findByRole('button', { name: '7 annotations' })).toBeDefined();
  });

  test('corrects headline and author, stores a note on the article, and changes the appearance', async () => {
    const page = await openCopy();
    await page.user.click(page.getByRole('button', { name: 'Details and outline' }));
    const panel = await drawer(page, 'Details and outline');
    const title = await panel.findByLabelText<HTMLInputElement>('Title');
    await page.user.type(title, 'Gates{Enter}', { initialSelectionStart: 0, initialSelectionEnd: title.value.length });
    await waitFor(() => expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Gates'));
    await page.user.click(panel.getByRole('button', { name: /^Edit note/ }));
    await page.user.type(panel.getByRole('textbox', { name: 'Note' }), ' And the Welsh ones.');
    await waitFor(async () => {
      const article = await page.db.articles.where('url').equals(COURIER).first();
      expect([article?.title, article?.note]).toEqual([
        'Gates',
        'Compare with the **Chinese** meetings. And the Welsh ones.',
      ]);
    });
    await page.user.click(panel.getByRole('button', { name: 'Close' }));
    await page.user.click(page.getByRole('button', { name: 'Appearance' }));
    await page.user.click(await (await drawer(page, 'Appearance')).findByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    await page.user.click(await (await drawer(page, 'Appearance')).findByRole('checkbox', { name: 'Line focus' }));
    await waitFor(async () =>
      expect((await fakeBrowser.storage.local.get('setting.lineFocus'))['setting.lineFocus']).toBe(true),
    );
  });

  test('shows an orphan’s reason and both wordings, and attaches it to a selection', async () => {
    const page = await openCopy(COURIER, {
      before: (db) =>
        db.annotations
          .filter(({ target }) => target.selector.quote.exact === 'some 200 pupils')
          .modify((one) => {
            one.target.selector = { quote: { exact: 'nobody at all was asked', prefix: 'zz zz zz', suffix: 'yy yy' } };
          }),
    });
    await page.user.click(await page.findByRole('button', { name: '7 annotations' }));
    const list = await drawer(page, '7 annotations');
    expect(await list.findByRole('heading', { name: '1 passage not found' })).toBeDefined();
    expect(list.getByText('The passage is no longer in the text.')).toBeDefined();
    await page.user.click(list.getByRole('button', { name: 'Attach to selection' }));
    expect(await list.findByText(/^Select the passage in the text first/)).toBeDefined();
    page.select('had been moved already');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.click(list.getByRole('button', { name: 'Attach to selection' }));
    await page.findByText('The annotation is now attached to the new passage.');
    expect(await page.codesOf('had been moved already')).toEqual(['Figure']);
  });
});

test('sends a selection to the essay by mouse, which also marks it', async () => {
  const page = await openCopy();
  page.select('had been moved already');
  await page.findByRole('toolbar', { name: 'Selected passage' });
  await page.user.click(page.getByRole('button', { name: 'Send to essay' }));
  await waitFor(async () => expect(await page.db.essays.count()).toBe(1));
  const { id } = await page.mark('had been moved already');
  expect(Object.keys((await page.db.essays.toArray())[0]?.cards ?? {})).toEqual([id]);
});
