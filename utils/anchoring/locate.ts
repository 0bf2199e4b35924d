import type { Selector } from '@/utils/model/annotation';
import { type LocateOptions, matchQuotes } from './match-quote';
import { type Place, toPlace } from './place';
import { inSlices } from './slices';
import type { TextIndex } from './text-index';

/**
 * Finds all passages of a page, in the order of their selectors. Lets the event loop run every few milliseconds; the
 * tree must not change until it has finished. Throws the signal's reason when that aborts.
 */
export function locateAll(
  index: TextIndex,
  selectors: Iterable<Selector>,
  { signal, ...options }: LocateOptions & { signal?: AbortSignal } = {},
): Promise<Place[]> {
  return inSlices(work(), signal);

  function* work(): Generator<void, Place[]> {
    const places: Place[] = [];
    for (const place of yield* matchQuotes(index.text, selectors, options)) {
      places.push(toPlace(index, place));
      yield;
    }
    return places;
  }
}
