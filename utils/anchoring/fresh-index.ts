import { atOnce, inSlices } from './slices';
import { indexText, type TextIndex } from './text-index';

/** How often the tree may change during a reading before it is read without a pause. */
const MOST_STARTS = 4;

/** The index of a tree that may change: built again only when its text has changed or may have. */
export interface FreshIndex {
  /** The index of the tree as it is; what has not been read yet is read at once. */
  now(): TextIndex;
  /** Reads the tree a few milliseconds at a time. Afterwards `now` has the index ready until the tree changes. */
  ready(): Promise<void>;
  /** Says that the visible text may have changed without a change of its nodes. */
  doubt(): void;
}

/** Stops watching the tree when `signal` aborts. */
export function createFreshIndex(root: Node, signal: AbortSignal): FreshIndex {
  let index: TextIndex | undefined;
  /**
   * The reading under way, shared by everybody who waits for the index; resolves to undefined when the tree changed
   * meanwhile.
   */
  let reading: Generator<void, TextIndex> | undefined;
  const doubt = (): void => {
    index = undefined;
    reading = undefined;
  };
  const observer = new MutationObserver(doubt);
  /** Changes made in the current task have not been reported yet. */
  const heed = (): void => {
    if (observer.takeRecords().length > 0) doubt();
  };
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());

  /** Nodes already read are not trusted after a pause in which the tree changed. */
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
