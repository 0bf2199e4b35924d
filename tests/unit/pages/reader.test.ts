// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '@/utils/model/settings';
import type { Database } from '@/utils/store/database';
import { MARKS, READINGS } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

const COURIER = 'https://courier.example/2026/05/safety-checks';
const MEETING = 'https://www.qingyun.example/zwxw/20260518_1001.html';
const tab = (url = COURIER, incognito = false) => ({ id: 7, url, incognito });
const isReady = () =>
  waitFor(() => expect(document.documentElement.getAttribute('data-reader-ready')).toBe('annotating'));

/** The saved copy of an article, ready to be annotated. */
async function openCopy(
  url = COURIER,
  options: { settings?: Partial<Settings>; hash?: string; before?: (db: Database) => Promise<unknown> } = {},
): Promise<WholePage> {
  const { hash = '', ...rest } = options;
  const page = await openPage('help', { ...rest, tab: tab() });
  const article = await page.db.articles.where('url').equals(url).first();
  document.documentElement.removeAttribute('data-reader-ready');
  await page.openAnother('reader', `?article=${article?.id}${hash}`);
  await isReady();
  return page;
}

/** The clean view over a page whose article is this. */
async function openOver(
  reading: { url: string; paragraphs: string[] },
  options: { isPrivate?: boolean; inPage?: Record<string, (data: never) => unknown>; hasNotebook?: boolean } = {},
): Promise<WholePage> {
  const { isPrivate = false, inPage = {}, hasNotebook = true } = options;
  const { url, paragraphs } = reading;
  const extracted = {
    url,
    metadata: {
      title: 'A page',
      authors: [],
      editors: [],
      kind: 'newspaper',
      lang: 'en',
      dir: 'ltr',
      keywords: [],
      provenance: {},
    },
    html: paragraphs.map((words) => `<p>${words}</p>`).join(''),
    text: paragraphs.join('\n'),
    trail: [{ pass: 'drop-containers', did: 'removed', reason: 'aside', text: 'More stories', canReturn: true }],
  };
  const answers = {
    'page.article': () => ({ extracted, address: url }),
    'page.print': () => true,
    'page.close': () => true,
  };
  document.documentElement.removeAttribute('data-reader-ready');
  return openPage('reader', {
    at: '#token',
    isFrame: true,
    hasNotebook,
    tab: tab(url, isPrivate),
    inPage: { ...answers, ...inPage },
  });
}

const drawer = async (page: WholePage, name: string | RegExp) => within(await page.findByRole('region', { name }));

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

