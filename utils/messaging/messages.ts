import type { TextPlace } from '@/utils/anchoring/match-quote';
import { type Annotation, Selector, Target } from '@/utils/model/annotation';
import { type Article, ExtractedArticle } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import { Draft } from '@/utils/model/draft';
import type { Notebook } from '@/utils/model/notebook';
import type { Problem } from '@/utils/model/problem';
import { z } from '@/utils/model/z';
import { type AnnotationReplies, annotationRequests } from './annotation-requests';
import { type CodebookReplies, codebookRequests } from './codebook-requests';
import { type CorrectionReplies, correctionRequests } from './correction-requests';
import { type ExportReplies, exportRequests } from './export-requests';
import { type LedgerReplies, ledgerRequests } from './ledger-requests';
import { type LibraryReplies, libraryRequests } from './library-requests';
import {
  type PlacesPageCommands,
  type PlacesReaderCommands,
  type PlacesReplies,
  placesRequests,
} from './places-requests';
import { type ReviewReplies, reviewRequests } from './review-requests';
import { TAKES } from './takes';
import { type ToolbarReplies, toolbarRequests } from './toolbar-requests';

const address = z.string().check(z.maxLength(10_000));

/** What the reader may take instead of what the extraction found. */
export type Take = (typeof TAKES)[number];

/** What is said on the page while a part of it is picked, in the reader's language. */
export const PickWords = z.object({ hint: z.string(), use: z.string(), cancel: z.string() });
export type PickWords = z.infer<typeof PickWords>;

/** What the reader may change of the article: exactly these pieces of its trail are put back; its next page is appended. */
export const ArticleEdit = z.union([
  z.object({ putBack: z.array(z.int()) }),
  z.object({ append: z.literal('next-page') }),
]);
export type ArticleEdit = z.infer<typeof ArticleEdit>;

/** Commands that a reader gives the page behind its frame. */
export const FRAME_COMMANDS = ['page.article', 'page.edit', 'page.close'] as const;
export type FrameCommand = (typeof FRAME_COMMANDS)[number];

/** What may be asked of the background. Each request is parsed there before anything is done. */
export const requests = {
  ...exportRequests,
  ...ledgerRequests,
  ...reviewRequests,
  ...placesRequests,
  ...toolbarRequests,
  /** A saved article, for the reader in a tab: its newest revision, or the one that has an annotation's passage. */
  'article.saved': z.object({ articleId: z.uuid(), annotationId: z.optional(z.uuid()) }),
  /** Keep an article read at `address`: asked by whichever surface shows it. */
  'article.keep': z.object({ extracted: ExtractedArticle, address }),
  /** What the notebook holds about the article at an address. */
  'notebook.about': z.object({ address }),
  /** Where passages of the article at an address stand in the text that a surface shows. */
  'passages.find': z.object({
    address,
    text: z.string().check(z.maxLength(20_000_000)),
    targets: z.array(Target),
  }),
  /** The notebook, or what it holds about one article, to export. */
  'notebook.read': z.object({ address: z.optional(address) }),
  ...annotationRequests,
  ...codebookRequests,
  ...correctionRequests,
  ...libraryRequests,
  'draft.save': z.object({ draft: z.pick(Draft, { id: true, note: true, codes: true, selector: true }) }),
  'draft.find': z.object({ id: z.string() }),
  'draft.remove': z.object({ id: z.string() }),
  /** The popup asks what the press of the toolbar button met that opened it. */
  'press.take': z.object({ tabId: z.int() }),
  /** The reader over a page has painted an article, or why there is none. */
  'reader.painted': z.object({}),
  /** A reader in a frame that has no `tabs` (Firefox): which tab it is in, and a command for the page behind it. */
  'frame.tab': z.object({}),
  'frame.tell': z.object({
    command: z.enum(FRAME_COMMANDS),
    data: z.object({
      token: z.optional(z.string()),
      take: z.optional(z.enum(TAKES)),
      words: z.optional(PickWords),
      edit: z.optional(ArticleEdit),
    }),
  }),
};

/** An article as the reader shows it: fresh from the page, or a saved copy. */
export interface ReaderArticle {
  extracted: ExtractedArticle;
  /** Where it was just read; absent for a saved copy. */
  address?: string;
  /** The tab is a private one: nothing may be stored. */
  isPrivate: boolean;
  tabId?: number;
}

