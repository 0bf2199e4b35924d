import { useEffect, useRef, useState } from 'preact/hooks';
import { Annotation } from '@/utils/model/annotation';
import { reportError } from '@/utils/report-error';
import type { LibraryIndex } from '@/utils/search/library-index';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';

/** Records kept for lines that come into sight again. */
const MOST = 2000;

interface Records {
  /** The annotation, once it is read; asks for it when it is not. */
  annotation: (id: Annotation['id']) => Annotation | undefined;
  /** An article's saved text likewise. */
  text: (articleId: string) => string | undefined;
}

/** Records of what is in sight, read as they are asked for and again when the notebook changed. */
export function useRecords(index: LibraryIndex): Records {
  const annotations = useKept(index, async (ids) => {
    const rows = await db.annotations.bulkGet(ids);
    return wholeRows(Annotation, rows).map((annotation) => [annotation.id, annotation] as const);
  });
  const texts = useKept(index, async (ids) =>
    (await db.texts.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row.text] as const] : [])),
  );
  return { annotation: annotations, text: texts };
}

function useKept<T>(
  index: LibraryIndex,
  read: (ids: string[]) => Promise<(readonly [string, T])[]>,
): (id: string) => T | undefined {
  const kept = useRef(new Map<string, T>());
  const known = useRef(index);
  const stale = useRef(new Set<string>());
  const wanted = useRef(new Set<string>());
  const [, redraw] = useState(0);
  if (known.current !== index) {
    known.current = index;
    // What is shown stays until the new record is here.
    stale.current = new Set(kept.current.keys());
  }
  useEffect(() => {
    const ids = [...wanted.current];
    if (ids.length === 0) return;
    wanted.current.clear();
    for (const id of ids) stale.current.delete(id);
    read(ids).then(
      (rows) => {
        if (kept.current.size > MOST) kept.current.clear();
        for (const [id, row] of rows) kept.current.set(id, row);
        redraw((n) => n + 1);
      },
      (error: unknown) => reportError(error, 'reading what is in sight'),
    );
  });
  return (id) => {
    const record = kept.current.get(id);
    if (record === undefined || stale.current.has(id)) wanted.current.add(id);
    return record;
  };
}
