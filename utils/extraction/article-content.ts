import type { ArticleMetadata } from '@/utils/model/article';

/** What passes after Readability work on. */
export interface ArticleContent {
  /** The element that holds the article: a detached tree, the passes' to change. */
  readonly content: Element;
  readonly metadata: ArticleMetadata;
  readonly url: string;
}