/** What the notebook holds about one article. */
export interface ArticleRecord {
  /** Absent when the article was never read, or could not be stored. */
  article?: Article;
  /** SHA-256 of the newest revision's text. */
  revision?: string;
  annotations: Annotation[];
  codes: Codebook;
}

/** What the background answers. */
export interface Replies
  extends AnnotationReplies,
    CodebookReplies,
    CorrectionReplies,
    ExportReplies,
    LedgerReplies,
    PlacesReplies,
    LibraryReplies,
    ReviewReplies,
    ToolbarReplies {
  'article.saved': ReaderArticle;
  /** SHA-256 of the text that was kept: not always the newest revision's, where a page is read as it was before. */
  'article.keep': { revision: string };
  'notebook.about': ArticleRecord;
  'passages.find': TextPlace[];
  'notebook.read': Notebook;
  'draft.save': undefined;
  'draft.find': Draft | undefined;
  'draft.remove': undefined;
  'press.take': Press;
  'reader.painted': undefined;
  'frame.tab': { tabId: number; isPrivate: boolean };
  'frame.tell': PageCommands[FrameCommand]['answer'];
}

/** Requests that a content script may make; all others are for our own pages alone. */
export const FROM_PAGES: ReadonlySet<RequestType> = new Set([
  'notebook.about',
  'passages.find',
  'site.arrived',
  'panel.open',
  'toolbar.wanted',
  'toolbar.about',
  'toolbar.mark',
  'toolbar.unmark',
  'toolbar.source',
  'toolbar.popup',
]);

export type RequestType = keyof typeof requests;
export type Request<T extends RequestType> = z.input<(typeof requests)[T]>;
export type Parsed<T extends RequestType> = z.output<(typeof requests)[T]>;
export type Envelope = { ok: true; value: unknown } | { ok: false; problem: Problem; detail: string };

/** A passage selected on a surface. */
export const SelectedPassage = z.object({ selector: Selector, address });
export type SelectedPassage = z.infer<typeof SelectedPassage>;

/** What our own pages and the background may tell the annotator of one tab, with its answers. */
export interface PageCommands extends PlacesPageCommands {
  /** The toolbar button was pressed: opens the reader unless something is selected or it is open already. */
  'page.press': { ask: { openReader: boolean }; answer: PageState };
  /** Opens the reader, or closes it. */
  'page.toggle': { ask: object; answer: true };
  'page.close': { ask: object; answer: true };
  /**
   * The article of the page, for the reader whose frame the annotator put up: `token` proves that, and the page cannot
   * know it. `take` asks for something else than what the extraction chose; `words` are what the
   * page says while a part of it is picked.
   */
  'page.article': { ask: { token: string; take?: Take; words?: PickWords }; answer: PageArticle };
  /** The article that the reader shows, changed. */
  'page.edit': { ask: { token: string; edit: ArticleEdit }; answer: PageArticle };
  /** The article of the page, or what is selected there where no article is found. */
  'page.extract': { ask: object; answer: PageArticle };
  /** Scroll to an annotation's passage and flash it. */
  'page.show': { ask: { id: string }; answer: boolean };
}

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
  /** After the press; `none` where there can be none. */
  reader: 'open' | 'closed' | 'none';
  problem?: Problem;
}

/** A page's answer to a press. */
export interface PageState {
  /** Was the clean view open before? */
  wasOpen: boolean;
  /** After the press. */
  reader: 'open' | 'closed';
  address: string;
  selected?: SelectedPassage;
}

/** An article as a page's annotator tells it, to be parsed by who asked; or why there is none. */
export type PageArticle = { extracted: ExtractedArticle; address: string } | { problem: Problem };

/** What open readers may be asked by the popup; the reader of another tab does not answer. */
export interface ReaderCommands extends PlacesReaderCommands {
  'reader.selected': { ask: { tabId: number }; answer: SelectedPassage | null };
  'reader.show': { ask: { tabId: number; id: string }; answer: boolean };
  /** How many suggestions wait for a decision. */
  'reader.offers': { ask: { tabId: number }; answer: { official: number; directive: number; isComplete: boolean } };
  /** Begin to review; false when there is nothing yet. */
  'reader.review': { ask: { tabId: number }; answer: boolean };
}

/** News to every surface: the notebook's record of this article is not what it was. */
export interface NotebookChanged {
  type: 'notebookChanged';
  articleUrl: string;
  addresses: string[];
}

/** News to every surface: codes are not what they were, nor perhaps the annotations that have them. */
export interface CodebookChanged {
  type: 'codebookChanged';
}
