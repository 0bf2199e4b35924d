import { dropFurniture } from './after/drop-furniture';
import { dropLinkLists } from './after/drop-link-lists';
import { dropRepeatedHeadline } from './after/drop-repeated-headline';
import { splitLines } from './after/split-lines';
import { tidyMarkup } from './after/tidy-markup';
import { trimLines } from './after/trim-lines';
import type { ArticleContent } from './article-content';
import { dropContainers } from './before/drop-containers';
import { dropUnseen } from './before/drop-unseen';
import { resolveLazyImages } from './before/resolve-lazy-images';
import { showHiddenBody } from './before/show-hidden-body';
import type { Page, Pass } from './pass';

/** What a page needs before Readability can choose, in order. */
export const BEFORE: readonly Pass<Page>[] = [showHiddenBody, dropUnseen, resolveLazyImages, dropContainers];

/** What Readability's choice is rid of, in order. Metadata has been read by then. */
export const AFTER: readonly Pass<ArticleContent>[] = [
  splitLines,
  dropRepeatedHeadline,
  dropLinkLists,
  dropFurniture,
  trimLines,
  tidyMarkup,
];
