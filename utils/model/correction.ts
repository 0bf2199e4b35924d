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
