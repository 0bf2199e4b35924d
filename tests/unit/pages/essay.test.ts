// @vitest-environment happy-dom
import { createEvent, fireEvent, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { newId } from '@/utils/model/new-id';
import type { Database } from '@/utils/store/database';
import { editReading } from './notebook-at-hand';
import { openPage, type WholePage } from './whole-page';

const [essay, first, second] = [newId(), newId(), newId()];

/** Two headings, two quotes under the first and one under the second. */
async function board(db: Database): Promise<unknown> {
  const [a, b, c] = (await db.annotations.toArray()).sort((one, other) => (one.created < other.created ? -1 : 1));
  if (!a || !b || !c) throw new Error('no annotations');
  return db.essays.add({
    id: essay,
    project: a.project,
    title: 'Gates',
    headings: { [first]: { text: 'First', rank: 'a0' }, [second]: { text: 'Second', rank: 'a1' } },
    cards: {
      [a.id]: { heading: first, rank: 'a0' },
      [b.id]: { heading: first, rank: 'a1' },
      [c.id]: { heading: second, rank: 'a0' },
    },
    words: {},
    created: a.created,
    modified: a.created,
  } as never);
}
const open = async (): Promise<WholePage> => {
  const page = await openPage('essay', { before: board });
  await waitFor(() => expect(cards()).toHaveLength(3));
  return page;
};
const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.essay-card')];
const card = (at: number): HTMLElement => cards()[at] as HTMLElement;
const nameOf = (one: Element | null): string => one?.getAttribute('aria-label') ?? '';
const named = (name: string): HTMLElement => cards().find((one) => nameOf(one) === name) as HTMLElement;
const under = (heading: string): string[] =>
  [...document.querySelectorAll(`[id="heading-${heading}"] .essay-card`)].map(nameOf);
const field = (page: WholePage, text: string) => page.getByDisplayValue<HTMLInputElement>(text);
const stored = async (page: WholePage) => page.db.essays.get(essay);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a heading whose move is undone keeps text typed since; an added, reworded one stays, with a message', async () => {
  const page = await open();
  await page.user.click(page.getByRole('button', { name: 'Move “Second” up' }));
  await waitFor(async () => expect((await stored(page))?.headings[second]?.rank).toBe('Zz'));
  await page.user.type(field(page, 'Second'), ' thoughts');
  await page.user.click(page.getByRole('button', { name: 'Undo' }));
  await waitFor(async () =>
    expect((await stored(page))?.headings[second]).toEqual({ text: 'Second thoughts', rank: 'a1' }),
  );
  await page.user.type(page.getByRole('textbox', { name: 'New heading' }), 'Third{Enter}');
  await page.user.type(await page.findByDisplayValue('Third'), ' way');
  await page.user.click(page.getByRole('button', { name: 'Undo' }));
  await page.findByText('The heading stays: its words were changed after it was added.');
  const texts = Object.values((await stored(page))?.headings ?? {}).map(({ text }) => text);
  expect(texts.sort()).toEqual(['First', 'Second thoughts', 'Third way']);
});

test('Ctrl+Z restores a deleted essay, and says when there is nothing more to undo', async () => {
  const page = await open();
  const undo = () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  undo();
  await page.findByText('Nothing to undo');
  await page.user.click(page.getByRole('button', { name: 'Delete this essay' }));
  await page.user.click(page.getByRole('button', { name: 'Delete' }));
  await page.findByText('Essay deleted');
  await waitFor(() => expect(cards()).toHaveLength(0));
  undo();
  await waitFor(() => expect(cards()).toHaveLength(3));
  expect((await stored(page))?.deleted).toBeUndefined();
});

test('Delete removes one card, however long it is held, and the next one gets the focus', async () => {
  await open();
  const next = nameOf(card(1));
  card(0).focus();
  fireEvent.keyDown(card(0), { key: 'Delete' });
  await waitFor(() => expect(nameOf(document.activeElement)).toBe(next));
  fireEvent.keyDown(card(0), { key: 'Delete', repeat: true });
  fireEvent.keyDown(card(0), { key: 'Delete', repeat: true });
  fireEvent.keyDown(card(1), { key: 'Delete' });
  await waitFor(() => expect(cards().map(nameOf)).toEqual([next]));
});

test('a card moved from its text or by an arrow keeps the focus there, under another heading too', async () => {
  const page = await open();
  const name = nameOf(card(1));
  const words = card(1).querySelector('textarea') as HTMLTextAreaElement;
  await page.user.type(words, 'mine');
  await waitFor(async () => expect(Object.values((await stored(page))?.words ?? {})).toEqual(['mine']));
  words.setSelectionRange(1, 2);
  fireEvent.keyDown(words, { key: 'ArrowDown', altKey: true });
  await waitFor(() => expect(under(second)).toContain(name));
  const moved = named(name).querySelector('textarea') as HTMLTextAreaElement;
  await waitFor(() => expect(document.activeElement).toBe(moved));
  expect([moved.value, moved.selectionStart, moved.selectionEnd]).toEqual(['mine', 1, 2]);
  await page.user.click(named(name).querySelector('[aria-label="Move up"]') as HTMLElement);
  await waitFor(() => expect(under(first)).toContain(name));
  await waitFor(() => expect(document.activeElement).toBe(named(name).querySelector('[aria-label="Move up"]')));
});

