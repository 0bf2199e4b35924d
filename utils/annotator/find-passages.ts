import { type Fold, parseFold } from '@/utils/anchoring/fold';
import { matchQuotes, type TextPlace } from '@/utils/anchoring/match-quote';
import { inSlices } from '@/utils/anchoring/slices';
import type { Target } from '@/utils/model/annotation';

/** What is kept and helps to find passages again. */
export interface Memory {
  /** The text of a stored revision, by its SHA-256; undefined when it is not stored. */
  textOf(revision: string): Promise<string | undefined>;
  /** The table of public/traditional-to-simplified.txt. */
  foldTable(): Promise<string>;
}

/**
 * Where passages stand in a text, in their order: with the revision each was made in as referee, and the other Chinese
 * script only where that fails. Lets the event loop go on every few milliseconds.
 */
export async function findPassages(text: string, targets: readonly Target[], memory: Memory): Promise<TextPlace[]> {
  const places = new Map<Target, TextPlace>();
  const find = async (some: readonly Target[], fold?: Fold): Promise<void> => {
    for (const [revision, group] of Map.groupBy(some, (target) => target.revision)) {
      const stored = revision === undefined ? undefined : await memory.textOf(revision);
      const reference = stored === undefined || stored === text ? {} : { reference: stored };
      const selectors = group.map(({ selector }) => selector);
      const found = await inSlices(matchQuotes(text, selectors, { ...reference, ...(fold ? { fold } : {}) }));
      group.forEach((target, i) => {
        places.set(target, found[i] ?? { found: false, why: 'gone' });
      });
    }
  };
  await find(targets);
  const lost = targets.filter((target) => !places.get(target)?.found);
  const isHan = lost.some(({ selector }) => /\p{Script=Han}/u.test(selector.quote.exact));
  if (isHan) await find(lost, parseFold(await memory.foldTable()));
  return targets.map((target) => places.get(target) ?? { found: false, why: 'gone' });
}
