import { OWN_METADATA, OWN_TIMES } from '@/utils/export/own-facts';
import { Annotation } from '@/utils/model/annotation';
import { Article, type ArticleMetadata } from '@/utils/model/article';
import type { Told } from './import-format';
import type { ImportedAnnotation } from './imported-records';

/** What files of passages tell; facts stand in our own alone. */
export const TOLD_OF_PASSAGES: Told = {
  annotations: ['codes', 'note', 'origin', 'directive', 'official'],
  articles: ['note'],
  codes: [],
  revisions: [],
};

/** The fields of a record that our own file says besides, as far as they are what they should be. */
function ownFields<T extends typeof Article | typeof Annotation>(
  schema: T,
  fields: readonly string[],
  own: object | undefined,
): object {
  const shape: Record<string, { safeParse(value: unknown): { data?: unknown } }> = schema.shape;
  const found = fields.map((field) => [field, own && shape[field]?.safeParse(own[field as keyof typeof own]).data]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** What our own file says of an article, and the times it tells of it. */
export const ownArticleFacts = (
  own: object | undefined,
): { metadata: Partial<ArticleMetadata>; own: Partial<Article> } => ({
  metadata: ownFields(Article, ['title', ...OWN_METADATA], own),
  own: ownFields(Article, OWN_TIMES, own),
});

/** Who made an annotation, and what the directive or the official in it says. */
export const ownAnnotationFacts = (own: object | undefined): NonNullable<ImportedAnnotation['facts']> =>
  ownFields(Annotation, ['origin', 'directive', 'official'], own);
