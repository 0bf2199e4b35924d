import type { Selector } from '@/utils/model/annotation';
import type { ExtractedArticle } from '@/utils/model/article';
import type { PrintCopy } from '@/utils/model/print-copy';
import type { Problem } from '@/utils/model/problem';
import { answer, request } from './request';
import { either, flag, list, object, oneOf, shaped, text, whole } from './shape';
import type { SurfaceMarks } from './surface-marks';

/** What can be read instead of the extracted article. */
export const TAKES = ['all-text', 'selection', 'block'] as const;
export type Take = (typeof TAKES)[number];

/** The words shown on the page while a part of it is picked, in the reader's language. */
export interface PickWords {
  hint: string;
  use: string;
  cancel: string;
}

/**
 * Changes the reader may make to the article: exactly these pieces of its trail are put back; its next page is
 * appended.
 */
export type ArticleEdit = { putBack: number[] } | { append: 'next-page' };

/** A passage selected on a surface. */
export interface SelectedPassage {
  selector: Selector;
  address: string;
}

/** A page's answer to a press of the toolbar button. */
export interface PageState {
  /** Whether the clean view was open before the press. */
  wasOpen: boolean;
  /** Whether it is open after the press. */
  reader: 'open' | 'closed';
  address: string;
  selected?: SelectedPassage;
}

/** An article as a page's annotator sends it, for the asker to parse; or why there is none. */
export type PageArticle = { extracted: ExtractedArticle; address: string } | { problem: Problem };

const nothing = shaped(object({}));
const words = object({ hint: text, use: text, cancel: text });
// Its nodes are checked where they are built.
const copy = (data: unknown): data is PrintCopy =>
  object({ lang: text, dir: oneOf(['ltr', 'rtl', 'auto']), css: text, content: Array.isArray })(data);
const edit = either(object({ putBack: list(whole) }), object({ append: oneOf(['next-page']) }));

/** Commands from our own pages and the background to the annotator in one tab. */
export const pageCommands = {
  /** The toolbar button was pressed: opens the reader unless something is selected or it is open already. */
  'page.press': request({
    from: 'own',
    does: 'acts',
    asks: shaped(object({ openReader: flag })),
    gets: answer<PageState>(),
  }),
  /** Opens the reader, or closes it. */
  'page.toggle': request({ from: 'own', does: 'acts', asks: nothing, gets: answer<true>() }),
  'page.close': request({ from: 'frame', does: 'acts', asks: nothing, gets: answer<true>() }),
  /**
   * The article of the page, for the reader in the frame that the annotator put up: `token` proves that it is that
   * frame, and the page cannot know it. `take` asks for something other than what the extraction chose; `words` are
   * shown on the page while a part of it is picked.
   */
  'page.article': request({
    from: 'frame',
    does: 'acts',
    asks: shaped(object({ token: text }, { take: oneOf(TAKES), words })),
    gets: answer<PageArticle>(),
  }),
  /** The article on screen with changes. */
  'page.edit': request({
    from: 'frame',
    does: 'acts',
    asks: shaped(object({ token: text, edit })),
    gets: answer<PageArticle>(),
  }),
  /** Sets what is printed instead of the page while the clean view lies over it. */
  'page.print': request({
    from: 'frame',
    does: 'acts',
    asks: shaped(object({ token: text, copy })),
    gets: answer<true>(),
  }),
  /** The article of the page, or its selection where no article is found. */
  'page.extract': request({ from: 'frame', does: 'acts', asks: nothing, gets: answer<PageArticle>() }),
  /** Scrolls to an annotation's passage and flashes it; false when it is not on the page. */
  'page.show': request({ from: 'own', does: 'acts', asks: shaped(object({ id: text })), gets: answer<boolean>() }),
  /** Where the annotations are on the page. */
  'page.marks': request({ from: 'own', does: 'acts', asks: nothing, gets: answer<SurfaceMarks>() }),
  /** What is selected on the page. */
  'page.selected': request({ from: 'own', does: 'acts', asks: nothing, gets: answer<SelectedPassage | null>() }),
};

/** Commands from a reader to the page behind its frame. */
export const FRAME_COMMANDS = ['page.article', 'page.extract', 'page.edit', 'page.close', 'page.print'] as const;
export type FrameCommand = (typeof FRAME_COMMANDS)[number];

const ofTab = shaped(object({ tabId: whole }));

/** Commands to the clean view in one tab. Clean views in other tabs do not answer. */
export const readerCommands = {
  'reader.selected': request({ from: 'own', does: 'acts', asks: ofTab, gets: answer<SelectedPassage | null>() }),
  'reader.marks': request({ from: 'own', does: 'acts', asks: ofTab, gets: answer<SurfaceMarks>() }),
  'reader.show': request({
    from: 'own',
    does: 'acts',
    asks: shaped(object({ tabId: whole, id: text })),
    gets: answer<boolean>(),
  }),
  /** How many suggestions wait for a decision. */
  'reader.offers': request({
    from: 'own',
    does: 'acts',
    asks: ofTab,
    gets: answer<{ official: number; directive: number; isComplete: boolean }>(),
  }),
  /** Begins to review; false when there is nothing yet. */
  'reader.review': request({ from: 'own', does: 'acts', asks: ofTab, gets: answer<boolean>() }),
};

/** Whether a command to readers is meant for the reader in this tab. */
export const isForTab =
  (tabId: number | undefined) =>
  (data: unknown): boolean =>
    (data as { tabId?: unknown } | undefined)?.tabId === tabId;

export type PageCommands = typeof pageCommands;
export type ReaderCommands = typeof readerCommands;
