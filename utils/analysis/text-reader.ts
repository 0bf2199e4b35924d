import { nextTask } from '@/utils/anchoring/slices';
import type { LibraryIndex } from '@/utils/search/library-index';

/** Computes something from the saved texts, one after the other. */
export interface TextReader<T> {
  /** Whether the text of an article, by its number in the index, can contribute. */
  needs: (article: number) => boolean;
  add: (article: number, text: string) => void;
  finish: () => T;
}

interface Way {
  /** The newest texts of some articles; articles without one are left out. */
  read: (ids: string[]) => Promise<Iterable<{ id: string; text: string }>>;
  signal: AbortSignal;
}

/** Articles read at once. */
const BATCH = 40;
/** Milliseconds after which the screen gets its turn. */
const SLICE_MS = 12;

/** The result of `reader` over the texts of an index. Throws the signal's reason when that aborts. */
export async function readTexts<T>(index: LibraryIndex, reader: TextReader<T>, { read, signal }: Way): Promise<T> {
  const needed = [...index.articles.keys()].filter(reader.needs);
  const places = new Map(needed.map((place) => [index.articles[place]?.id ?? '', place]));
  const ids = [...places.keys()];
  let since = performance.now();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const { id, text } of await read(ids.slice(from, from + BATCH))) {
      signal.throwIfAborted();
      reader.add(places.get(id) ?? -1, text);
      if (performance.now() - since < SLICE_MS) continue;
      await nextTask();
      since = performance.now();
    }
  }
  signal.throwIfAborted();
  return reader.finish();
}
