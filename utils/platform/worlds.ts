import type { ExtractionTools } from '@/utils/extraction/extraction-tools';
import type { ExtractedArticle } from '@/utils/model/article';
import type { PrintCopy } from '@/utils/model/print-copy';
import type { PickWords, Take } from '@/utils/protocol/page-commands';

/** What is to be extracted: the page's article unless said. */
export type Wanted = Exclude<Take, 'block'> | Element | undefined;

/** Page → article, and what the reader may change of the last one extracted. */
export interface Extractor {
  /** Undefined when nothing is found there. */
  extract(what?: Wanted): ExtractedArticle | undefined;
  /** The article with these removed pieces (numbers in its trail), and no others, put back. */
  putBack(wanted: readonly number[]): ExtractedArticle;
  /** The article with its next page behind it. Rejects with `next-page-failed`. */
  appendNextPage(): Promise<ExtractedArticle>;
}

/** The clean view's frame over the page. */
export interface ReaderFrame {
  readonly token: string;
  /** Puts the frame, which loads unseen, over the page. */
  show(): void;
  /** Out of the way while a block of the page is picked. */
  hide(): void;
  /** False once the page has taken it out, or written itself anew. */
  isThere(): boolean;
  /** The reader in it is at work: it has asked for the article. */
  works(): void;
  /** From now on this is printed instead of the page. */
  print(copy: PrintCopy): void;
  /** Gives the page back as it was. */
  close(): void;
}

/**
 * Puts the reader into the page, to be shown over it. Closed once, however: `onClose`. A page may keep anything from being
 * shown in it: then the frame is closed first, and `onBlank` follows.
 */
export type OpenFrame = (listeners: { onClose: () => void; onBlank: () => void }) => ReaderFrame;

/** Lets a person choose a part of the page. */
export interface Picker {
  /** Undefined when it is given up. */
  pickBlock(words: PickWords): Promise<Element | undefined>;
  /** False when it is given up. */
  pickSelection(words: PickWords): Promise<boolean>;
}

/**
 * What our scripts hand each other: each comes in a file of its own, and those of one page share its isolated world. All
 * of it is absent until the script that brings it, or takes it, is there.
 */
export const world = globalThis as {
  /** annotator.js and selection-toolbar.js are there already. */
  pressmarkAnnotator?: true;
  pressmarkToolbar?: true;
  /** Brought by frame.js. */
  pressmarkFrames?: OpenFrame;
  /** Brought by arrive.js: does the page look like an article? Nobody pressed the button here. */
  pressmarkArrives?: (document: Document) => boolean;
  /** Where annotator.js takes what extract.js and picking.js can do. */
  pressmarkExtracts?: (extractor: Extractor) => void;
  pressmarkPicks?: (picker: Picker) => void;
  /** Brought by extract.js, to pages of ours as well. */
  pressmarkExtraction?: ExtractionTools;
};
