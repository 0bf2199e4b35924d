import { atOnce, inSlices } from './slices';
import { indexText, type TextIndex } from './text-index';

/** How often the tree may change before it has been read, until it is read without a pause. */
const MOST_STARTS = 4;

/** The index of a tree that may change: made again only when its text has changed or is in doubt. */
export interface FreshIndex {
  /** Of the tree as it is; what is not read yet is read at once. */
  now(): TextIndex;
  /** Reads the tree a few milliseconds at a time. After it, `now` has the index at hand until the tree changes. */
  ready(): Promise<void>;
  /** What is seen of the text may have changed without a change of its nodes. */
  doubt(): void;
}

/** Ends watching the tree when `signal` aborts. */
export function createFreshIndex(root: Node, signal: AbortSignal): FreshIndex {
  let index: TextIndex | undefined;
  /** The reading under way, which everybody who waits for the index carries on; undefined when it was for nothing. */
  let reading: Generator<void, TextIndex> | undefined;
  const doubt = (): void => {
    index = undefined;
    reading = undefined;
  };
  const observer = new MutationObserver(doubt);
  /** Changes of the task that is running are not reported yet. */
  const heed = (): void => {
    if (observer.takeRecords().length > 0) doubt();
  };
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());

  /** Nodes that were read are not trusted across a pause in which the tree changed. */
  function* read(): Generator<void, TextIndex> {
    let starts = 0;
    for (heed(); !index; heed()) {
      if (!reading) {
        reading = indexText(root);
        starts += 1;
      }
      const step = reading.next();
      if (step.done) {
        index = step.value;
        reading = undefined;
      } else if (starts <= MOST_STARTS) yield;
    }
    return index;
  }

  return {
    now() {
      heed();
      return index ?? atOnce(read());
    },
    async ready() {
      heed();
      if (!index) await inSlices(read());
    },
    doubt,
  };
}
