import { useEffect, useState } from 'preact/hooks';
import { type ShownRecord, useLiveRecord } from '@/components/hooks/use-live-record';
import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { articleIn, type Noted } from '@/utils/model/article-notes';
import type { Problem } from '@/utils/model/problem';
import { isOfChoice } from '@/utils/model/project';
import { reportError } from '@/utils/report-error';
import { annotationsOf } from '@/utils/store/annotations';
import { wholeRows } from '@/utils/store/whole-rows';
import type { About } from './about-line';
import { db } from './db';
import type { LibraryMemory } from './library-memory';

/** What the details pane shows, with its records. */
export interface Shown {
  article: Article;
  /** The article's note in each project. */
  noted: Noted;
  /** Absent when the article itself is shown. */
  annotation?: Annotation;
  annotations: readonly Annotation[];
  text: string;
  /** Why writing failed. */
  problem?: Problem;
  /** Saves the reader's note on an annotation; resolves to the note as stored. */
  onNote: (annotation: Annotation, note: string, noteFrom: string) => Promise<string>;
  /** Discards the replaced notes of an annotation. */
  onForgetReplaced: ShownRecord['forgetReplaced'];
  /** Saves the reader's note on the whole article in a project. */
  onArticleNote: ShownRecord['storeArticleNote'];
}

type Read = Omit<Shown, 'noted' | 'onForgetReplaced' | 'onNote' | 'onArticleNote' | 'problem'>;

async function read(about: About): Promise<Read | undefined> {
  const row = about.annotation ? await db.annotations.get(about.annotation) : undefined;
  const [annotation] = wholeRows(Annotation, [row]);
  const articleId = about.article;
  const [article, text, annotations] = await Promise.all([
    db.articles.get(articleId),
    db.texts.get(articleId),
    annotationsOf(db, articleId),
  ]);
  const [whole] = wholeRows(Article, [article]);
  if (!whole) return undefined;
  return {
    article: whole,
    text: text?.text ?? '',
    annotations,
    ...(annotation ? { annotation } : {}),
  };
}

/**
 * The records of what is shown: the text is read again when the notebook changes, the annotations are live. Undefined
 * until they are read.
 */
export function useShown(memory: LibraryMemory, about: About | undefined): Shown | undefined {
  const [records, setRecords] = useState<Read>();
  const key = about && (about.annotation ?? about.article);
  useEffect(() => {
    let isCurrent = true;
    if (!about) setRecords(undefined);
    else {
      read(about).then(
        (found) => isCurrent && setRecords(found),
        (error: unknown) => reportError(error, 'reading an annotation'),
      );
    }
    return () => {
      isCurrent = false;
    };
    // `key` identifies `about`.
  }, [memory, key]);
  const record = useLiveRecord(records?.article.url);
  if (!records || !record) return undefined;
  const annotations = record.isRead
    ? record.annotations
    : records.annotations.filter((one) => isOfChoice(one, memory.choice));
  const annotation = annotations.find(({ id }) => id === records.annotation?.id) ?? records.annotation;
  return {
    ...records,
    annotations,
    ...(annotation ? { annotation } : {}),
    ...(record.problem ? { problem: record.problem } : {}),
    article: record.article ?? articleIn(records.article, memory.choice),
    noted: record.noted ?? records.article,
    onForgetReplaced: record.forgetReplaced,
    onArticleNote: record.storeArticleNote,
    onNote: async (one, note, noteFrom) => (await record.store(one, { note }, noteFrom)).note,
  };
}
