import { dropBoxes } from './after/drop-boxes';
import { dropFurniture } from './after/drop-furniture';
import { dropInformation } from './after/drop-information';
import { dropLinkLists } from './after/drop-link-lists';
import { dropRepetitions } from './after/drop-repetitions';
import { dropTeasers } from './after/drop-teasers';
import { linkMedia } from './after/link-media';
import { splitLines } from './after/split-lines';
import { tidyMarkup } from './after/tidy-markup';
import { trimLines } from './after/trim-lines';
import type { ArticleContent } from './article-content';
import { dropContainers } from './before/drop-containers';
import { dropScripts } from './before/drop-scripts';
import { dropUnseen } from './before/drop-unseen';
import { joinDropCaps } from './before/join-drop-caps';
import { resolveLazyImages } from './before/resolve-lazy-images';
import { setOutLists } from './before/set-out-lists';
import { settleMath } from './before/settle-math';
import { showHiddenBody } from './before/show-hidden-body';
import type { Page, Pass } from './pass';

/** What a page needs before it can be read, in order. */
export const BEFORE: readonly Pass<Page>[] = [
  settleMath,
  dropScripts,
  showHiddenBody,
  dropUnseen,
  joinDropCaps,
  resolveLazyImages,
  setOutLists,
];

/** What is dropped once metadata has been gathered: dates and names stand in such containers. */
export const BESIDE: readonly Pass<Page>[] = [dropContainers];

/** What Readability's choice is rid of, in order. Metadata has been read by then. */
export const AFTER: readonly Pass<ArticleContent>[] = [
  splitLines,
  dropInformation,
  dropRepetitions,
  dropTeasers,
  dropLinkLists,
  dropBoxes,
  dropFurniture,
  trimLines,
  linkMedia,
  tidyMarkup,
];

/** What every text needs to be shown, whoever chose it: the reader, or Readability. */
export const LAST: readonly Pass<ArticleContent>[] = [linkMedia, tidyMarkup];
