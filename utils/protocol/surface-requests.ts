import type { ToolbarWords } from '@/utils/i18n/toolbar';
import { type Annotation, Selector } from '@/utils/model/annotation';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';
import type { Settings, UiLanguage } from '@/utils/model/settings';
import { Site } from '@/utils/model/site';
import { z } from '@/utils/model/z';
import { address } from './notebook-requests';
import {
  FRAME_COMMANDS,
  type FrameCommand,
  type PageArticle,
  type PageCommands,
  type SelectedPassage,
} from './page-commands';
import { answer, type Gets, request } from './request';

/** What a press of the toolbar button found. */
export interface Press {
  tabId: number;
  isPrivate: boolean;
  /** About the article, as far as it is known yet. */
  address: string;
  /** Whether the passage is on the page, or in the clean view over it. */
  selected?: SelectedPassage;
  /** The annotation that was clicked there. */
  annotation?: Annotation['id'];
  /** The passage is on the page itself: its article may not be in the notebook yet. */
  isLive: boolean;
  /** That article as it was at the press: the page may have changed before the popup opens. */
  page?: PageArticle;
  /** Where the clean view is after the press: `open` over the page, `tab` in its own tab, `none` when there is none. */
  reader: 'open' | 'closed' | 'tab' | 'none';
  /** What the reader chose to do with the passage: copy it with its citation, write a note on it, or code it. */
  wants?: 'cite' | 'note' | 'code';
  /** The press opened the clean view. */
  isOpening?: boolean;
  /** The codes of the current project; absent where the notebook cannot be read. */
  codebook?: Codebook;
  problem?: Problem;
}

/** What the selection toolbar shows, in the interface language; its text is never in the page's own tree. */
export interface ToolbarContent {
  codes: { id: Code['id']; name: string; color: string }[];
  /** The codes shown first when there are too many, and the label of the button that shows all. */
  first?: { ids: Code['id'][]; all: string };
  /** The codes of the passage; absent when no passage was given. */
  given?: Code['id'][];
  theme: Settings['theme'];
  words: ToolbarWords;
}

/** The article to cite, and how the reader cites. */
export interface QuoteSource {
  article: ArticleMetadata & Pick<Article, 'url' | 'accessed'>;
  citing: Pick<Settings, 'citationStyle' | 'citationSiteKind'>;
  language: UiLanguage;
}

const nothing = z.object({});

