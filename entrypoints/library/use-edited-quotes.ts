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

/** Quotes that were edited or are no longer found, by annotation. */
export type EditedQuotes = ReadonlyMap<Annotation['id'], QuoteStanding>;

/** `changed` tells whether an article was read again. */
type Read = Pick<Article, 'id' | 'changed'>;

interface Compared {
  /** Identifies what was compared: the state of the article and the passages. */
  what: string;
  edited: EditedQuotes;
}

const NONE: EditedQuotes = new Map();

/**
 * The edited quotes among these annotations; empty until they have been compared. An article is compared again only
 * when it was read again or its passages differ. `whenCompared` resolves to them once that is done; it rejects when
 * comparing fails.
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
  // A layout effect: anything exported waits for the comparison of what is on screen.
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
        // Unless a newer comparison has replaced this one.
        if (own === running.current) throw error;
      }
    }
  }, []);
  return { edited, whenCompared };
}

/** The table of characters; undefined when it cannot be loaded: then quotes in the other script are not compared. */
const foldIfAny = (): Promise<Fold | undefined> =>
  loadFold().catch((error: unknown) => {
    reportError(error, 'reading the table of characters');
    return undefined;
  });

/** The state of these quotes in the newest texts, including unchanged ones, for an export. */
export const standingsOf = async (annotations: readonly Annotation[]): Promise<EditedQuotes> =>
  readStandings(db, annotations, { fold: await foldIfAny() });
