import { ArticleMetadata } from './article';
import { z } from './z';

const { title, authors, kind, published, source } = ArticleMetadata.shape;

/**
 * Fields of an article that a person corrected. `null` means that the page does not say, whatever the extraction found.
 */
export const Correction = z.object({
  title: z.optional(title),
  authors: z.optional(authors),
  source: z.optional(z.nullable(source)),
  published: z.optional(z.nullable(published)),
  kind: z.optional(kind),
});

export type Correction = z.infer<typeof Correction>;

/** An article with fields corrected by hand, and marked as such: they survive every new extraction. */
export function corrected<T extends Pick<ArticleMetadata, 'provenance'>>(article: T, correction: Correction): T {
  const fields = Object.entries(correction).filter(([, value]) => value !== undefined);
  const changed = Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined]));
  const provenance = Object.fromEntries(fields.map(([field]) => [field, 'by-hand']));
  return { ...article, ...changed, provenance: { ...article.provenance, ...provenance } };
}

/**
 * The correction that undoes another: the same fields, with the values in `article`. They stay marked as the reader's
 * own, so that no other device restores the corrected values.
 */
export function backFrom(article: ArticleMetadata, correction: Correction): Correction {
  const fields = Object.keys(correction) as (keyof Correction)[];
  return Object.fromEntries(fields.map((field) => [field, article[field] ?? null]));
}

/** The fields that a correction touches: letters typed in one field, with pauses between, are one step to undo. */
export const fieldsOf = (correction: Correction): string => Object.keys(correction).sort().join();
