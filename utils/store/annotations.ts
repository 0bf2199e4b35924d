import { Annotation, type Target } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { instant } from '@/utils/model/time';
import type { Database } from './database';

/** What a surface says of an annotation; the store adds the times. */
export type AnnotationContent = Pick<Annotation, 'id' | 'articleId' | 'codes' | 'note' | 'origin'> &
  Partial<Pick<Annotation, 'directive' | 'official'>> & { target: Target };

/** Living annotations of an article, oldest first. */
export async function annotationsOf(db: Database, articleId: Article['id']): Promise<Annotation[]> {
  const rows = await db.annotations.where('articleId').equals(articleId).sortBy('created');
  return rows.map((row) => Annotation.parse(row)).filter((annotation) => !annotation.deleted);
}

/**
 * Adds an annotation, or changes the one that has its id; saving the same content twice changes nothing. What a directive
 * or official says is kept when `content` is silent about it: not every surface knows of it.
 */
export async function saveAnnotation(db: Database, content: AnnotationContent): Promise<Annotation> {
  return db.transaction('rw', db.annotations, async () => {
    const known = await db.annotations.get(content.id);
    const now = instant();
    const { directive, official } = known ?? {};
    const facts = { ...(directive ? { directive } : {}), ...(official ? { official } : {}) };
    const annotation = Annotation.parse({ ...facts, ...content, created: known?.created ?? now, modified: now });
    await db.annotations.put(annotation);
    return annotation;
  });
}

/** Moves an annotation to the bin; undefined when there is none. */
export async function removeAnnotation(db: Database, id: Annotation['id']): Promise<Annotation | undefined> {
  return change(db, id, (annotation) => ({ ...annotation, deleted: instant() }));
}

/** Takes an annotation out of the bin; undefined when there is none. */
export async function restoreAnnotation(db: Database, id: Annotation['id']): Promise<Annotation | undefined> {
  return change(db, id, ({ deleted: _, ...annotation }) => annotation);
}

/** Changes what a directive or official says; undefined when there is no such annotation. */
export async function changeFacts(
  db: Database,
  id: Annotation['id'],
  facts: Partial<Pick<Annotation, 'directive' | 'official'>>,
): Promise<Annotation | undefined> {
  return change(db, id, (annotation) => ({ ...annotation, ...facts }));
}

async function change(
  db: Database,
  id: Annotation['id'],
  edit: (annotation: Annotation) => Annotation,
): Promise<Annotation | undefined> {
  return db.transaction('rw', db.annotations, async () => {
    const row = await db.annotations.get(id);
    if (!row) return undefined;
    const annotation = { ...edit(Annotation.parse(row)), modified: instant() };
    await db.annotations.put(annotation);
    return annotation;
  });
}
