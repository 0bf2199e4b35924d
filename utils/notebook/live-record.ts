import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { articleIn, type Noted } from '@/utils/model/article-notes';
import type { Codebook } from '@/utils/model/codebook';
import { PressmarkError, type Problem, problemOf } from '@/utils/model/problem';
import { isOfChoice, ofProject, type Project, type ProjectChoice } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { type NotebookChanged, watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { watchReplaced } from '@/utils/protocol/replaced';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { latestReading } from './latest-reading';
import { type Content, contentOf, type Fields, joined, type Unsaved } from './unsaved';

/** What is known of an article's record. */
export interface RecordState {
  /** Whether the notebook has been read; until then the rest is empty. */
  isRead: boolean;
  /** Absent when the article is not in the notebook. */
  article?: Article;
  /** The article's notes, one for each project; absent as it is. */
  noted?: Noted;
  /** SHA-256 of the text that new passages count in: the text on screen where it is stored, else the newest. */
  revision?: string;
  /** How many texts and titles the article was read under; absent for one. */
  readings?: number;
  /** Including those not stored yet, oldest first. */
  annotations: readonly Annotation[];
  codes: Codebook;
  /** The codes that new annotations may be given: those of the current project. */
  codebook: Codebook;
  /** The current project, which new annotations go to; absent until the notebook is read. */
  choice?: ProjectChoice;
  /** A problem stays until what failed succeeds: a successful reading does not clear a failed save. */
  problem?: Problem;
}

/**
 * The record of one article on one surface: what the notebook holds, what is not stored yet, and every way to change
 * it.
 */
export interface LiveRecord {
  /** A new object at each change; its parts are new only where they changed. */
  readonly state: RecordState;
  /** Calls `onChange` after each change of `state` until `signal` aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
  /** Shows the annotation at once, returns it, and keeps it on screen when it cannot be stored. */
  save(content: Content): Annotation;
  /** Changes these fields only. `noteFrom` is the note that the writer last saw. */
  change(annotation: Annotation, fields: Fields, noteFrom?: string): Annotation;
  /** The same; resolves to what is stored, rejects with the problem. */
  store(annotation: Annotation, fields: Fields, noteFrom?: string): Promise<Annotation>;
  /** Into the bin; `isTakenBack`: it was made by mistake, and the bin need not keep it while it is fresh. */
  remove(id: Annotation['id'], how?: { isTakenBack: boolean }): void;
  /** Restores a removed annotation as it was. */
  restore(annotation: Annotation): void;
  /** Discards the notes that another window overwrote. */
  forgetReplaced(id: Annotation['id']): void;
  /**
   * Writes the reader's words about the article in a project; resolves to the note as stored, rejects with the problem.
   */
  storeArticleNote(project: Project['id']): (note: string, noteFrom: string) => Promise<string>;
  /** Whether the annotation is on screen and not known to be stored. */
  isUnsaved(id: Annotation['id']): boolean;
  /** Tries again to store or read what failed. */
  retry(): void;
  /** Reads the notebook again. */
  refresh(): Promise<void>;
}

export interface RecordOptions {
  /** Nothing may be stored: annotations stay on this screen. */
  isPrivate?: boolean;
  /**
   * Called before each reading: stores the article on screen and resolves to its text's SHA-256. `again`: it was
   * stored, and is not there any more.
   */
  keep?: (again?: boolean) => Promise<string | undefined>;
}

/** Events this close together cause one reading. Milliseconds. */
const EVENTS_REST_MS = 40;

const withChange = (annotations: readonly Annotation[], changed: Annotation): Annotation[] =>
  annotations.some(({ id }) => id === changed.id)
    ? annotations.map((one) => (one.id === changed.id ? changed : one))
    : [...annotations, changed];

/** The record of the article at an address, read at once and kept up to date until `signal` aborts. */
export function liveRecord(
  address: string,
  signal: AbortSignal,
  { isPrivate = false, keep }: RecordOptions = {},
): LiveRecord {
  let stored: Omit<RecordState, 'problem'> & { url?: string } = {
    isRead: false,
    annotations: [],
    codes: [],
    codebook: [],
  };
  /** The problem of reading, until a reading succeeds; and the problem of writing, until a write does. */
  let unread: Problem | undefined;
  let unwritten: Problem | undefined;
  let state: RecordState = stored;
  const unsaved = new Map<Annotation['id'], Unsaved>();
  const sending = new Map<Annotation['id'], Promise<Annotation>>();
  /** Deleted here; an earlier request's answer must not restore them. */
  const removed = new Set<Annotation['id']>();
  const listeners = new Set<() => void>();

  const reading = latestReading(async () => {
    // If the article cannot be stored, the notebook's annotations and codes are shown anyway.
    const kept = await Promise.resolve(keep?.()).then(
      (revision) => ({ revision }),
      (error: unknown) => ({ error }),
    );
    return { ...kept, record: await send('notebook.about', { address }) };
  });

  function publish(): void {
    if (signal.aborted) return;
    const annotations = [...unsaved.values()]
      .map(({ annotation }) => annotation)
      .reduce(withChange, [...stored.annotations]);
    const isSame =
      annotations.length === state.annotations.length && annotations.every((a, i) => a === state.annotations[i]);
    const { url: _, ...rest } = stored;
    const problem = unwritten ?? unread;
    state = { ...rest, annotations: isSame ? state.annotations : annotations, ...(problem ? { problem } : {}) };
    for (const listener of listeners) listener();
  }

  const explain =
    (doing: string) =>
    (error: unknown): void => {
      unwritten = reportError(error, doing);
      publish();
    };

  async function refresh(): Promise<void> {
    try {
      const read = await reading.next();
      if (!read || signal.aborted) return;
      const { article, revision, ...record } = read.record;
      const isKept = !('error' in read);
      const onScreen = isKept ? (read.revision ?? revision) : undefined;
      stored = {
        ...record,
        codebook: ofProject(record.codes, record.choice.current),
        isRead: true,
        ...(article && !isPrivate ? { article: articleIn(article, record.choice), noted: article } : {}),
        ...(onScreen && !isPrivate ? { revision: onScreen } : {}),
      };
      unread = isKept ? undefined : reportError(read.error, 'keeping the article');
      if (isPrivate) unread = 'private-window';
      publish();
    } catch (error) {
      if (signal.aborted) return;
      unread = reportError(error, 'opening the notebook');
      publish();
    }
  }

  let soon: ReturnType<typeof setTimeout> | undefined;
  function refreshSoon(): void {
    soon ??= setTimeout(() => {
      soon = undefined;
      void refresh();
    }, EVENTS_REST_MS);
  }

  const isOurs = ({ articleUrl, addresses }: NotebookChanged): boolean =>
    !stored.url || [articleUrl, ...addresses].some((one) => one === stored.url || one === stored.article?.url);

  /** Applies an event that carries all that changed: no reading is needed. */
  function learn(event: NotebookChanged): void {
    if (!isOurs(event)) return;
    const { changed } = event;
    if (!changed || changed.article.deleted || !stored.article) {
      refreshSoon();
      return;
    }
    reading.overtake();
    stored = {
      ...stored,
      article: stored.choice ? articleIn(changed.article, stored.choice) : changed.article,
      noted: changed.article,
      annotations: changed.annotations.filter(isSeen).reduce(learned, stored.annotations),
    };
    publish();
  }

  /** Leaves out those of other projects, unless all are shown. */
  const isSeen = (annotation: Annotation): boolean => !stored.choice || isOfChoice(annotation, stored.choice);

  /** Applies a changed annotation unless the one here is newer than a late event. */
  function learned(annotations: readonly Annotation[], changed: Annotation): readonly Annotation[] {
    const known = annotations.find(({ id }) => id === changed.id);
    if (known && known.modified > changed.modified) return annotations;
    if (changed.deleted) return annotations.filter(({ id }) => id !== changed.id);
    return removed.has(changed.id) ? annotations : withChange(annotations, changed);
  }

  /** Stores the latest version of an annotation; what changes meanwhile is stored next, all at once. */
  function push(id: Annotation['id']): Promise<Annotation> {
    const running = sending.get(id);
    if (running)
      return running.then(
        () => push(id),
        () => push(id),
      );
    const change = unsaved.get(id);
    const known = stored.annotations.find((one) => one.id === id);
    if (!change) return known ? Promise.resolve(known) : Promise.reject(new PressmarkError('page-gone'));
    const sent = sendOne(change).finally(() => sending.delete(id));
    sending.set(id, sent);
    return sent;
  }

  async function sendOne(change: Unsaved): Promise<Annotation> {
    const { annotation, only, noteFrom } = change;
    const { id } = annotation;
    change.state = 'sent';
    try {
      const how = { ...(only ? { only } : {}), ...(noteFrom === undefined ? {} : { noteFrom }) };
      const save = () => send('annotation.save', { content: contentOf(annotation, address), ...how });
      const saved = await save().catch(async (error: unknown) => {
        // A backup replaced everything, or the article was permanently deleted; but it is still on this screen.
        if (!keep || problemOf(error) !== 'page-gone') throw error;
        await keep(true);
        return unsaved.has(id) ? save() : undefined;
      });
      if (!saved) return annotation; // removed meanwhile
      reading.overtake();
      if (!removed.has(id)) stored = { ...stored, annotations: withChange(stored.annotations, saved) };
      // If text was typed since, it is newer than what was just stored.
      if (unsaved.get(id) === change) unsaved.delete(id);
      unread = undefined;
      unwritten = undefined;
      publish();
      // Retry what failed before.
      for (const [other, { state: how }] of unsaved) if (how === 'failed') push(other).catch(() => undefined);
      return saved;
    } catch (error) {
      change.state = 'failed';
      const since = unsaved.get(id);
      if (since && since !== change)
        unsaved.set(id, joined(change, since.annotation, since.only ?? [], since.noteFrom));
      explain('saving an annotation')(error);
      throw error;
    }
  }

  function say(change: Unsaved): Promise<Annotation> {
    const { annotation } = change;
    removed.delete(annotation.id);
    unsaved.set(annotation.id, change);
    publish();
    return isPrivate ? Promise.resolve(annotation) : push(annotation.id);
  }

  const isReported = (): undefined => undefined; // `problem` says so

  function changed(annotation: Annotation, fields: Fields, noteFrom?: string): Unsaved {
    const now = { ...annotation, ...fields, modified: instant() };
    return joined(unsaved.get(annotation.id), now, Object.keys(fields) as (keyof Fields)[], noteFrom);
  }

  void refresh();
  watchNotebook(learn, signal);
  watchCodebook(refreshSoon, signal);
  watchReplaced(() => explain('going on')(new PressmarkError('extension-updated')), signal);
  signal.addEventListener('abort', () => clearTimeout(soon));

  return {
    get state() {
      return state;
    },
    watch(onChange, until) {
      listeners.add(onChange);
      until.addEventListener('abort', () => listeners.delete(onChange));
    },
    save(content) {
      const now = instant();
      const created = state.annotations.find(({ id }) => id === content.id)?.created ?? now;
      const annotation = { ...content, articleId: stored.article?.id ?? '', created, modified: now };
      say({ annotation }).catch(isReported);
      return annotation;
    },
    change(annotation, fields, noteFrom) {
      const change = changed(annotation, fields, noteFrom);
      say(change).catch(isReported);
      return change.annotation;
    },
    store: (annotation, fields, noteFrom) => say(changed(annotation, fields, noteFrom)),
    restore: (annotation) => void say({ annotation }).catch(isReported),
    remove(id, how) {
      removed.add(id);
      reading.overtake();
      unsaved.delete(id);
      stored = { ...stored, annotations: stored.annotations.filter((one) => one.id !== id) };
      publish();
      if (isPrivate) return;
      send('annotation.remove', { id, ...how }).then(
        () => removed.delete(id), // saved before it: any event from now on is newer
        (error: unknown) => {
          removed.delete(id);
          explain('deleting an annotation')(error);
          void refresh();
        },
      );
    },
    forgetReplaced: (id) => void send('annotation.forget-replaced', { id }).catch(explain('forgetting a note')),
    storeArticleNote: (project) => async (note, noteFrom) => {
      if (!stored.article) throw new PressmarkError('page-gone');
      return send('article.note', { articleId: stored.article.id, note, noteFrom, project });
    },
    isUnsaved: (id) => unsaved.has(id),
    retry() {
      if (unsaved.size === 0) {
        void refresh();
        return;
      }
      // First the article, if it could not be stored: annotations of an unknown article are not stored.
      Promise.resolve(keep?.()).then(() => {
        for (const id of unsaved.keys()) push(id).catch(isReported);
      }, explain('keeping the article'));
    },
    refresh,
  };
}
