import type { Target } from '@/utils/model/annotation';
import type { Standing } from '@/utils/model/lost-passage';
import { groupBy } from '@/utils/text/group-by';
import type { Fold } from './fold';
import { matchQuotes, type TextPlace } from './match-quote';
import { atOnce } from './slices';

/** Texts of stored revisions by SHA-256: they tell where a passage stood when it was marked. */
export type Referees = ReadonlyMap<string, string>;

/**
 * The places of passages in a text, in order, each checked against the revision it was made in. Computed in small
 * steps.
 */
export function* placesOf(
  text: string,
  targets: readonly Target[],
  referees: Referees,
  fold?: Fold,
): Generator<void, TextPlace[]> {
  const places = new Map<Target, TextPlace>();
  for (const [revision, group] of groupBy(targets, (target) => target.revision)) {
    const stored = revision === undefined ? undefined : referees.get(revision);
    const reference = stored === undefined || stored === text ? {} : { reference: stored };
    const selectors = group.map(({ selector }) => selector);
    const found = yield* matchQuotes(text, selectors, { ...reference, ...(fold ? { fold } : {}) });
    group.forEach((target, i) => {
      places.set(target, found[i] ?? { found: false, why: 'gone' });
    });
  }
  return targets.map((target) => places.get(target) ?? { found: false, why: 'gone' });
}

/**
 * Whether the table of Traditional and Simplified Chinese may help to find a passage: its quote contains Han characters
 * and was not found exactly.
 */
export const mayBeFolded = (place: TextPlace | undefined, { selector }: Target): boolean =>
  !(place?.found && place.how === 'exact') && /\p{Script=Han}/u.test(selector.quote.exact);

/** Of a place found without the table and one found with it, the one closer to what was marked. */
export const better = (plain: TextPlace | undefined, folded: TextPlace | undefined): TextPlace | undefined =>
  folded?.found && (!plain?.found || folded.how === 'exact') ? folded : plain;

/**
 * Whether its words, with all their context, occur exactly once in the text: such a passage is found without matching.
 */
export function isPlain(text: string, { selector: { quote } }: Target): boolean {
  const { prefix, exact, suffix } = quote;
  const words = prefix + exact + suffix;
  const at = text.indexOf(words);
  return at >= 0 && prefix + suffix !== '' && text.indexOf(words, at + 1) < 0;
}

/**
 * The state of each passage in a text. Both painting and the library's counts use this. `fold` finds quotes in the
 * other Chinese script.
 */
export const standingsIn = (text: string, targets: readonly Target[], referees: Referees, fold?: Fold): Standing[] =>
  standingPlaces(text, targets, referees, fold).map(standingOf);

/** The state for a place; `as-marked` when no search was needed because quote and context are unchanged. */
export function standingOf(place: TextPlace | 'as-marked' | undefined): Standing {
  if (place === 'as-marked') return place;
  return place?.found ? (place.how === 'changed' ? 'changed' : 'as-marked') : 'orphan';
}

/** The same with where each of them stands, in their order. */
export function standingPlaces(
  text: string,
  targets: readonly Target[],
  referees: Referees,
  fold?: Fold,
): (TextPlace | 'as-marked' | undefined)[] {
  const open = targets.filter((target) => !isPlain(text, target));
  const places = look(open);
  const doubted = fold ? open.filter((target) => mayBeFolded(places.get(target), target)) : [];
  const folded = look(doubted, fold);
  return targets.map((target) =>
    places.has(target) ? better(places.get(target), folded.get(target)) : ('as-marked' as const),
  );

  function look(asked: readonly Target[], by?: Fold): Map<Target, TextPlace | undefined> {
    if (asked.length === 0) return new Map();
    const found = atOnce(placesOf(text, asked, referees, by));
    return new Map(asked.map((target, i) => [target, found[i]]));
  }
}
