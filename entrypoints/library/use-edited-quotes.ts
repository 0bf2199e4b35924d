import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fold } from '@/utils/anchoring/fold';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { loadFold } from '@/utils/platform/load-fold';
import { reportError } from '@/utils/report-error';
import { readEditedQuotes, readStandings } from '@/utils/store/quote-standings';
import { groupBy } from '@/utils/text/group-by';
import { db } from './db';

/** Quotes whose words were edited since, or are not found any more, by annotation. */
export type EditedQuotes = ReadonlyMap<Annotation['id'], QuoteStanding>;

/** What of an article says that it was read again. */
type Read = Pick<Article, 'id' | 'changed'>;

interface Compared {
  /** What was compared: the article as it was read, and the passages. */
  what: string;
  edited: EditedQuotes;
}

const NONE: EditedQuotes = new Map();

/**
 * Of these annotations the edited quotes; none until they are compared. Only articles that were read again, or in which other
 * passages are asked about, are compared again. `whenCompared` gives them once that is done; it rejects where they cannot be
 * compared.
 */
export function useEditedQuotes(
  annotations: readonly Annotation[],
  articles: readonly Read[],
): { edited: EditedQuotes; whenCompared: () => Promise<EditedQuotes> } {
  const [edited, setEdited] = useState(NONE);
  const known = useRef(new Map<Article['id'], Compared>());
  const running = useRef<Promise<EditedQuotes>>(Promise.resolve(NONE));
  const wanted = useMemo(() => {
    const changed = new Map(articles.map((article) => [article.id, article.changed]));
    const byArticle = groupBy(annotations, ({ articleId }) => articleId);
    return [...byArticle].map(([articleId, own]) => {
      const what = JSON.stringify([changed.get(articleId), own.map(({ id, target }) => [id, target])]);
      return { articleId, own, what };
    });
  }, [annotations, articles]);
  // Before the annotations are seen: what leaves waits for the comparison of what is on screen.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const compare = async (): Promise<EditedQuotes> => {
      const other = wanted.filter(({ articleId, what }) => known.current.get(articleId)?.what !== what);
      const fold = other.length > 0 ? await foldIfAny() : undefined;
      for (const { articleId, own, what } of other) {
        const found = await readEditedQuotes(db, own, { fold, signal });
        known.current.set(articleId, { what, edited: found });
      }
      signal.throwIfAborted();
      const all = new Map(wanted.flatMap(({ articleId }) => [...(known.current.get(articleId)?.edited ?? NONE)]));
      setEdited(all);
      return all;
    };
    running.current = compare();
    running.current.catch((error: unknown) => signal.aborted || reportError(error, 'comparing quotes'));
    return () => controller.abort();
  }, [wanted.map(({ articleId, what }) => articleId + what).join()]);
  const whenCompared = useCallback(async (): Promise<EditedQuotes> => {
    for (;;) {
      const own = running.current;
      try {
        const found = await own;
        if (own === running.current) return found;
      } catch (error) {
        // Not where others are compared in their place.
        if (own === running.current) throw error;
      }
    }
  }, []);
  return { edited, whenCompared };
}

/** The table of characters; undefined where it cannot be read: quotes in the other script are not compared then. */
const foldIfAny = (): Promise<Fold | undefined> =>
  loadFold().catch((error: unknown) => {
    reportError(error, 'reading the table of characters');
    return undefined;
  });

/** How these quotes stand in the newest texts, unchanged ones too, for a file. */
export const standingsOf = async (annotations: readonly Annotation[]): Promise<EditedQuotes> =>
  readStandings(db, annotations, { fold: await foldIfAny() });
