import { Annotation, type ReplacedNote, type Target } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { hasWhole } from '@/utils/model/article-notes';
import type { Directive, EnteredCells } from '@/utils/model/directive';
import { instant, instantAfter } from '@/utils/model/time';
import { reviveArticles } from './article-bin';
import { carriedList, carryCodes } from './carry-codes';
import type { Database } from './database';
import { choiceTables, currentChoice } from './projects';
import { whole, wholeRows, withUnknown } from './whole-rows';

/** The content of an annotation; the store adds the times. */
export type AnnotationContent = Pick<Annotation, 'id' | 'articleId' | 'codes' | 'note' | 'origin'> &
  Partial<Pick<Annotation, 'directive' | 'official' | 'project'>> & { target: Target };

/** Annotations of an article that are not in the bin, oldest first. */
export async function annotationsOf(db: Database, articleId: Article['id']): Promise<Annotation[]> {
  const rows = await db.annotations.where('articleId').equals(articleId).sortBy('created');
  return wholeRows(Annotation, rows).filter((annotation) => !annotation.deleted);
}

/** Fields that surfaces change one by one: of two windows that change the same field, the last one wins. */
export type AnnotationField = 'codes' | 'note' | 'target';

export interface Saving {
  /** The fields to change in an annotation that exists; all of them when absent. */
  only?: readonly AnnotationField[];
  /** The note that the writer last saw: if another has taken its place, that one is kept as a replaced note. */
  noteFrom?: string;
}

/**
 * Adds an annotation, or changes the one with its id; saving the same content twice changes nothing. The details of a
 * directive or official stay when `content` has none: not every surface knows them. A new annotation gets the current
 * project where `content` names none, and the present coder, where known. Codes of another project are replaced by its
 * own copies.
 */
export async function saveAnnotation(
  db: Database,
  content: AnnotationContent,
  { only, noteFrom }: Saving = {},
): Promise<Annotation> {
  return db.transaction('rw', [db.annotations, db.articles, db.codes, ...choiceTables(db)], async () => {
    const row = await db.annotations.get(content.id);
    const known = row && whole(Annotation, row);
    const now = instant();
    const changed = known && only ? Object.fromEntries(only.map((field) => [field, content[field]])) : content;
    const {
      deleted: _,
      replaced: __,
      ...edited
    }: Annotation = {
      ...content,
      ...(known ? {} : await belonging(db, content.project)),
      created: now,
      ...known,
      ...changed,
      modified: instantAfter(known?.modified, now),
    };
    const replaced = replacedNotes(known, edited.note, noteFrom ?? known?.note);
    const saved = { ...edited, ...(replaced.length > 0 ? { replaced } : {}) };
    const carried = saved.project ? await carryCodes(db, saved.codes, saved.project) : new Map();
    const own = { ...saved, codes: carriedList(saved.codes, carried) };
    const annotation = whole(Annotation, known ? withUnknown(Annotation, known, own) : own);
    await db.annotations.put(annotation);
    await reviveArticles(db, [annotation]);
    return annotation;
  });
}

/** The coder of a new annotation. */
async function belonging(db: Database, project: string | undefined): Promise<Pick<Annotation, 'project' | 'coder'>> {
  const coder = (await db.facts.get('coder'))?.value;
  return {
    project: project ?? (await currentChoice(db)).current,
    ...(typeof coder === 'string' ? { coder } : {}),
  };
}

/**
 * The notes that would be lost when `note` is written by somebody who last saw `noteFrom`; those that `note` holds are
 * not lost.
 */
function replacedNotes(known: Annotation | undefined, note: string, noteFrom: string | undefined): ReplacedNote[] {
  if (!known) return [];
  const isOverwritten = known.note !== noteFrom;
  const all = [...(known.replaced ?? []), ...(isOverwritten ? [{ note: known.note, at: known.modified }] : [])];
  // A note being continued begins with the text stored a moment earlier.
  const holds = (later: string, one: string): boolean => hasWhole(later, one) || later.startsWith(one);
  return all.filter(
    (one, i) => !holds(note, one.note) && !all.slice(i + 1).some((later) => holds(later.note, one.note)),
  );
}

/** Discards the replaced notes of an annotation; undefined when there is none. */
export async function forgetReplacedNotes(db: Database, id: Annotation['id']): Promise<Annotation | undefined> {
  return change(db, id, ({ replaced: _, ...annotation }) => annotation);
}

/**
 * Reverts an annotation's note. Returns undefined, and changes nothing, when it is deleted or its note is not `from`.
 */
export async function takeNoteBack(
  db: Database,
  id: Annotation['id'],
  note: string,
  from: string,
): Promise<Annotation | undefined> {
  return db.transaction('rw', db.annotations, async () => {
    const known = await db.annotations.get(id);
    if (!known || known.deleted || known.note !== from) return undefined;
    return change(db, id, (annotation) => ({ ...annotation, note }));
  });
}

/** Moves an annotation to the bin; undefined when there is none. */
export async function removeAnnotation(db: Database, id: Annotation['id']): Promise<Annotation | undefined> {
  return change(db, id, (annotation) => ({ ...annotation, deleted: instant() }));
}

/** Changes the details of a directive or official; undefined when there is no such annotation. */
export async function changeFacts(
  db: Database,
  id: Annotation['id'],
  facts: { [K in 'directive' | 'entered' | 'official']?: Annotation[K] | null },
): Promise<Annotation | undefined> {
  return change(db, id, (annotation) => {
    const kept = Object.entries({ ...annotation, ...facts }).filter(([, value]) => value !== null);
    return withUnknown(Annotation, annotation, Object.fromEntries(kept) as Annotation);
  });
}

/**
 * Changes or removes the details of directives, and what was entered of unconfirmed ones, all or none. Returns the
 * annotations that exist.
 */
export async function changeDirectives(
  db: Database,
  changes: readonly { id: Annotation['id']; directive: Directive | null; entered: EnteredCells | null }[],
): Promise<Annotation[]> {
  return db.transaction('rw', db.annotations, async () => {
    const changed: Annotation[] = [];
    for (const { id, directive, entered } of changes) {
      const annotation = await changeFacts(db, id, { directive, entered });
      if (annotation) changed.push(annotation);
    }
    return changed;
  });
}

async function change(
  db: Database,
  id: Annotation['id'],
  edit: (annotation: Annotation) => Annotation,
): Promise<Annotation | undefined> {
  return db.transaction('rw', db.annotations, async () => {
    const row = await db.annotations.get(id);
    if (!row) return undefined;
    const known = whole(Annotation, row);
    const annotation = { ...edit(known), modified: instantAfter(known.modified) };
    await db.annotations.put(annotation);
    return annotation;
  });
}
