import type { LibraryMemory } from '@/entrypoints/library/library-memory';
import type { Slice } from '@/entrypoints/library/use-results';
import type { ChangeView, View } from './use-view';

/** What all charts on the page are made from. */
export interface Scope {
  memory: LibraryMemory;
  view: View;
  /** The passages that match the filter. */
  slice: Slice;
  onView: ChangeView;
}

/** Returns a test of whether a row is in the slice. */
export const isIn =
  ({ filtered: { rows } }: Pick<Slice, 'filtered'>) =>
  (row: number): boolean =>
    rows[row] === 0;
