import type { Annotation } from '@/utils/model/annotation';
import type { LostPassage } from '@/utils/model/lost-passage';

/** Where the annotations of an article are on a surface: a live page or the clean view. */
export interface SurfaceMarks {
  address: string;
  /** In the order of their passages in the text. */
  found: Annotation['id'][];
  lost: LostPassage[];
}

interface Found {
  starts: ReadonlyMap<Annotation['id'], number>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
}

/** Puts what a surface has found into the form in which it is sent; nothing where it has not looked yet. */
export function toSurfaceMarks(address: string, found: Found | undefined): SurfaceMarks {
  const starts = [...(found?.starts ?? [])].sort(([, a], [, b]) => a - b);
  return {
    address,
    found: starts.map(([id]) => id),
    lost: [...(found?.orphans.values() ?? [])],
  };
}
