import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { ReaderArticle } from '@/utils/messaging/messages';
import { watchCodebook, watchNotebook } from '@/utils/messaging/notebook-changed';
import { send } from '@/utils/messaging/send';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';
import { instant } from '@/utils/model/time';
import { reportError } from '@/utils/report-error';

type Content = Pick<Annotation, 'id' | 'target' | 'codes' | 'note' | 'origin'> &
  Partial<Pick<Annotation, 'directive' | 'official'>>;

/** What the notebook says about the article on screen, with what could not be stored yet. */
export interface LiveRecord {
  article?: Article;
  revision?: string;
  annotations: Annotation[];
  codes: Codebook;
  problem?: Problem;
  /** On screen at once; kept here when it cannot be stored. */
  save: (content: Content) => void;
  remove: (id: Annotation['id']) => void;
  restore: (annotation: Annotation) => void;
  /** On screen, and not in the notebook yet. */
  isUnsaved: (id: Annotation['id']) => boolean;
  /** Tries again to store what could not be stored. */
  retry: () => void;
}

const withChange = (annotations: Annotation[], changed: Annotation): Annotation[] =>
  annotations.some(({ id }) => id === changed.id)
    ? annotations.map((annotation) => (annotation.id === changed.id ? changed : annotation))
    : [...annotations, changed];

/** Opens the record of `reading`; without it, an empty record. */
export function useRecord(reading: ReaderArticle | undefined): LiveRecord {
  const [stored, setStored] = useState<{ article?: Article; revision?: string; annotations: Annotation[] }>({
    annotations: [],
  });
  const [codes, setCodes] = useState<Codebook>(startingCodebook);
  const [unsaved, setUnsaved] = useState<ReadonlyMap<Annotation['id'], Annotation>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const url = reading?.extracted.url;
  const isPrivate = reading?.isPrivate === true;

  const kept = useRef<{ reading: ReaderArticle; revision?: string }>(undefined);

  const keep = useCallback(async () => {
    if (isPrivate || reading?.address === undefined || kept.current?.reading === reading) return;
    kept.current = { reading };
    try {
      const { revision } = await send('article.keep', { extracted: reading.extracted, address: reading.address });
      if (kept.current.reading === reading) kept.current = { reading, revision };
    } catch (error) {
      kept.current = undefined;
      throw error;
    }
  }, [reading, isPrivate]);

  const refresh = useCallback(async () => {
    if (url === undefined) return;
    try {
      await keep();
      const record = await send('notebook.about', { address: url });
      const onScreen = kept.current?.revision ? { revision: kept.current.revision } : {};
      setStored(isPrivate ? { annotations: record.annotations } : { ...record, ...onScreen });
      setCodes(record.codes);
      setProblem(isPrivate ? 'private-window' : undefined);
    } catch (error) {
      setProblem(reportError(error, 'opening the notebook'));
    }
  }, [keep, url, isPrivate]);

  useEffect(() => {
    const closing = new AbortController();
    void refresh();
    watchNotebook(({ articleUrl }) => articleUrl === url && void refresh(), closing.signal);
    watchCodebook(() => void refresh(), closing.signal);
    return () => closing.abort();
  }, [refresh, url]);

  const store = useCallback(
    async (annotation: Annotation) => {
      setUnsaved((all) => new Map(all).set(annotation.id, annotation));
      if (isPrivate || url === undefined) return;
      try {
        const { articleId: _, created: __, modified: ___, deleted: ____, ...content } = annotation;
        const saved = await send('annotation.save', { content: { ...content, articleUrl: url } });
        setStored((record) => ({ ...record, annotations: withChange(record.annotations, saved) }));
        setUnsaved((all) => {
          const rest = new Map(all);
          // What was typed since is newer than what was just stored.
          if (rest.get(annotation.id) === annotation) rest.delete(annotation.id);
          return rest;
        });
        setProblem(undefined);
      } catch (error) {
        setProblem(reportError(error, 'saving an annotation'));
      }
    },
    [isPrivate, url],
  );

  const annotations = useMemo(
    () => [...unsaved.values()].reduce(withChange, stored.annotations),
    [stored.annotations, unsaved],
  );

  const save = useCallback(
    (content: Content) => {
      const known = annotations.find(({ id }) => id === content.id);
      const now = instant();
      void store({ ...content, articleId: stored.article?.id ?? '', created: known?.created ?? now, modified: now });
    },
    [annotations, store, stored.article],
  );

  const remove = useCallback(
    (id: Annotation['id']) => {
      setUnsaved((all) => new Map([...all].filter(([key]) => key !== id)));
      setStored((record) => ({ ...record, annotations: record.annotations.filter((a) => a.id !== id) }));
      if (isPrivate) return;
      send('annotation.remove', { id }).catch((error: unknown) => {
        setProblem(reportError(error, 'deleting an annotation'));
        void refresh();
      });
    },
    [isPrivate, refresh],
  );

  const retry = useCallback(() => {
    for (const annotation of unsaved.values()) void store(annotation);
    if (unsaved.size === 0) void refresh();
  }, [refresh, store, unsaved]);

  return {
    ...stored,
    annotations,
    codes,
    ...(problem ? { problem } : {}),
    save,
    remove,
    restore: store,
    isUnsaved: (id) => unsaved.has(id),
    retry,
  };
}
