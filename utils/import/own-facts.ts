import { OWN_METADATA, OWN_TIMES } from '@/utils/export/own-facts';
import { Annotation } from '@/utils/model/annotation';
import { Article, type ArticleMetadata } from '@/utils/model/article';
import type { Told } from './import-format';
import type { ImportedAnnotation } from './imported-records';

/** Fields of annotations that files contain; facts are only in our own. */
export const TOLD_OF_PASSAGES: Told = {
  annotations: ['codes', 'note', 'origin', 'directive', 'official'],
  articles: ['note'],
  codes: [],
  revisions: [],
};

/** The valid fields of a record that only our own files have. */
function ownFields<T extends typeof Article | typeof Annotation>(
  schema: T,
  fields: readonly string[],
  own: object | undefined,
): object {
  const shape: Record<string, { safeParse(value: unknown): { data?: unknown } }> = schema.shape;
  const found = fields.map((field) => [field, own && shape[field]?.safeParse(own[field as keyof typeof own]).data]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** An article's fields and times in our own file. */
export const ownArticleFacts = (
  own: object | undefined,
): { metadata: Partial<ArticleMetadata>; own: Partial<Article> } => ({
  metadata: ownFields(Article, ['title', ...OWN_METADATA], own),
  own: ownFields(Article, OWN_TIMES, own),
});

/** The creator of an annotation, and the facts of its directive or official. */
export const ownAnnotationFacts = (own: object | undefined): NonNullable<ImportedAnnotation['facts']> =>
  ownFields(Annotation, ['origin', 'directive', 'official'], own);
