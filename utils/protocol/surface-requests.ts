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

/** What a press of the toolbar button met. */
export interface Press {
  tabId: number;
  isPrivate: boolean;
  /** Of the article, as far as it is known yet. */
  address: string;
  /** On the page, or in the clean view over it. */
  selected?: SelectedPassage;
  /** The passage is one of the page itself: its article may not be in the notebook yet. */
  isLive: boolean;
  /** That article, read as it was at the press: the page may move on before the popup is there. */
  page?: PageArticle;
  /** After the press, over the page; `tab` where it is the tab itself, `none` where there can be none. */
  reader: 'open' | 'closed' | 'tab' | 'none';
  /** What the reader chose to do with the passage: to copy it with its citation, to write a note on it, to code it. */
  wants?: 'cite' | 'note' | 'code';
  /** The press opened it. */
  isOpening?: boolean;
  /** The codes of the current project; absent where the notebook cannot be read. */
  codebook?: Codebook;
  problem?: Problem;
}

/** What the selection toolbar shows, in the language of the screens: it is never in the page's own tree. */
export interface ToolbarContent {
  codes: { id: Code['id']; name: string; color: string }[];
  /** Those shown at first, where there are too many to look over; what the button says that shows all. */
  first?: { ids: Code['id'][]; all: string };
  /** Those that the passage asked about has; absent where none was asked about. */
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
  /** A page of a site that the reader switched on is there, without a press of the button. */
  'site.arrived': request({
    from: 'page',
    does: 'acts',
    asks: z.object({ address, isArticle: z.boolean() }),
    /** What is to be done: the extraction is on its way when the clean view is to be opened. */
    gets: answer<{ restore: boolean; open: boolean }>(),
  }),
  /** What is on for a site from now on; all off takes its permission back. */
  'site.change': request({ from: 'frame', does: 'writes', asks: z.object({ site: Site }), gets: answer<undefined>() }),
  /** Something is being selected on the page: the toolbar's script is to come. */
  'toolbar.wanted': request({
    from: 'page',
    does: 'acts',
    inPrivate: false, // it could mark nothing
    asks: nothing,
    gets: answer<undefined>(),
  }),
  /** Nothing can be shown over the page: the reader is to come in a tab beside it, which knows the page by `token`. */
  'reader.beside': request({
    from: 'page',
    does: 'acts',
    inPrivate: false, // a page of ours would be outside the private window
    asks: z.object({ token: z.string().check(z.maxLength(64)) }),
    gets: answer<undefined>(),
  }),
  /** A part of the page is to be picked by hand: the script for it is to come. */
  'picker.wanted': request({ from: 'page', does: 'acts', asks: nothing, gets: answer<undefined>() }),
  /** What the toolbar shows, and which codes a passage of the page has. */
  'toolbar.about': request({
    from: 'page',
    does: 'reads',
    asks: z.object({ selector: z.optional(Selector) }),
    gets: answer<ToolbarContent>(),
  }),
  /**
   * Annotates the passage, or gives what stands exactly there these codes too; codes that it has, all of them, are taken
   * from it. The article is the page's, as it is now.
   */
  'toolbar.mark': request({
    from: 'page',
    does: 'writes',
    asks: z.object({ selector: Selector, codes: z.array(z.uuid()) }),
    gets: answer<{ id: Annotation['id']; isTaken: boolean }>(),
  }),
  /** Takes back what was marked from this page just now: a mark, or the last change of one's codes. */
  'toolbar.unmark': request({
    from: 'page',
    does: 'writes',
    asks: z.object({ id: z.uuid() }),
    gets: answer<undefined>(),
  }),
  /**
   * A choice in the page's menu: gives a code to what is selected in a tab, on the page or in the clean view over it.
   * `page-refused` where extensions may not work, `page-gone` where nothing is selected any more.
   */
  'menu.mark': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ tabId: z.int(), url: z.optional(z.string()), code: z.uuid() }),
    gets: answer<undefined>(),
  }),
  /** What a citation of the page's article is made of. */
  'toolbar.source': request({ from: 'page', does: 'acts', asks: nothing, gets: answer<QuoteSource>() }),
  /** Opens the popup for a note on what is selected, where the side panel cannot be opened. Was it opened? */
  'toolbar.popup': request({ from: 'page', does: 'acts', asks: nothing, gets: answer<boolean>() }),
  /**
   * Opens the side panel beside the tab that asks: only straight from a click there. Firefox refuses it to pages. Was it
   * opened?
   */
  'panel.open': request({
    from: 'page',
    does: 'acts',
    asks: z.object({ annotation: z.optional(z.uuid()) }),
    gets: answer<boolean>(),
  }),
  /** The annotation that a page asked the side panel to show, once. */
  'panel.take': request({
    from: 'own',
    does: 'acts',
    asks: z.object({ tabId: z.int() }),
    gets: answer<Annotation['id'] | undefined>(),
  }),
  /** The popup asks what the press of the toolbar button met that opened it. */
  'press.take': request({ from: 'own', does: 'acts', asks: z.object({ tabId: z.int() }), gets: answer<Press>() }),
  /** The reader over a page has painted an article, or why there is none. */
  'reader.painted': request({ from: 'frame', does: 'acts', asks: nothing, gets: answer<undefined>() }),
  /** A reader in a frame that has no `tabs` (Firefox) asks which tab it is in. */
  'frame.tab': request({
    from: 'frame',
    does: 'acts',
    asks: nothing,
    gets: answer<{ tabId: number; isPrivate: boolean }>(),
  }),
  /** Such a reader asks whether it was asked before for what this article's page does not say of its source. From now on, yes. */
  'frame.source-asked': request({
    from: 'frame',
    does: 'acts',
    asks: z.object({ address: z.string() }),
    gets: answer<boolean>(),
  }),
  /** Such a reader's command for the page behind it, which is read there. */
  'frame.tell': request({
    from: 'frame',
    does: 'acts',
    asks: z.object({ command: z.enum(FRAME_COMMANDS), data: z.unknown() }),
    gets: answer<Gets<PageCommands, FrameCommand>>(),
  }),
  /** The reader over a page is to be opened anew: the page says something else by now. */
  'frame.reopen': request({ from: 'frame', does: 'acts', asks: nothing, gets: answer<undefined>() }),
  /**
   * The next step where a page cannot be read: a page to paste its text on, or the frame that holds its text, each in a new
   * tab. False where there is none.
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
