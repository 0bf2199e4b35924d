import type { AnnotatedArticle } from '@/utils/export/read-notebook';
import { aboutArticle, annotationItems, CONTEXT_FILE, type Writing } from './web-annotation';

/** The type of the data block in our page; browsers do not run it. */
export const EMBEDDED = 'application/ld+json';

/** Our own property for an article's data. */
export const ARTICLE_PROPERTY = 'urn:x-pressmark:article';

/**
 * The script element with an article's data for programs, including ours: its metadata, and its annotations in W3C's
 * form. Without it a note's Markdown and the identity of codes could not be read back from the page.
 */
export function articleData(annotated: AnnotatedArticle, writing: Writing): string {
  const data = {
    '@context': CONTEXT_FILE,
    type: 'AnnotationPage',
    [ARTICLE_PROPERTY]: { type: 'SpecificResource', ...aboutArticle(annotated.article, { isWhole: true }) },
    items: [...annotationItems(annotated, writing)],
  };
  // Nothing inside may end the element.
  return `<script type="${EMBEDDED}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
}
