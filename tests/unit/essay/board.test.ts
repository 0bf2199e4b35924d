import { expect, test } from 'vitest';
import {
  cardDropped,
  cardMoved,
  changeBack,
  headingAdded,
  headingMoved,
  headingRemoved,
  sectionsOf,
} from '@/utils/essay/board';
import type { Essay, EssayChange, EssayHeading } from '@/utils/model/essay';
import { changeOf } from './sample';

const essay: Essay = {
  id: 'e',
  project: 'p',
  title: '',
  headings: { h1: { text: 'One', rank: 'a0' }, h2: { text: 'Two', rank: 'a1' } },
  cards: {
    a: { rank: 'a0' },
    b: { heading: 'h1', rank: 'a0' },
    c: { heading: 'h1', rank: 'a1' },
    d: { heading: 'h2', rank: 'a0' },
    lost: { heading: 'gone', rank: 'a5' },
  },
  words: { b: 'mine' },
  created: '2026-05-20T00:00:00.000Z',
  modified: '2026-05-20T00:00:00.000Z',
};

const shape = (one: Essay): string =>
  sectionsOf(one, [], [])
    .map(({ text, cards }) => `${text}:${cards.map(({ id }) => id).join('')}`)
    .join(' ');
const after = (change: EssayChange, from = essay): Essay => changeOf(from, change);

test('cards are under their headings in order; those of a missing heading come before the first', () => {
  expect(shape(essay)).toBe(':alost One:bc Two:d');
});

test.each<[string, string | undefined, number, string]>([
  ['c', 'h1', 0, ':alost One:cb Two:d'],
  ['b', 'h1', 1, ':alost One:cb Two:d'],
  ['b', 'h2', 0, ':alost One:c Two:bd'],
  ['b', 'h2', 99, ':alost One:c Two:db'],
  ['d', undefined, 1, ':adlost One:bc Two:'],
  ['lost', 'h2', 1, ':a One:bc Two:dlost'],
])('%s put under %s at %i', (id, heading, at, expected) => {
  const change = cardMoved(essay, id, heading, at);
  expect(shape(after(change))).toBe(expected);
  expect(shape(after(changeBack({ before: essay, change }, after(change)), after(change)))).toBe(shape(essay));
});

test.each<[string, string | undefined, number, string]>([
  ['b', 'h1', 2, ':alost One:cb Two:d'],
  ['b', 'h1', 1, ':alost One:bc Two:d'],
  ['c', 'h1', 0, ':alost One:cb Two:d'],
  ['a', undefined, 2, ':losta One:bc Two:d'],
  ['b', 'h2', 0, ':alost One:c Two:bd'],
])('%s dropped under %s before what stands at %i', (id, heading, at, expected) => {
  expect(shape(after(cardDropped(essay, id, heading, at)))).toBe(expected);
});

test.each([
  ['h2', ':alost One:bcd'],
  ['h1', ':alostbc Two:d'],
])('%s removed: its cards go after those of the previous heading, and return on undo', (id, expected) => {
  const change = headingRemoved(essay, id);
  expect(shape(after(change))).toBe(expected);
  expect(shape(after(changeBack({ before: essay, change }, after(change)), after(change)))).toBe(shape(essay));
});

test('a third card fits between two that two windows put at the same place', () => {
  const cards = { ...essay.cards, b: { heading: 'h1', rank: 'a0' }, c: { heading: 'h1', rank: 'a0' } };
  expect(shape(after(cardMoved({ ...essay, cards }, 'd', 'h1', 1), { ...essay, cards }))).toBe(':alost One:bdc Two:');
});

test('headings move with their cards, new ones come last, and a removed one leaves its cards', () => {
  expect(shape(after(headingMoved(essay, 'h2', 0)))).toBe(':alost Two:d One:bc');
  expect(shape(after(headingAdded(essay, 'h3', 'Three')))).toBe(':alost One:bc Two:d Three:');
  expect(shape(after({ headings: { h1: null } }))).toBe(':abclost Two:d');
});

test('undoing a change of text restores the old text', () => {
  const change = { words: { b: 'other', c: 'new' } };
  expect(changeBack({ before: essay, change }, after(change))).toEqual({ words: { b: 'mine', c: '' } });
});

/** The essay after a change, after typing in a heading, and after the change was taken back. */
const backAfterTyping = (change: EssayChange, heading: string, text: string): string => {
  const changed = after(change);
  const typed = { ...changed.headings[heading], text } as EssayHeading;
  const now = after({ headings: { [heading]: typed } }, changed);
  return shape(after(changeBack({ before: essay, change }, now), now));
};

test('a heading whose move is undone keeps text typed since', () => {
  expect(backAfterTyping(headingMoved(essay, 'h2', 0), 'h2', 'Second')).toBe(':alost One:bc Second:d');
});

test('undoing an added heading removes it, unless it has text typed since', () => {
  expect(backAfterTyping(headingAdded(essay, 'h3', 'Three'), 'h3', 'Three')).toBe(shape(essay));
  expect(backAfterTyping(headingAdded(essay, 'h3', 'Three'), 'h3', 'Mine')).toBe(':alost One:bc Two:d Mine:');
});

test('a removed heading is restored; one removed by another window is not restored by undoing a move', () => {
  const removed: EssayChange = { headings: { h1: null } };
  expect(shape(after(changeBack({ before: essay, change: removed }, after(removed)), after(removed)))).toBe(
    shape(essay),
  );
  const gone = after(removed);
  expect(changeBack({ before: essay, change: headingMoved(essay, 'h1', 2) }, gone)).toEqual({});
});
