// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MARKS } from './notebook-at-hand';
import { COURIER, isReady, MEETING, openCopy, tab } from './reader-at-hand';
import { openPage, type WholePage } from './whole-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** A passage is selected, and the name of a code that is not there yet typed. */
async function typesNewCode(page: WholePage): Promise<void> {
  page.select('Opposition leader Sam Hill');
  await page.findByRole('toolbar', { name: 'Selected passage' });
  await page.user.keyboard('t');
  await page.user.type(await page.findByRole('combobox', { name: 'Find a code, or make one' }), 'Brand new');
  await page.findByRole('option', { name: /Brand new/ });
}

describe('coding in the clean view', () => {
  test('a code whose key is pressed before the notebook is read is the project’s own', async () => {
    const page = await openPage('help', {
      tab: tab(),
      before: async (db) => {
        const { addProject } = await import('@/utils/store/projects');
        const { changeCodebook } = await import('@/utils/store/codes');
        await addProject(db, { id: crypto.randomUUID(), name: 'Thesis', codes: { from: 'nothing' } });
        const fields = { names: { en: 'Cause', zh: '原因' }, color: 'red', key: '2' } as const;
        const rest = { underline: 'solid', definition: '', example: '' } as const;
        await changeCodebook(db, { kind: 'add', id: crypto.randomUUID(), fields: { ...fields, ...rest } });
      },
    });
    const article = await page.db.articles.where('url').equals(COURIER).first();
    document.documentElement.removeAttribute('data-reader-ready');
    const letGo = page.holdBack('notebook.about');
    await page.openAnother('reader', `?article=${article?.id}`);
    await isReady();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('2');
    letGo();
    await page.findByText('Marked as Cause');
    expect(await page.codesOf('Opposition leader Sam Hill')).toEqual(['Cause']);
  });

  test('a code pressed twice removes the mark it made; an existing mark keeps its codes’ order', async () => {
    const page = await openCopy();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(page.getByRole('button', { name: 'Undo' })).toBeDefined();
    await page.user.keyboard('3');
    await page.findByText('Marking undone');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    expect(String(document.getSelection())).toBe('Opposition leader Sam Hill');
    document.getSelection()?.removeAllRanges();
    await waitFor(() => expect(page.queryByRole('toolbar', { name: 'Selected passage' })).toBeNull());
    page.select('some 200 pupils');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('5');
    await waitFor(async () => expect(await page.codesOf('some 200 pupils')).toEqual([]));
    expect(await page.living()).toBe(MARKS);
  });

  test('a mark with more than its code stays when the code is pressed again: on an essay’s board, or with facts', async () => {
    const page = await openCopy();
    const marks = async (words: string): Promise<void> => {
      page.select(words);
      await page.findByRole('toolbar', { name: 'Selected passage' });
      await page.user.keyboard('2');
      await waitFor(async () => expect(await page.codesOf(words)).toEqual(['Directive']));
    };
    await marks('Opposition leader Sam Hill');
    await page.user.keyboard('{Shift>}C{/Shift}');
    await page.findByText(/essay/i, { selector: '.toast span' });
    await page.user.keyboard('2');
    await waitFor(async () => expect(await page.codesOf('Opposition leader Sam Hill')).toEqual([]));
    expect(await page.living()).toBe(MARKS + 1);
  });

  test('a code being created applies to its original passage while the reader selects another, which stays', async () => {
    const page = await openCopy();
    await typesNewCode(page);
    await page.user.keyboard('{Shift>}{Enter}{/Shift}');
    page.select('Harrow Lane');
    await page.findByText('Marked as Brand new');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
    expect(String(document.getSelection())).toBe('Harrow Lane');
    const made = (await page.db.codes.toArray()).find(({ names }) => names.en === 'Brand new');
    const marked = (await page.db.annotations.toArray()).filter(({ codes }) => codes.includes(made?.id ?? ''));
    expect(marked.map(({ target }) => target.selector.quote.exact)).toEqual(['Opposition leader Sam Hill']);
    // And the next key is for what is selected now.
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('6');
    await page.findByText('Marked as Pledge');
    const [pledge] = (await page.db.codes.toArray()).filter(({ names }) => names.en === 'Pledge');
    const said = (await page.db.annotations.toArray()).filter(({ codes }) => codes.includes(pledge?.id ?? ''));
    expect(said.map(({ target }) => target.selector.quote.exact)).toContain('Harrow Lane');
  });

  test('a code being created joins codes given meanwhile, in one mark', async () => {
    const page = await openCopy();
    await typesNewCode(page);
    const letGo = page.holdBack('codebook.edit');
    await page.user.keyboard('{Shift>}{Enter}{/Shift}{Escape}2');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
    letGo();
    const made = async (): Promise<(string | undefined)[] | undefined> => {
      const names = new Map((await page.db.codes.toArray()).map(({ id, names: { en } }) => [id, en]));
      const [last] = (await page.db.annotations.toArray()).toSorted((a, b) => (a.created < b.created ? 1 : -1));
      return last?.codes.map((id) => names.get(id));
    };
    await waitFor(async () => expect(await made()).toEqual(['Directive', 'Brand new']));
    expect(await page.living()).toBe(MARKS + 1);
  });

  test('repeating a code uses this project’s last one, not that of another project', async () => {
    const page = await openCopy(MEETING);
    const given = (await page.db.codes.toArray()).find(({ names }) => names.en === 'Problem')?.id;
    await fakeBrowser.storage.local.set({ recentCodes: [crypto.randomUUID(), given] });
    await page.user.keyboard('j');
    await page.findByText('5月18日，青云市召开校园安全工作会议。', { selector: '[aria-live]' });
    await page.user.keyboard('.');
    await waitFor(async () => expect(await page.codesOf('5月18日，青云市召开校园安全工作会议。')).toEqual(['Problem']));
  });

  test('the brush gives every selection its code, until Escape', async () => {
    const page = await openCopy();
    await page.user.keyboard('b');
    await page.findByText(/^Choose a code: every selection gets it/);
    await page.user.keyboard('4');
    page.select('Harrow Lane');
    await waitFor(async () => expect(await page.codesOf('Harrow Lane')).toEqual(['Place']));
    await page.user.keyboard('{Escape}');
    page.select('on Monday');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    expect(await page.living()).toBe(MARKS + 1);
  });
});
