import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';
import { instant } from '@/utils/model/time';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { contentOf, type Fields, joined, type Unsaved } from './unsaved';

type Content = Pick<Annotation, 'id' | 'target' | 'codes' | 'note' | 'origin'> &
  Partial<Pick<Annotation, 'directive' | 'official'>>;

/** What the notebook says about the article on screen, with what could not be stored yet. */
export interface LiveRecord {
  article?: Article;
  revision?: string;
  annotations: Annotation[];
  codes: Codebook;
  problem?: Problem;
  /** On screen at once, and given back as it is there; kept here when it cannot be stored. */
  save: (content: Content) => Annotation;
  /** Changes these fields and no others. `noteFrom` is the note that the writer last knew of. */
  change: (annotation: Annotation, fields: Fields, noteFrom?: string) => Annotation;
  remove: (id: Annotation['id']) => void;
  restore: (annotation: Annotation) => void;
  /** Forgets notes that were overwritten from another window. */
  forgetReplaced: (annotation: Annotation) => void;
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
  const [unsaved, setUnsaved] = useState<ReadonlyMap<Annotation['id'], Unsaved>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  /** As on screen now, for what is told of it later. */
  const latest = useRef(unsaved);
  latest.current = unsaved;
  /** Deleted here: an answer still under way does not bring them back. */
  const removed = useRef(new Set<Annotation['id']>());
  /** Counts the readings of the notebook: of two, the one begun later counts. */
  const readings = useRef(0);
  /** Counts what was stored from here: a reading begun before does not know of it. */
  const changes = useRef(0);
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

  const refresh = useCallback(async (): Promise<void> => {
    if (url === undefined) return;
    try {
      await keep();
      const turn = ++readings.current;
      const known = changes.current;
      const record = await send('notebook.about', { address: url });
      if (turn !== readings.current) return;
      if (known !== changes.current) return refresh();
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
    async (change: Unsaved) => {
      const { annotation, only, noteFrom } = change;
      removed.current.delete(annotation.id);
      setUnsaved((all) => new Map(all).set(annotation.id, change));
      if (isPrivate || url === undefined) return;
      try {
        const content = contentOf(annotation, url);
        const how = { ...(only ? { only } : {}), ...(noteFrom === undefined ? {} : { noteFrom }) };
        const saved = await send('annotation.save', { content, ...how });
        changes.current++;
        if (!removed.current.has(saved.id))
          setStored((record) => ({ ...record, annotations: withChange(record.annotations, saved) }));
        setUnsaved((all) => {
          const rest = new Map(all);
          // What was typed since is newer than what was just stored.
          if (rest.get(annotation.id) === change) rest.delete(annotation.id);
          return rest;
        });
        setProblem(undefined);
        // What failed before may succeed now.
        for (const [id, { hasFailed, ...again }] of latest.current)
          if (hasFailed && id !== annotation.id) void store(again);
      } catch (error) {
        setUnsaved((all) =>
          all.get(annotation.id) === change ? new Map(all).set(annotation.id, { ...change, hasFailed: true }) : all,
        );
        setProblem(reportError(error, 'saving an annotation'));
      }
    },
    [isPrivate, url],
  );

  const annotations = useMemo(
    () => [...unsaved.values()].map(({ annotation }) => annotation).reduce(withChange, stored.annotations),
    [stored.annotations, unsaved],
  );

  const save = useCallback(
    (content: Content): Annotation => {
      const now = instant();
      const created = annotations.find(({ id }) => id === content.id)?.created ?? now;
      const annotation = { ...content, articleId: stored.article?.id ?? '', created, modified: now };
      void store({ annotation });
      return annotation;
    },
    [annotations, store, stored.article],
  );

  const change = useCallback(
    (annotation: Annotation, fields: Fields, noteFrom?: string): Annotation => {
      const changed = { ...annotation, ...fields, modified: instant() };
      void store(joined(unsaved.get(annotation.id), changed, Object.keys(fields) as (keyof Fields)[], noteFrom));
      return changed;
    },
    [store, unsaved],
  );

  const restore = useCallback((annotation: Annotation) => void store({ annotation }), [store]);

  const forgetReplaced = useCallback(({ id }: Annotation) => {
    const explain = (error: unknown): void => setProblem(reportError(error, 'forgetting a note'));
    send('annotation.forget-replaced', { id }).catch(explain);
  }, []);

  const remove = useCallback(
    (id: Annotation['id']) => {
      removed.current.add(id);
      changes.current++;
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
    for (const change of unsaved.values()) void store(change);
    if (unsaved.size === 0) void refresh();
  }, [refresh, store, unsaved]);

  return {
    ...stored,
    annotations,
    codes,
    ...(problem ? { problem } : {}),
    save,
    change,
    remove,
    restore,
    forgetReplaced,
    isUnsaved: (id) => unsaved.has(id),
    retry,
  };
}
