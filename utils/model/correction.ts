import { ArticleMetadata } from './article';
import { z } from './z';

const { title, authors, kind, published, source } = ArticleMetadata.shape;

/** Fields of an article a person put right. `null` says: the page does not say, whatever an extraction believes. */
export const Correction = z.object({
  title: z.optional(title),
  authors: z.optional(authors),
  source: z.optional(z.nullable(source)),
  published: z.optional(z.nullable(published)),
  kind: z.optional(kind),
});

export type Correction = z.infer<typeof Correction>;

/** An article's fields put right by hand, and marked so: they outlive every new extraction. */
export function corrected<T extends Pick<ArticleMetadata, 'provenance'>>(article: T, correction: Correction): T {
  const fields = Object.entries(correction).filter(([, value]) => value !== undefined);
  const changed = Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined]));
  const provenance = Object.fromEntries(fields.map(([field]) => [field, 'by-hand']));
  return { ...article, ...changed, provenance: { ...article.provenance, ...provenance } };
}

/**
 * The correction that takes another one back: the fields it touches, as `article` has them. They stay the reader's own, so
 * that no other device brings the corrected ones again.
 */
export function backFrom(article: ArticleMetadata, correction: Correction): Correction {
  const fields = Object.keys(correction) as (keyof Correction)[];
  return Object.fromEntries(fields.map((field) => [field, article[field] ?? null]));
}

/** Which fields a correction touches: what is typed in one at several pauses is one step back. */
export const fieldsOf = (correction: Correction): string => Object.keys(correction).sort().join();
