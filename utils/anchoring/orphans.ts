import type { Target } from '@/utils/model/annotation';
import type { Standing } from '@/utils/model/lost-passage';
import { groupBy } from '@/utils/text/group-by';
import type { Fold } from './fold';
import { matchQuotes, type TextPlace } from './match-quote';
import { atOnce } from './slices';

/** Texts of stored revisions by their SHA-256: who says where a passage stood when it was marked. */
export type Referees = ReadonlyMap<string, string>;

/** Where passages stand in a text, in their order, each with the revision it was made in as referee. In small steps. */
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

/** Only a passage with Han characters may stand in a text in the other Chinese script. */
export const hasHan = ({ selector }: Target): boolean => /\p{Script=Han}/u.test(selector.quote.exact);

/** Its words with all their context stand in the text once: such a passage is found, and nothing needs to be matched. */
export function isPlain(text: string, { selector: { quote } }: Target): boolean {
  const { prefix, exact, suffix } = quote;
  const words = prefix + exact + suffix;
  const at = text.indexOf(words);
  return at >= 0 && prefix + suffix !== '' && text.indexOf(words, at + 1) < 0;
}

/**
 * How each of these passages stands in a text. The one answer, for what is painted and what the library counts. `fold`
 * finds quotes in the other Chinese script.
 */
export function standingsIn(text: string, targets: readonly Target[], referees: Referees, fold?: Fold): Standing[] {
  const standings = new Map<Target, Standing>();
  const look = (open: readonly Target[], by?: Fold): Target[] => {
    if (open.length === 0) return [];
    const places = atOnce(placesOf(text, open, referees, by));
    return open.filter((target, i) => {
      const place = places[i];
      if (!place?.found) return true;
      standings.set(target, place.how === 'changed' ? 'changed' : 'as-marked');
      return false;
    });
  };
  const lost = look(targets.filter((target) => !isPlain(text, target)));
  const left = fold ? [...lost.filter((target) => !hasHan(target)), ...look(lost.filter(hasHan), fold)] : lost;
  for (const target of left) standings.set(target, 'orphan');
  return targets.map((target) => standings.get(target) ?? 'as-marked');
}
