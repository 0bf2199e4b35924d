import { parseFold } from '@/utils/anchoring/fold';
import type { TextPlace } from '@/utils/anchoring/match-quote';
import { better, mayBeFolded, placesOf } from '@/utils/anchoring/orphans';
import { inSlices } from '@/utils/anchoring/slices';
import type { Target } from '@/utils/model/annotation';

/** Stored data that helps to find passages again. */
export interface Memory {
  /** The text of a stored revision, by its SHA-256; undefined when it is not stored. */
  textOf(revision: string): Promise<string | undefined>;
  /** The table of public/traditional-to-simplified.txt. */
  foldTable(): Promise<string>;
}

/**
 * The places of passages in a text, in order: each checked against the revision it was made in, and searched for in the
 * other Chinese script only if its words are not there. Lets the event loop run every few milliseconds.
 */
export async function findPassages(text: string, targets: readonly Target[], memory: Memory): Promise<TextPlace[]> {
  const referees = new Map<string, string>();
  for (const revision of new Set(targets.flatMap((target) => target.revision ?? []))) {
    const stored = await memory.textOf(revision);
    if (stored !== undefined) referees.set(revision, stored);
  }
  const places = await inSlices(placesOf(text, targets, referees));
  const doubted = targets.flatMap((target, i) => (mayBeFolded(places[i], target) ? [i] : []));
  if (doubted.length === 0) return places;
  const again = doubted.flatMap((i) => targets[i] ?? []);
  const folded = await inSlices(placesOf(text, again, referees, parseFold(await memory.foldTable())));
  doubted.forEach((i, nth) => {
    const place = better(places[i], folded[nth]);
    if (place) places[i] = place;
  });
  return places;
}
