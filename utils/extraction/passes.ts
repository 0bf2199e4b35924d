import { dropBoxes } from './after/drop-boxes';
import { dropFurniture } from './after/drop-furniture';
import { dropInformation } from './after/drop-information';
import { dropLinkLists } from './after/drop-link-lists';
import { dropRepeatedPictures, dropRepetitions } from './after/drop-repetitions';
import { dropTeasers } from './after/drop-teasers';
import { splitLines, trimLines } from './after/lines';
import { linkMedia, setCaptions, tidyMarkup } from './after/markup';
import type { ArticleContent } from './article-content';
import { dropContainers } from './before/drop-containers';
import { joinDropCaps, setOutLists, settleMath } from './before/repair-markup';
import { resolveLazyImages } from './before/resolve-lazy-images';
import { dropScripts, dropUnseen, showHiddenBody } from './before/unseen';
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

/** What is removed only after metadata has been read: dates and names stand in such containers. */
export const BESIDE: readonly Pass<Page>[] = [dropContainers];

/** The passes that remove what does not belong from Readability's choice, in order. Metadata has been read by then. */
export const AFTER: readonly Pass<ArticleContent>[] = [
  splitLines,
  dropRepeatedPictures,
  setCaptions,
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

/** What every text needs before it is shown, whether the reader chose it or Readability. */
export const LAST: readonly Pass<ArticleContent>[] = [linkMedia, tidyMarkup];