test('a key pressed again before the first move is stored moves the card again, and Ctrl+Z undoes the last move', async () => {
  const page = await open();
  const name = nameOf(card(1));
  const write = vi.spyOn(page.db.essays, 'put');
  card(1).focus();
  for (const place of [0, 1]) {
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown', altKey: true });
    await 0; // what is drawn is drawn by then
    expect(under(second)[place]).toBe(name);
    expect(nameOf(document.activeElement)).toBe(name);
  }
  expect(write).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(under(second)[0]).toBe(name));
});

test('a move that cannot be stored is reverted on the board, and is not an undo step', async () => {
  const page = await open();
  const name = nameOf(card(1));
  vi.spyOn(page.db.essays, 'put').mockRejectedValue(new Error('full'));
  card(1).focus();
  fireEvent.keyDown(card(1), { key: 'ArrowDown', altKey: true });
  await waitFor(() => expect(under(second)).toContain(name));
  await waitFor(() => expect(under(first)).toContain(name));
  await waitFor(() => expect(page.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true));
});

test('a missing author filled in on a card is undone in its turn', async () => {
  const page = await openPage('essay', {
    before: async (db) => {
      await db.articles.toCollection().modify({ authors: [] });
      await board(db);
    },
  });
  await waitFor(() => expect(cards()).toHaveLength(3));
  const { articleId } = await page.mark(nameOf(card(0)));
  const authors = async () => (await page.db.articles.get(articleId))?.authors;
  await page.user.click(page.getByRole('button', { name: 'Move “Second” up' }));
  await waitFor(async () => expect((await stored(page))?.headings[second]?.rank).toBe('Zz'));
  const author = card(0).querySelector<HTMLInputElement>('.essay-missing input[type="text"]') as HTMLInputElement;
  await page.user.type(author, 'Ann Writer{Enter}');
  await page.findByText('Corrected');
  expect(await authors()).toEqual([{ name: 'Ann Writer' }]);
  author.blur();
  await page.user.keyboard('{Control>}z{/Control}');
  await page.findByText('Undone');
  expect(await authors()).toEqual([]);
  expect((await stored(page))?.headings[second]?.rank).toBe('Zz');
  await page.user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await stored(page))?.headings[second]?.rank).toBe('a1'));
});

test('a card dropped on the lower half of another comes after it, on the upper half before it', async () => {
  const page = await open();
  const [a, b, c] = cards().map(nameOf);
  const drop = async (name: string, onto: string, share: number): Promise<void> => {
    const target = named(onto);
    target.getBoundingClientRect = () => ({ top: 100, height: 200 }) as DOMRect;
    const dragged = (type: 'dragOver' | 'drop'): void => {
      const event = createEvent[type](target);
      Object.defineProperty(event, 'clientY', { value: 100 + share * 200 });
      fireEvent(target, event);
    };
    fireEvent.dragStart(named(name));
    await waitFor(() => {
      dragged('dragOver');
      expect(target.dataset.drop).toBe(share < 0.5 ? 'before' : 'after');
    });
    dragged('drop');
  };
  await drop(a as string, b as string, 0.85);
  await waitFor(() => expect(under(first)).toEqual([b, a]));
  await drop(c as string, b as string, 0.2);
  await waitFor(() => expect(under(first)).toEqual([c, b, a]));
  await waitFor(async () => expect(Object.values((await stored(page))?.cards ?? {})).toHaveLength(3));
});

test('an export started while quotes are being compared waits, and includes the edited words', async () => {
  let letGo = (): void => undefined;
  const table = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const before = async (db: Database): Promise<unknown> => {
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (address: string) => {
      await table;
      return fetch(address);
    });
    await editReading(db, 0, '市委书记', '市委副书记');
    return board(db);
  };
  const page = await openPage('essay', { before });
  await waitFor(() => expect(cards()).toHaveLength(3));
  await page.user.click(page.getByRole('button', { name: 'Markdown for Pandoc' }));
  await page.user.click(page.getByRole('button', { name: 'Copy with references' }));
  expect(page.saved).toHaveLength(0);
  letGo();
  await page.findByText('Copied with references');
  const [item] = await navigator.clipboard.read();
  expect(await (await item?.getType('text/plain'))?.text()).toContain('[Words edited since; seen on ');
  expect(page.saved).toHaveLength(1);
});

test('a quote edited on its page is marked with both wordings, and exported with them', async () => {
  const quote = '李强民强调，各县市区要压实主体责任，6月底前完成校园周边隐患排查。';
  const before = async (db: Database): Promise<unknown> => {
    await editReading(db, 0, '6月底前', '9月底前');
    const one = (await db.annotations.toArray()).find(({ target }) => target.selector.quote.exact === quote);
    await board(db);
    return db.essays.update(essay, { cards: { [one?.id ?? '']: { rank: 'a0' } } } as never);
  };
  const page = await openPage('essay', { before });
  const mark = await page.findByText(/^Words edited since; seen on /);
  await page.user.click(mark);
  const own = within(card(0));
  expect(own.getByText('6', { selector: 'del' })).toBeDefined();
  expect(own.getByText('9', { selector: 'ins' })).toBeDefined();
  await page.user.click(page.getByRole('button', { name: 'Copy with references' }));
  await page.findByText('Copied with references');
  const [item] = await navigator.clipboard.read();
  const text = await (await item?.getType('text/plain'))?.text();
  expect(text).toMatch(/[)）]\.?\n\[Words edited since; seen on .*9月底前/);
});