describe('a saved copy', () => {
  test('shows the article with its marks; a selection is marked by a digit, undone and done again', async () => {
    const page = await openCopy();
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(READINGS[4]?.about.title);
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(await page.codesOf('Opposition leader Sam Hill')).toEqual(['Official']);
    await page.user.keyboard('u');
    await page.findByText('Mark undone');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    // It is selected again: the right code goes where the wrong one was.
    expect(String(document.getSelection())).toBe('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('5');
    await page.findByText('Marked as Figure');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
    await page.user.keyboard('u');
    await waitFor(async () => expect(await page.living()).toBe(MARKS));
    await page.user.keyboard('{Shift>}U{/Shift}');
    await page.findByText('Marked again');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
  });

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

  test('a code that is pressed twice takes back the mark it made; one that was there before keeps its place', async () => {
    const page = await openCopy();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    await page.user.keyboard('3');
    await page.findByText('Mark undone');
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

  test('a mark that is more than its code stays when the code is pressed again: on an essay’s board, or with facts', async () => {
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

  test('a code that is made while the reader selects on is for what it was made for, and the new selection stays', async () => {
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

  test('a code that is made joins what was given meanwhile, in one mark', async () => {
    const page = await openCopy();
    await typesNewCode(page);
    await page.user.keyboard('{Shift>}{Enter}{/Shift}{Escape}2');
    await page.findByText('Marked as Brand new');
    await waitFor(async () => expect(await page.living()).toBe(MARKS + 1));
    const names = new Map((await page.db.codes.toArray()).map(({ id, names: { en } }) => [id, en]));
    const [made] = (await page.db.annotations.toArray()).toSorted((a, b) => (a.created < b.created ? 1 : -1));
    expect(made?.codes.map((id) => names.get(id))).toEqual(['Directive', 'Brand new']);
  });

  test('a key that is held down makes the type larger at each press', async () => {
    const page = await openCopy();
    // Sooner than what was asked for is stored.
    const held = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    for (let i = 0; i < 6; i++) held();
    await page.findByText('Size: 24');
    await page.user.keyboard('--');
    await page.findByText('Size: 22');
  });

  test('its source is put right where it stands, and the way back is offered', async () => {
    const page = await openCopy();
    const origin = async () => (await page.db.articles.where('url').equals(COURIER).first())?.source;
    const before = await origin();
    await page.user.click(page.getByRole('button', { name: before ?? '' }));
    const field = await page.findByRole('textbox', { name: 'Source' });
    await page.user.clear(field);
    await page.user.type(field, 'The Evening Post{Enter}');
    await page.findByText('Corrected');
    await waitFor(async () => expect(await origin()).toBe('The Evening Post'));
    await page.user.click(page.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await origin()).toBe(before));
    expect(page.getByRole('button', { name: before ?? '' })).toBeDefined();
    // Ctrl+Z takes back what was done last, be it a mark or a correction.
    const living = await page.living();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await waitFor(async () => expect(await page.living()).toBe(living + 1));
    await page.user.click(page.getByRole('button', { name: before ?? '' }));
    await page.user.type(await page.findByRole('textbox', { name: 'Source' }), ' (evening){Enter}');
    await page.findByText('Corrected');
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await origin()).toBe(before));
    expect(await page.living()).toBe(living + 1);
    await page.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await page.living()).toBe(living));
  });

  test('a correction that is not stored is not said to be, and stands on this screen', async () => {
    const page = await openCopy();
    page.fail('article.correct', 'storage-full');
    const before = (await page.db.articles.where('url').equals(COURIER).first())?.source;
    await page.user.click(page.getByRole('button', { name: before ?? '' }));
    const field = await page.findByRole('textbox', { name: 'Source' });
    await page.user.clear(field);
    await page.user.type(field, 'The Evening Post{Enter}');
    await page.findByRole('button', { name: 'The Evening Post' });
    expect(page.asked.map(({ type }) => type)).toContain('article.correct');
    expect(page.queryByText('Corrected')).toBeNull();
    expect(await page.findByText(/^The disk or this browser’s storage is full/)).toBeDefined();
  });

  test('is walked by sentence, the sentence widened by clauses, coded and left behind', async () => {
    const page = await openCopy(MEETING);
    await page.user.keyboard('j');
    expect(await page.findByText('5月18日，青云市召开校园安全工作会议。', { selector: '[aria-live]' })).toBeDefined();
    await page.user.keyboard('j{BracketLeft}');
    await page.user.keyboard('k');
    await page.user.keyboard('1');
    await page.findByText('Marked as Key passage');
    expect(await page.codesOf('5月18日，青云市召开校园安全工作会议。')).toEqual(['Key passage']);
    expect(await page.findByText('市委书记李强民出席会议并讲话。', { selector: '[aria-live]' })).toBeDefined();
    await page.user.keyboard('.');
    await waitFor(async () => expect(await page.codesOf('市委书记李强民出席会议并讲话。')).toEqual(['Key passage']));
  });

  test('what was given last in another project is not repeated here: the last code of this one is', async () => {
    const page = await openCopy(MEETING);
    const given = (await page.db.codes.toArray()).find(({ names }) => names.en === 'Problem')?.id;
    await fakeBrowser.storage.local.set({ recentCodes: [crypto.randomUUID(), given] });
    await page.user.keyboard('j');
    await page.findByText('5月18日，青云市召开校园安全工作会议。', { selector: '[aria-live]' });
    await page.user.keyboard('.');
    await waitFor(async () => expect(await page.codesOf('5月18日，青云市召开校园安全工作会议。')).toEqual(['Problem']));
  });

  test('Enter is for the sentence that the reader walked to, whatever button was pressed before', async () => {
    const page = await openCopy();
    const count = page.getByRole('button', { name: /annotations$/ });
    await page.user.click(count);
    await page.user.click(count);
    expect(document.activeElement).toBe(count);
    await page.user.keyboard('jp{Enter}');
    expect(count.getAttribute('aria-expanded')).toBe('false');
    await page.findByRole('dialog'); // what is marked there
  });

  test('Esc closes what stands beside a passage that was marked, before it gives the page back', async () => {
    const close = vi.fn(() => true);
    const words = 'The council closed the bridge on Monday.';
    const page = await openOver(
      { url: 'https://a.example/bridge', paragraphs: [words] },
      { inPage: { 'page.close': close } },
    );
    await isReady();
    page.select(words);
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(page.queryByRole('toolbar', { name: 'Selected passage' })).not.toBeNull();
    await page.user.keyboard('{Escape}');
    expect(page.queryByRole('toolbar', { name: 'Selected passage' })).toBeNull();
    expect(close).not.toHaveBeenCalled();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
  });

  test('a note is written from the keyboard, and stored as it is typed', async () => {
    const page = await openCopy();
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('n');
    const field = await page.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    // What it is for is to be seen before there is a mark.
    const seen = () => [...(CSS.highlights.get('pm-cursor') ?? [])].map(String);
    await waitFor(() => expect(seen()).toEqual(['Opposition leader Sam Hill']));
    await page.user.keyboard('Which party?');
    await waitFor(() => expect(seen()).toEqual([]));
    await waitFor(async () => expect((await page.mark('Opposition leader Sam Hill')).note).toBe('Which party?'));
    expect(await page.findByText('Saved')).toBeDefined();
    await page.user.keyboard('{Escape}{Escape}');
    expect(page.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  test('a mark that cannot be stored stays on screen with the reason, leaves as a file, and is stored on “Try again”', async () => {
    const page = await openCopy();
    page.fail('annotation.save', 'storage-full');
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    const notice = within(await page.findByRole('alert'));
    expect(notice.getByText(/^The disk or this browser’s storage is full/)).toBeDefined();
    expect(await page.findByRole('button', { name: '8 annotations' })).toBeDefined();
    await page.user.click(await notice.findByRole('button', { name: 'Save backup file' }));
    await waitFor(() => expect(page.saved).toHaveLength(1));
    expect(await page.saved[0]?.text()).toContain('Opposition leader Sam Hill');
    page.fail('annotation.save', undefined);
    await page.user.click(notice.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await page.codesOf('Opposition leader Sam Hill')).toEqual(['Official']));
    await waitFor(() => expect(page.queryByRole('alert')).toBeNull());
  });

  test('the brush gives every selection one code, until Escape', async () => {
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

  test('a quote is copied with its citation, and kept as a mark where the settings say so', async () => {
    const page = await openCopy(COURIER, { settings: { citationStyle: 'mla', keepQuotes: true } });
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('c');
    await page.findByText(/Kept as an annotation/);
    const [item] = await navigator.clipboard.read();
    expect(await (await item?.getType('text/plain'))?.text()).toMatch(
      /Opposition leader Sam Hill[\s\S]*Fielding, Dana/,
    );
    await waitFor(async () => expect(await page.codesOf('Opposition leader Sam Hill')).toEqual([]));
  });

  test('keys are shown by ?, and letters do nothing where they are switched off', async () => {
    const page = await openCopy(COURIER, { settings: { singleKeys: false } });
    page.select('Opposition leader Sam Hill');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3?');
    expect(page.queryByRole('dialog')).toBeNull();
    expect(await page.living()).toBe(MARKS);
    await page.user.click(await page.findByRole('button', { name: '7 annotations' }));
    await page.user.click((await drawer(page, '7 annotations')).getByRole('button', { name: 'Keys' }));
    const dialog = within(await page.findByRole('dialog'));
    expect(dialog.getByText(/^Single letters, digits and signs are switched off/)).toBeDefined();
    expect(dialog.getByText('Next sentence')).toBeDefined();
    await page.user.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
  });
});

describe('the bar of the clean view', () => {
  test('lists the annotations, copies them as Markdown, and brings back what was deleted', async () => {
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

  test('puts headline and author right, keeps a note on the article, and changes how it looks', async () => {
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

  test('a passage that is no longer in the text says why, shows both wordings, and is attached to a selection', async () => {
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

describe('suggestions', () => {
  test('are counted, reviewed by key one by one, and each decision is stored or taken back', async () => {
    const page = await openCopy(MEETING, {
      before: (db) => db.annotations.filter(({ note }) => note === '').delete(),
    });
    const bar = await page.findByRole('button', { name: /^Review: / });
    const [offered] = /\d+/.exec(bar.getAttribute('aria-label') ?? '') ?? [];
    expect(Number(offered)).toBeGreaterThan(0);
    await page.user.keyboard('r');
    const card = await page.findByRole('dialog', { name: 'Review' }).catch(() => page.findByLabelText('Review'));
    const before = await page.living();
    await page.user.keyboard('{Enter}');
    await page.findByText('Accepted');
    await waitFor(async () => expect(await page.living()).toBe(before + 1));
    await waitFor(async () => expect(await page.db.decisions.count()).toBe(1));
    const made = (await page.db.annotations.toArray()).find(
      ({ origin, created }) => origin.by === 'rule' && created > '2026-06',
    );
    expect(made?.origin).toMatchObject({ by: 'rule', corrected: false });
    await page.user.keyboard('u');
    await waitFor(async () => expect([await page.living(), await page.db.decisions.count()]).toEqual([before, 0]));
    await page.user.keyboard('r{Backspace}');
    await page.findByText(/^Rejected/);
    await waitFor(async () =>
      expect((await page.db.decisions.toArray()).map((one) => one.verdict)).toEqual(['rejected']),
    );
    expect(card).toBeDefined();
  });

  test('the last of all, taken back, is in focus again', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    const card = () => document.querySelector('.offer-card');
    await waitFor(() => expect(card()).not.toBeNull());
    for (let left = 40; card() && left > 0; left--) await page.user.keyboard('{Backspace}');
    await waitFor(() => expect(card()).toBeNull());
    await page.user.click((await page.findAllByRole('button', { name: /^Undo/ })).at(-1) as HTMLElement);
    await waitFor(() => expect(card()).not.toBeNull());
  });

  test('wait while a note is written: Escape closes that, and the card of the review is back', async () => {
    const page = await openCopy(MEETING, { before: (db) => db.annotations.filter(({ note }) => note === '').delete() });
    await page.findByRole('button', { name: /^Review: / });
    await page.user.keyboard('r');
    await waitFor(() => expect(document.querySelector('.offer-card')).not.toBeNull());
    page.select('今年投入1200万元');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('n');
    const field = await page.findByRole('textbox', { name: 'Note' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(document.querySelector('.offer-card')).toBeNull();
    await page.user.keyboard('abc{Escape}{Escape}');
    await waitFor(() => expect(page.queryByRole('textbox', { name: 'Note' })).toBeNull());
    await waitFor(() => expect(document.querySelector('.offer-card')).not.toBeNull());
  });

  test('are not offered where they are switched off', async () => {
    const page = await openCopy(MEETING, {
      settings: { suggestions: { on: false, zh: true, en: true, official: true, directive: true } },
      before: (db) => db.annotations.clear(),
    });
    await page.user.keyboard('r');
    expect(page.queryByRole('button', { name: /^Review: / })).toBeNull();
  });
});

describe('an article that was edited since', () => {
  const edited = async (db: Database): Promise<void> => {
    const { keepReading } = await import('./notebook-at-hand');
    const courier = READINGS[4];
    if (!courier) throw new Error('no such reading');
    await db.revisions.where('id').above('').modify({ created: '2026-05-19T10:00:00.000Z' });
    const paragraphs = courier.paragraphs.map((words) => words.replace('June 30', 'July 15').replace('200', '350'));
    await keepReading(db, { ...courier, paragraphs, marks: [] });
  };

  test('says so under its headline, lists what was edited, and puts two readings side by side', async () => {
    const page = await openCopy(COURIER, { before: edited });
    const line = await page.findByRole('button', { name: /^2 edits since you read this on/ });
    await page.user.click(line);
    const list = await drawer(page, 'What was edited');
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    expect(list.getByText(/June 30/).closest('del, .change-was')).not.toBeNull();
    await page.user.keyboard('.');
    await waitFor(() => expect(list.getAllByRole('listitem')[0]?.getAttribute('aria-current')).toBe('true'));
    await page.user.click(list.getByRole('button', { name: 'Compare two readings side by side' }));
    const dialog = within(await page.findByRole('dialog'));
    expect(dialog.getByText('2 edits')).toBeDefined();
    await page.user.selectOptions(
      dialog.getByLabelText('Later'),
      dialog.getByLabelText<HTMLSelectElement>('Earlier').value,
    );
    expect(dialog.getByText('No edits')).toBeDefined();
  });
});

describe('over a page', () => {
  const page42 = { url: 'https://other.example/a', paragraphs: ['One sentence stands here.', 'And another one.'] };

  test('the article is kept when it is read, marked in the frame, and the page given back', async () => {
    const closed = vi.fn(() => true);
    const page = await openOver(page42, { inPage: { 'page.close': closed } });
    await isReady();
    await waitFor(async () => expect(await page.db.articles.where('url').equals(page42.url).count()).toBe(1));
    page.select('One sentence');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await waitFor(async () => expect(await page.codesOf('One sentence')).toEqual(['Key passage']));
    await page.user.click(page.getByRole('button', { name: 'Back to the page' }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
  });

  test('Escape leaves what was marked before it leaves the view', async () => {
    const closed = vi.fn(() => true);
    const page = await openOver(
      { url: COURIER, paragraphs: ['A council meets.', 'It says no.'] },
      {
        inPage: { 'page.close': closed },
      },
    );
    await isReady();
    page.select('council meets');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('3');
    await page.findByText('Marked as Official');
    expect(page.queryByRole('toolbar', { name: 'Selected passage' })).not.toBeNull();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('toolbar', { name: 'Selected passage' })).toBeNull());
    expect(closed).not.toHaveBeenCalled();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('what is marked after a backup took the place of everything is stored, with its article', async () => {
    const page = await openOver(page42);
    await isReady();
    await waitFor(async () => expect(await page.db.articles.where('url').equals(page42.url).count()).toBe(1));
    await Promise.all([page.db.articles.clear(), page.db.revisions.clear(), page.db.annotations.clear()]);
    page.select('One sentence');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    await waitFor(async () => expect(await page.living()).toBe(1));
    expect(await page.db.articles.where('url').equals(page42.url).count()).toBe(1);
    expect(page.queryByText(/^The page has changed/)).toBeNull();
  });

  test('in a private window nothing is stored, and that is said', async () => {
    const page = await openOver(page42, { isPrivate: true });
    await isReady();
    expect((await page.findByRole('alert')).textContent).toContain('Private window: nothing is stored.');
    page.select('One sentence');
    await page.findByRole('toolbar', { name: 'Selected passage' });
    await page.user.keyboard('1');
    expect(await page.findByRole('button', { name: '1 annotation' })).toBeDefined();
    expect([await page.living(), await page.db.articles.where('url').equals(page42.url).count()]).toEqual([MARKS, 0]);
  });

  test('where no article is found, all text is shown on request', async () => {
    const answers = [{ problem: 'nothing-found' }];
    const taken = vi.fn();
    const page = await openOver(page42, {
      inPage: {
        'page.article': ((asked: { take?: string }) => {
          taken(asked.take);
          return answers.shift() ?? { problem: 'page-gone' };
        }) as never,
      },
    });
    const notice = within(await page.findByRole('alert'));
    expect(notice.getByText('No article was found on this page.')).toBeDefined();
    await page.user.click(notice.getByRole('button', { name: 'Show all text' }));
    await waitFor(() => expect(taken).toHaveBeenLastCalledWith('all-text'));
    expect(await page.findByText(/^The page has changed in the meantime/)).toBeDefined();
    expect(page.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  test('a PDF leads to the page where its text is pasted', async () => {
    const page = await openOver(page42, { inPage: { 'page.article': () => ({ problem: 'pdf' }) } });
    await page.user.click(await page.findByRole('button', { name: 'Paste the text' }));
    await waitFor(() => expect(page.opened[0]).toMatch(/^\/paste\.html\?url=/));
  });

  test('what was removed is listed with its reason, and put back on request', async () => {
    const edit = vi.fn(() => ({ problem: 'page-gone' }));
    const page = await openOver(page42, {
      inPage: { 'page.edit': edit as never },
    });
    await isReady();
    await page.user.click(page.getByRole('button', { name: 'Details and outline' }));
    const panel = await drawer(page, 'Details and outline');
    expect(await panel.findByText('More stories')).toBeDefined();
    await page.user.click(panel.getByRole('button', { name: 'Put back: More stories' }));
    await waitFor(() => expect(edit).toHaveBeenCalledWith({ token: 'token', edit: { putBack: [0] } }));
    expect(await panel.findByText(/^The page has changed in the meantime/)).toBeDefined();
  });
});
