// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Passage } from '@/entrypoints/reader/passage';
import { standingHere } from '@/entrypoints/reader/standing-here';
import { type Quoting, useQuoting } from '@/entrypoints/reader/use-quoting';
import type { Annotation } from '@/utils/model/annotation';
import type { LostPassage, QuoteStanding } from '@/utils/model/lost-passage';
import { send } from '@/utils/protocol/send';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));

const passage = { by: 'selection' } as Passage;

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const lost = (id: string, why: LostPassage['why']): [string, LostPassage] => [id, { id, why }];

function quoting({ copied = Promise.resolve('Copied'), keepsQuotes = true } = {}) {
  const said: ToastMessage[] = [];
  const marked: Passage[] = [];
  const standings: (QuoteStanding | undefined)[] = [];
  let held: Quoting | undefined;
  const undo = vi.fn();
  const annotate = (one: Passage): Annotation => {
    marked.push(one);
    return { id: 'made' } as Annotation;
  };
  function View() {
    held = useQuoting({
      copyQuote: (_, standing) => {
        standings.push(standing);
        return copied;
      },
      keepsQuotes,
      annotate,
      markedJustNow: () => undefined,
      tell: (message) => void said.push(message),
      undo,
    });
    return null;
  }
  render(<View />);
  return {
    said,
    marked,
    standings,
    undo,
    copy: (unmarked?: Passage, standing?: QuoteStanding) => act(async () => held?.copy('words', unmarked, standing)),
    sendToEssay: (id: string) => act(async () => held?.sendToEssay(id)),
    isInEssay: (id: string) => held?.isInEssay(id),
  };
}

test('a copied passage is annotated, and one press undoes that', async () => {
  const view = quoting();
  await view.copy(passage);
  expect(view.marked).toEqual([passage]);
  expect(view.said.map(({ text }) => text)).toEqual(['Copied · Kept as an annotation']);
  view.said[0]?.action?.run();
  expect(view.undo).toHaveBeenCalledOnce();
});

test.each([
  { what: 'quotes are not kept', options: { keepsQuotes: false }, unmarked: passage, says: ['Copied'] },
  { what: 'an annotation stands there already', options: {}, unmarked: undefined, says: ['Copied'] },
  { what: 'a dialog opened first', options: { copied: Promise.resolve('') }, unmarked: passage, says: [] },
])('copying does not annotate if $what', async ({ options, unmarked, says }) => {
  const view = quoting(options);
  await view.copy(unmarked);
  expect(view.marked).toEqual([]);
  expect(view.said.map(({ text }) => text)).toEqual(says);
});

test('a copy that the browser refuses is reported, and annotates nothing', async () => {
  const view = quoting({ copied: Promise.reject(new Error('denied')) });
  await view.copy(passage);
  expect(view.marked).toEqual([]);
  expect(view.said).toEqual([{ text: 'The browser refused to copy.' }]);
});

test('a quote counts as in the essay from the press on, and a failure is reported', async () => {
  vi.mocked(send).mockRejectedValueOnce(new Error('full'));
  const view = quoting();
  await view.sendToEssay('one');
  expect([view.isInEssay('one'), view.isInEssay('two')]).toEqual([true, false]);
  expect(view.said).toEqual([{ text: 'Not sent: the notebook could not be saved' }]);
});

test('a quote edited on the page is copied with its current words', async () => {
  const now = { quote: { exact: 'other words', prefix: '', suffix: '' } };
  const found = { changed: new Map([['a', now]]), orphans: new Map([lost('b', 'gone'), lost('c', 'ambiguous')]) };
  const view = quoting();
  await view.copy(undefined, standingHere('a', found));
  expect(view.standings).toMatchObject([{ state: 'changed', now }]);
  expect(standingHere('b', found)).toMatchObject({ state: 'orphan' });
  expect([standingHere('c', found), standingHere('d', found)]).toEqual([undefined, undefined]);
});
