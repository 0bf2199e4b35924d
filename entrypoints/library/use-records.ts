import { useMemo, useRef, useState } from 'preact/hooks';
import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { reportError } from '@/utils/report-error';
import type { LibraryIndex } from '@/utils/search/library-index';
import { articleEntry } from '@/utils/search/shard';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';
import { createRecordCache, type RecordCache } from './record-cache';

/** What is read of the notebook for a line. */
export interface Records {
  /** The annotation; `undefined` until it is read, `null` where it cannot be read. Asks for it. */
  annotation: (id: Annotation['id']) => Annotation | null | undefined;
  /** An article's saved text likewise. */
  text: (articleId: string) => string | null | undefined;
  /** What else is searched of an article beside its title: source, people, note. */
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

/** Records of what is in sight, read as they are asked for and again when the notebook changed. */
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
