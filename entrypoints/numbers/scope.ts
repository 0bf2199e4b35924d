import type { LibraryMemory } from '@/entrypoints/library/library-memory';
import type { Slice } from '@/entrypoints/library/use-results';
import type { ChangeView, View } from './use-view';

/** What every picture of the page is made from. */
export interface Scope {
  memory: LibraryMemory;
  view: View;
  /** What the filter leaves. */
  slice: Slice;
  onView: ChangeView;
}

/** Whether a row is in the slice. */
export const isIn =
  ({ filtered: { rows } }: Pick<Slice, 'filtered'>) =>
  (row: number): boolean =>
    rows[row] === 0;