/** About the tab that asks: its page, its clean view, its side panel. */
export const surfaceRequests = {
  /** A page of a site that the reader switched on has loaded, without a press of the button. */
  'site.arrived': request({
    from: 'page',
    does: 'acts',
    asks: z.object({ address, isArticle: z.boolean() }),
    /** What to do there; with `open`, the extraction script is on its way. */
    gets: answer<{ restore: boolean; open: boolean }>(),
  }),
  /** Changes the settings of a site; when everything is off, its permission is given back. */
  'site.change': request({ from: 'frame', does: 'writes', asks: z.object({ site: Site }), gets: answer<undefined>() }),
  /** A selection has begun on the page: inject the toolbar's script. */
  'toolbar.wanted': request({
    from: 'page',
    does: 'acts',
    inPrivate: false, // it could mark nothing
    asks: nothing,
    gets: answer<undefined>(),
  }),
  /** Nothing can be shown over the page: open the reader in a tab next to it, which identifies the page by `token`. */
  'reader.beside': request({
    from: 'page',
    does: 'acts',
    inPrivate: false, // a page of ours would be outside the private window
    asks: z.object({ token: z.string().check(z.maxLength(64)) }),
    gets: answer<undefined>(),
  }),
  /** A part of the page is to be picked by hand: inject the script for it. */
  'picker.wanted': request({ from: 'page', does: 'acts', asks: nothing, gets: answer<undefined>() }),
  /**
   * The toolbar's content, and the codes of a passage of the page or of an annotation that was clicked there. The codes to
   * choose from are those of the current project, or of the clicked annotation's.
   */
  'toolbar.about': request({
    from: 'page',
    does: 'reads',
    asks: z.object({ selector: z.optional(Selector), annotation: z.optional(z.uuid()) }),
    gets: answer<ToolbarContent>(),
  }),
  /**
   * Adds these codes to the annotation that was clicked, else to the one at exactly this passage, or annotates the
   * passage. If the annotation already has all of them, they are removed instead. The article is the page's, as it is
   * now.
   */
  'toolbar.mark': request({
    from: 'page',
    does: 'writes',
    asks: z.object({ selector: Selector, annotation: z.optional(z.uuid()), codes: z.array(z.uuid()) }),
    gets: answer<{ id: Annotation['id']; isTaken: boolean }>(),
  }),
  /** Undoes the last mark made from this page: removes it, or restores its codes. */
  'toolbar.unmark': request({
    from: 'page',
    does: 'writes',
    asks: z.object({ id: z.uuid() }),
    gets: answer<undefined>(),
  }),
  /** Deletes an annotation of the page's article: it goes into the bin. `page-refused` if it is there already. */
  'toolbar.remove': request({
    from: 'page',
    does: 'writes',
    asks: z.object({ id: z.uuid() }),
    gets: answer<undefined>(),
  }),
  /** Restores an annotation that `toolbar.remove` deleted a moment ago. */
  'toolbar.restore': request({
    from: 'page',
    does: 'writes',
    asks: z.object({ id: z.uuid() }),
    gets: answer<undefined>(),
  }),
  /**
   * A choice in the page's menu: gives a code to the selection in a tab, on the page or in the clean view over it.
   * `page-refused` where extensions are not allowed, `page-gone` if nothing is selected any more.
   */
  'menu.mark': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ tabId: z.int(), url: z.optional(z.string()), code: z.uuid() }),
    gets: answer<undefined>(),
  }),
  /** The data for a citation of the page's article. */
  'toolbar.source': request({ from: 'page', does: 'acts', asks: nothing, gets: answer<QuoteSource>() }),
  /**
   * Opens the popup for a note on the selection, or on the annotation that was clicked and is selected now, where the side
   * panel cannot be opened. Answers whether it opened.
   */
  'toolbar.popup': request({
    from: 'page',
    does: 'acts',
    asks: z.object({ annotation: z.optional(z.uuid()) }),
    gets: answer<boolean>(),
  }),
  /**
   * Opens the side panel next to the asking tab; only directly after a click there. Firefox refuses it to pages.
   * Answers whether it opened.
   */
  'panel.open': request({
    from: 'page',
    does: 'acts',
    asks: z.object({ annotation: z.optional(z.uuid()) }),
    gets: answer<boolean>(),
  }),
  /** The annotation that a page asked the side panel to show; answered once. */
  'panel.take': request({
    from: 'own',
    does: 'acts',
    asks: z.object({ tabId: z.int() }),
    gets: answer<Annotation['id'] | undefined>(),
  }),
  /** The popup asks what the press of the toolbar button found that opened it. */
  'press.take': request({ from: 'own', does: 'acts', asks: z.object({ tabId: z.int() }), gets: answer<Press>() }),
  /** The reader over a page has painted an article, or says why there is none. */
  'reader.painted': request({ from: 'frame', does: 'acts', asks: nothing, gets: answer<undefined>() }),
  /** A reader in a frame without `tabs` (Firefox) asks which tab it is in. */
  'frame.tab': request({
    from: 'frame',
    does: 'acts',
    asks: nothing,
    gets: answer<{ tabId: number; isPrivate: boolean }>(),
  }),
  /**
   * Such a reader asks whether the person was already asked for the source details that this article's page lacks. From
   * then on the answer is yes.
   */
  'frame.source-asked': request({
    from: 'frame',
    does: 'acts',
    asks: z.object({ address: z.string() }),
    gets: answer<boolean>(),
  }),
  /** Such a reader's command for the page behind it, which parses it. */
  'frame.tell': request({
    from: 'frame',
    does: 'acts',
    asks: z.object({ command: z.enum(FRAME_COMMANDS), data: z.unknown() }),
    gets: answer<Gets<PageCommands, FrameCommand>>(),
  }),
  /** The reader over a page is to be opened again: the page has changed. */
  'frame.reopen': request({ from: 'frame', does: 'acts', asks: nothing, gets: answer<undefined>() }),
  /**
   * The next step when a page cannot be read: a page to paste its text on, or the frame with its text, each in a new
   * tab. False when there is none.
   */
  'frame.way-on': request({
    from: 'frame',
    does: 'acts',
    asks: z.object({ to: z.enum(['paste', 'inner-frame']) }),
    gets: answer<boolean>(),
  }),
  /** Shows the export page for the article at an address, in a new tab. False when it is not in the notebook. */
  'export.open': request({ from: 'frame', does: 'acts', asks: z.object({ address }), gets: answer<boolean>() }),
};
