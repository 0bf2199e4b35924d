import { ArticleMetadata } from '@/utils/model/article';

/**
 * Metadata that says why a text is not whole, where `reason` is one of our own words for it; nothing to add otherwise.
 * It is for articles that are new here: one that was read again since may be whole by now.
 */
export function partialMetadata(reason: string): { metadata?: Pick<ArticleMetadata, 'partial'> } {
  const partial = ArticleMetadata.shape.partial.safeParse(reason).data;
  return partial ? { metadata: { partial } } : {};
}
