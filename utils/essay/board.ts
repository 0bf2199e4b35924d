import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Essay, EssayCard, EssayChange, EssayHeading } from '@/utils/model/essay';

/** A quote on the board. */
export interface Card {
  /** The annotation's id. */
  id: Annotation['id'];
  words: string;
  /** Absent when the annotation is gone, or in the bin. */
  annotation?: Annotation;
  article?: Article;
}

/** A heading with its cards, in order. The first group has no heading: it holds the cards before any. */
export interface Section {
  id: string | undefined;
  text: string;
  cards: Card[];
}

const byRank = ([a, one]: [string, { rank: string }], [b, other]: [string, { rank: string }]): number =>
  one.rank === other.rank ? (a < b ? -1 : 1) : one.rank < other.rank ? -1 : 1;

/** An essay as its board shows it. */
export function sectionsOf(essay: Essay, annotations: readonly Annotation[], articles: readonly Article[]): Section[] {
  const said = new Map(annotations.map((one) => [one.id, one]));
  const sources = new Map(articles.map((one) => [one.id, one]));
  const cards = Object.entries(essay.cards).toSorted(byRank);
  const under = (heading: string | undefined): Card[] =>
    cards
      .filter(([, card]) => headingOf(essay, card) === heading)
      .map(([id]) => {
        const annotation = said.get(id);
        const article = annotation && sources.get(annotation.articleId);
        return {
          id,
          words: essay.words[id] ?? '',
          ...(annotation ? { annotation } : {}),
          ...(article ? { article } : {}),
        };
      });
  const headings = Object.entries(essay.headings).toSorted(byRank);
  return [
    { id: undefined, text: '', cards: under(undefined) },
    ...headings.map(([id, { text }]) => ({ id, text, cards: under(id) })),
  ];
}

/** The heading above a card; undefined where it has none, or its heading is gone. */
const headingOf = ({ headings }: Essay, { heading }: EssayCard): string | undefined =>
  heading !== undefined && headings[heading] ? heading : undefined;

/**
 * New ranks that put `id` at index `at` among `others`, which are in order: only its own, or those of all where theirs
 * leave no room, as after two windows put two at one place.
 */
function ranksFor(id: string, others: readonly [string, string][], at: number): Map<string, string> {
  const [before, after] = [others[at - 1]?.[1] ?? null, others[at]?.[1] ?? null];
  try {
    return new Map([[id, generateKeyBetween(before, after)]]);
  } catch {
    const ids = others.map(([one]) => one).toSpliced(at, 0, id);
    const keys = generateNKeysBetween(null, null, ids.length);
    return new Map(ids.map((one, i) => [one, keys[i] as string]));
  }
}

/** The change that puts a card at an index under a heading; `undefined`: before any heading. */
export function cardMoved(essay: Essay, id: Card['id'], heading: string | undefined, at: number): EssayChange {
  const others = Object.entries(essay.cards)
    .filter(([other, card]) => other !== id && headingOf(essay, card) === heading)
    .toSorted(byRank)
    .map(([other, { rank }]): [string, string] => [other, rank]);
  const place = Math.max(0, Math.min(at, others.length));
  const ranks = ranksFor(id, others, place);
  const under = heading === undefined ? {} : { heading };
  return { cards: Object.fromEntries([...ranks].map(([one, rank]) => [one, { ...under, rank }])) };
}

/**
 * The change that drops a card before the one at index `at` under a heading, the card itself counted, as the reader
 * sees it.
 */
export function cardDropped(essay: Essay, id: Card['id'], heading: string | undefined, at: number): EssayChange {
  const under = Object.entries(essay.cards)
    .filter(([, card]) => headingOf(essay, card) === heading)
    .toSorted(byRank);
  const from = under.findIndex(([one]) => one === id);
  return cardMoved(essay, id, heading, from >= 0 && from < at ? at - 1 : at);
}

/** The change that puts a heading, with its cards, at an index among the headings. */
export function headingMoved(essay: Essay, id: string, at: number): EssayChange {
  const others = Object.entries(essay.headings)
    .filter(([other]) => other !== id)
    .toSorted(byRank)
    .map(([other, { rank }]): [string, string] => [other, rank]);
  const ranks = ranksFor(id, others, Math.max(0, Math.min(at, others.length)));
  const text = (one: string): string => essay.headings[one]?.text ?? '';
  return { headings: Object.fromEntries([...ranks].map(([one, rank]) => [one, { text: text(one), rank }])) };
}

/** The change that adds a heading with this id after all others. */
export function headingAdded(essay: Essay, id: string, text: string): EssayChange {
  const { headings } = headingMoved(essay, id, Number.POSITIVE_INFINITY);
  return { headings: { ...headings, [id]: { rank: headings?.[id]?.rank ?? 'a0', text } } };
}

/** The change that removes a heading: its cards go to the end of the group before it. */
export function headingRemoved(essay: Essay, id: string): EssayChange {
  const headings = Object.entries(essay.headings).toSorted(byRank);
  const [above] = headings[headings.findIndex(([one]) => one === id) - 1] ?? [];
  const under = (heading: string | undefined) =>
    Object.entries(essay.cards)
      .filter(([, card]) => headingOf(essay, card) === heading)
      .toSorted(byRank);
  const moving = under(id);
  const ranks = generateNKeysBetween(under(above).at(-1)?.[1].rank ?? null, null, moving.length);
  const place = above === undefined ? {} : { heading: above };
  const cards = moving.map(([one], i): [string, EssayCard] => [one, { ...place, rank: ranks[i] as string }]);
  return { headings: { [id]: null }, ...(cards.length > 0 ? { cards: Object.fromEntries(cards) } : {}) };
}

/** A change of an essay, and the essay before it. */
export interface Step {
  before: Essay;
  change: EssayChange;
}

/**
 * The change that undoes a step in the essay as it is `now`: what the step touched is as it was before. Words typed
 * since are kept: a heading goes back to its place with its present words, and one that the step added stays if its
 * words were changed. The result may be empty.
 */
export function changeBack({ before, change }: Step, now: Essay): EssayChange {
  const headings = Object.entries(change.headings ?? {}).flatMap(([id, made]): [string, EssayHeading | null][] => {
    const [was, is] = [before.headings[id], now.headings[id]];
    if (!was) return is && is.text !== made?.text ? [] : [[id, null]];
    if (!made) return [[id, is ?? was]];
    return is ? [[id, { text: is.text, rank: was.rank }]] : [];
  });
  const cards = Object.keys(change.cards ?? {}).map((id) => [id, before.cards[id] ?? null]);
  return {
    ...(change.title === undefined ? {} : { title: before.title }),
    ...(headings.length > 0 ? { headings: Object.fromEntries(headings) } : {}),
    ...(cards.length > 0 ? { cards: Object.fromEntries(cards) } : {}),
    ...(change.words
      ? { words: Object.fromEntries(Object.keys(change.words).map((id) => [id, before.words[id] ?? ''])) }
      : {}),
  };
}
