import type { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { announceRecord } from '@/utils/protocol/events';
import { wholeRows } from '@/utils/store/whole-rows';
import { db } from './db';
import { addressOf } from './keep-article';

/** Delay before a note that is being typed is announced, in ms. */
const NOTE_REST_MS = 300;

// Notes waiting to be announced, each with its latest state.
const notes = new Map<Annotation['id'], { article: Article; annotation: Annotation }>();

/**
 * Notifies every surface of an article that its record changed. `annotations` are the ones that changed, deleted ones
 * marked as deleted; omit it when more than annotations changed. Web pages are notified only when they may show this
 * article. The browser hides a tab's address where we have no access; no script of ours listens there.
 */
export const announceChange = (article: Article, annotations?: Annotation[]): Promise<void> => {
  for (const [id, waiting] of notes) {
    if (waiting.article.id !== article.id) continue;
    // A waiting note is older than this event.
    if (!annotations || annotations.some((one) => one.id === id)) notes.delete(id);
    else notes.set(id, { ...waiting, article });
  }
  return announceRecord(article, annotations, pagesOf(article));
};

function pagesOf(article: Article): (url: string | undefined) => boolean {
  const theirs = new Set([article.url, ...article.addresses]);
  return (url) => url === undefined || theirs.has(addressOf(url));
}

/** Notifies every surface of these articles that their records changed. */
export async function announceArticles(articleIds: Iterable<Article['id']>): Promise<void> {
  const rows = await db.articles.bulkGet([...new Set(articleIds)]);
  await Promise.all(wholeRows(Article, rows).map((article) => announceChange(article)));
}

/**
 * Notifies our own pages of a note once typing pauses. Web pages are not told because they do not show notes, except in
 * Firefox, where a clean view over a page receives only what is sent to its tab.
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
