import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import { aboutArticle, annotationItems, CONTEXT_FILE, type Writing } from './web-annotation';

/** What the data in our page is written as: browsers run none of it. */
export const EMBEDDED = 'application/ld+json';

/** Of what the data of an article tells: a property of our own. */
export const ARTICLE_PROPERTY = 'urn:x-pressmark:article';

/**
 * What a page says of an article to programs, ours among them, as it stands between tags: its facts, and its annotations as
 * W3C has them. Without it nobody could tell a note's Markdown from the page again, or which code is which.
 */
export function articleData(annotated: AnnotatedArticle, writing: Writing): string {
  const data = {
    '@context': CONTEXT_FILE,
    type: 'AnnotationPage',
    [ARTICLE_PROPERTY]: { type: 'SpecificResource', ...aboutArticle(annotated.article, { isWhole: true }) },
    items: [...annotationItems(annotated, writing)],
  };
  // Nothing in it may end the element.
  return `<script type="${EMBEDDED}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
}
