import type { Position, Selector } from '@/utils/model/annotation';
import { type LocateOptions, type Lost, matchQuotes } from './match-quote';
import { inSlices } from './slices';
import type { TextIndex } from './text-index';

/** What became of a passage. A passage that is not found is no error. */
export type Place =
  | {
      found: true;
      /** In reading order; several where something was inserted inside the passage, or where trees are crossed. */
      ranges: Range[];
      /** In the index's text, from the first to the last character. */
      position: Position;
      how: 'exact' | 'changed';
      /** 0 to 1. */
      confidence: number;
    }
  | { found: false; why: Lost };

/**
 * Finds all passages of a page, in the order of their selectors. Lets the event loop go on every few milliseconds;
 * the tree must not change until it is done. Throws the signal's reason when that aborts.
 */
export async function locateAll(
  index: TextIndex,
  selectors: Iterable<Selector>,
  { signal, ...options }: LocateOptions & { signal?: AbortSignal } = {},
): Promise<Place[]> {
  const places = await inSlices(matchQuotes(index.text, selectors, options), signal);
  return inSlices(toRanges(), signal);

  function* toRanges(): Generator<void, Place[]> {
    const all: Place[] = [];
    for (const place of places) {
      if (place.found) {
        const { position, parts, how, confidence } = place;
        all.push({ found: true, ranges: parts.flatMap(index.rangesOf), position, how, confidence });
      } else all.push(place);
      yield;
    }
    return all;
  }
}
