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

/** What the pane beside the list is about, with its records. */
export interface Shown {
  article: Article;
  /** What is said of it in each project. */
  noted: Noted;
  /** Absent when the article itself is looked at. */
  annotation?: Annotation;
  annotations: readonly Annotation[];
  text: string;
  /** What went wrong in writing. */
  problem?: Problem;
  /** Saves the reader’s words about an annotation; gives what is kept now. */
  onNote: (annotation: Annotation, note: string, noteFrom: string) => Promise<string>;
  /** Discards the notes that stand beside an annotation's. */
  onForgetReplaced: ShownRecord['forgetReplaced'];
  /** Saves the reader’s words about the whole article in a project. */
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

/** The records of what is looked at: its text read again when the notebook changed, what is said of it live. */
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
    // `key` says what `about` is about.
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
