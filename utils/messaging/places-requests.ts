import type { Annotation } from '@/utils/model/annotation';
import { Site } from '@/utils/model/site';
import { z } from '@/utils/model/z';
import type { SelectedPassage } from './messages';
import type { SurfaceMarks } from './surface-marks';

const address = z.string().check(z.maxLength(10_000));

/** What the side panel, the switches of sites and pages of such sites ask of the background. */
export const placesRequests = {
  /** A page of a site that the reader switched on is there, without a press of the button. */
  'site.arrived': z.object({ address, isArticle: z.boolean() }),
  /** The reader's words about a whole article. `noteFrom` is the note the writer last knew of. */
  'article.note': z.object({ articleId: z.uuid(), note: z.string().check(z.maxLength(100_000)), noteFrom: z.string() }),
  /** What is on for a site from now on; all off takes its permission back. */
  'site.change': z.object({ site: Site }),
  /** Opens the side panel beside the tab that asks: only straight from a click there. Firefox refuses it to pages. */
  'panel.open': z.object({ annotation: z.optional(z.uuid()) }),
  /** The annotation that a page asked the side panel to show, once. */
  'panel.take': z.object({ tabId: z.int() }),
};

export interface PlacesReplies {
  /** What is to be done: the extraction is on its way when the clean view is to be opened. */
  'site.arrived': { restore: boolean; open: boolean };
  /** The note as it is kept: with another window's words in it that would have been overwritten. */
  'article.note': string;
  'site.change': undefined;
  /** Was it opened? */
  'panel.open': boolean;
  'panel.take': Annotation['id'] | undefined;
}

/** Commands to a tab's annotator. */
export interface PlacesPageCommands {
  /** Where the annotations are on the page. */
  'page.marks': { ask: object; answer: SurfaceMarks };
  /** What is selected on the page. */
  'page.selected': { ask: object; answer: SelectedPassage | null };
}

/** Questions to the clean view of a tab. */
export interface PlacesReaderCommands {
  'reader.marks': { ask: { tabId: number }; answer: SurfaceMarks };
}
