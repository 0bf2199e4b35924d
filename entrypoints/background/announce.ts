import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { announceRecord } from '@/utils/protocol/events';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';
import { addressOf } from './keep-article';

/** While a note is typed, it is announced this often. Milliseconds. */
const NOTE_REST_MS = 300;

// Notes not announced yet: the last state of each.
const notes = new Map<Annotation['id'], { article: Article; annotation: Annotation }>();

/**
 * Tells every surface of an article that its record changed: `annotations` are those that did, deleted ones as such;
 * absent where more did. A web page is told only when it may be one of this article's: its address is not known where the
 * browser does not let us into the page, where nobody listens.
 */
export const announceChange = (article: Article, annotations?: Annotation[]): Promise<void> => {
  for (const [id, waiting] of notes) {
    if (waiting.article.id !== article.id) continue;
    // What waits to be announced is older.
    if (!annotations || annotations.some((one) => one.id === id)) notes.delete(id);
    else notes.set(id, { ...waiting, article });
  }
  return announceRecord(article, annotations, pagesOf(article));
};

function pagesOf(article: Article): (url: string | undefined) => boolean {
  const theirs = new Set([article.url, ...article.addresses]);
  return (url) => url === undefined || theirs.has(addressOf(url));
}

/** Tells every surface of these articles that their record changed. */
export async function announceArticles(articleIds: Iterable<Article['id']>): Promise<void> {
  const rows = await db.articles.bulkGet([...new Set(articleIds)]);
  await Promise.all(wholeRows(Article, rows).map((article) => announceChange(article)));
}

/**
 * Tells our own pages of a note, when typing rests: no web page shows it. In Firefox a clean view over a page hears only
 * what its tab is told.
 */
export function announceNote(article: Article, annotation: Annotation): void {
  if (notes.size === 0) setTimeout(tellNotes, NOTE_REST_MS);
  notes.set(annotation.id, { article, annotation });
}

function tellNotes(): void {
  for (const { article, annotation } of notes.values())
    void announceRecord(article, [annotation], import.meta.env.FIREFOX ? pagesOf(article) : () => false);
  notes.clear();
}
