import type { ExtractionTools } from '@/utils/extraction/extraction-tools';
import type { Annotation } from '@/utils/model/annotation';
import type { ExtractedArticle } from '@/utils/model/article';
import type { PrintCopy } from '@/utils/model/print-copy';
import type { PickWords, Take } from '@/utils/protocol/page-commands';

/** Extracts from a document: the page's article, unless told otherwise. */
export type Wanted = Exclude<Take, 'block'> | Element | undefined;

/** Page → article, and the changes the reader may make to the article extracted last. */
export interface Extractor {
  /** Undefined when nothing is found there. */
  extract(what?: Wanted): ExtractedArticle | undefined;
  /** The article with exactly these removed pieces (indexes in its trail) put back. */
  putBack(wanted: readonly number[]): ExtractedArticle;
  /** The article with its next page appended. Rejects with `next-page-failed`. */
  appendNextPage(): Promise<ExtractedArticle>;
}

/** The clean view's frame over the page. */
export interface ReaderFrame {
  readonly token: string;
  /** Adds the frame to the page; it loads invisibly. */
  show(): void;
  /** Hidden while a block of the page is picked. */
  hide(): void;
  /** False once the page has removed it, or replaced its own document. */
  isThere(): boolean;
  /** Says that the reader in it is running: it has asked for the article. */
  works(): void;
  /** From now on this is printed instead of the page. */
  print(copy: PrintCopy): void;
  /** Restores the page as it was. */
  close(): void;
}

/**
 * Adds the reader to the page, to be shown over it. `onClose` is called once, however it is closed. A page may prevent
 * anything from being shown in it: then the frame is closed first, and `onBlank` follows.
 */
export type OpenFrame = (listeners: { onClose: () => void; onBlank: () => void }) => ReaderFrame;

/** Lets a person choose a part of the page. */
export interface Picker {
  /** Undefined when the person cancels. */
  pickBlock(words: PickWords): Promise<Element | undefined>;
  /** False when the person cancels. */
  pickSelection(words: PickWords): Promise<boolean>;
}

/** A mark on the page. Its ranges, where it is painted, are in document order. */
export interface MarkAt {
  readonly id: Annotation['id'];
  readonly ranges: readonly Range[];
}

/**
 * What our scripts share: each is a file of its own, and those of one page run in one isolated world. Each entry is
 * absent until the script that provides or uses it has run.
 */
export const world = globalThis as {
  /** annotator.js and selection-toolbar.js have run already. */
  pressmarkAnnotator?: true;
  pressmarkToolbar?: true;
  /** For selection-toolbar.js, where it comes too late to see it: what was selected when the hand let go last. */
  pressmarkByHand?: Range | undefined;
  /** Provided by annotator.js: the marks under the pointer, the shortest passage first; none for an event without one. */
  pressmarkMarksAt?: (event: Event | MouseEvent) => readonly MarkAt[];
  /**
   * Set once annotator.js has requested selection-toolbar.js: the marks under the last click before that script came, none
   * where something was selected since.
   */
  pressmarkCalled?: readonly MarkAt[];
  /** Provided by frame.js. */
  pressmarkFrames?: OpenFrame;
  /** Provided by arrive.js, where nobody pressed the button: whether the page looks like an article. */
  pressmarkArrives?: (document: Document) => boolean;
  /** Called by extract.js and picking.js to register with annotator.js. */
  pressmarkExtracts?: (extractor: Extractor) => void;
  pressmarkPicks?: (picker: Picker) => void;
  /** Provided by extract.js, in our own pages as well. */
  pressmarkExtraction?: ExtractionTools;
};
