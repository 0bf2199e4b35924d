import type { Annotation } from '@/utils/model/annotation';
import type { LostPassage } from '@/utils/model/lost-passage';

/** Where a surface, a live page or the clean view, has the annotations of its article. */
export interface SurfaceMarks {
  address: string;
  /** In the order of their passages. */
  found: Annotation['id'][];
  lost: LostPassage[];
}

interface Found {
  starts: ReadonlyMap<Annotation['id'], number>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
}

export function toSurfaceMarks(address: string, found: Found | undefined): SurfaceMarks {
  const starts = [...(found?.starts ?? [])].sort(([, a], [, b]) => a - b);
  return {
    address,
    found: starts.map(([id]) => id),
    lost: [...(found?.orphans.values() ?? [])],
  };
}
