import type { ArticleMetadata } from '@/utils/model/article';

/** The input of the passes after Readability. */
export interface ArticleContent {
  /** The element that holds the article: a detached tree, the passes' to change. */
  readonly content: Element;
  readonly metadata: ArticleMetadata;
  readonly url: string;
}
