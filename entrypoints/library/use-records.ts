import { useMemo, useRef, useState } from 'preact/hooks';
import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { reportError } from '@/utils/report-error';
import type { LibraryIndex } from '@/utils/search/library-index';
import { articleEntry } from '@/utils/search/shard';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';
import { createRecordCache, type RecordCache } from './record-cache';

/** The records of a line. */
export interface Records {
  /** The annotation; undefined until it has been read, null when it cannot be. Calling this requests it. */
  annotation: (id: Annotation['id']) => Annotation | null | undefined;
  /** An article's saved text, in the same way. */
  text: (articleId: string) => string | null | undefined;
  /** What is searched of an article besides its title: source, people, note; in the same way. */
  about: (articleId: string) => string[] | null | undefined;
}

export async function readAnnotations(ids: string[]): Promise<(readonly [string, Annotation])[]> {
  const annotations = wholeRows(Annotation, await db.annotations.bulkGet(ids));
  return annotations.map((annotation) => [annotation.id, annotation] as const);
}

async function readTexts(ids: string[]): Promise<(readonly [string, string])[]> {
  return (await db.texts.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row.text] as const] : []));
}

async function readAbout(ids: string[]): Promise<(readonly [string, string[]])[]> {
  const articles = wholeRows(Article, await db.articles.bulkGet(ids));
  return articles.map((article) => [article.id, articleEntry(article).about.split('\n')] as const);
}

/** The records of visible lines, read on demand and again after the notebook changed. */
export function useRecords(index: LibraryIndex): Records {
  const annotations = useCache(index, readAnnotations);
  const texts = useCache(index, readTexts);
  const about = useCache(index, readAbout);
  return { annotation: annotations.get, text: texts.get, about: about.get };
}

function useCache<T>(index: LibraryIndex, read: (ids: string[]) => Promise<(readonly [string, T])[]>): RecordCache<T> {
  const [, redraw] = useState(0);
  const cache = useMemo(
    () =>
      createRecordCache({
        read,
        onRead: () => redraw((n) => n + 1),
        onError: (error) => reportError(error, 'reading what is in sight'),
      }),
    [read],
  );
  const known = useRef(index);
  if (known.current !== index) {
    known.current = index;
    cache.expire();
  }
  return cache;
}
