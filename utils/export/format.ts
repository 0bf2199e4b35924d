import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Beside, Notebook } from '@/utils/model/notebook';
import type { UiLanguage } from '@/utils/model/settings';

/** One piece of a file, in order. Both kinds are Blob parts, so a file never has to exist in memory as one string. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

export interface WriteOptions {
  /** Of labels, headers and code names. */
  language: UiLanguage;
  /** Pressmark's own version, for formats that name the program that wrote them. */
  version: string;
  /** Of tables: words of the language (the default), or names that programs rely on. */
  headers?: 'words' | 'machine';
  /** Of REFI-QDA: how the program that will read it counts a line end (MAXQDA: as two characters). */
  lineEnds?: 'one' | 'two';
  /** Of template formats: the reader's own template instead of the shipped one. */
  template?: string;
  /** Of a file about one code: which. */
  code?: Code | undefined;
}

/** An article with all that belongs to it, the bin included. */
export interface ArticleSlice {
  article: Article;
  revisions: Revision[];
  annotations: Annotation[];
}

/** What is known before the first article is read. */
export interface WriteContext {
  codes: Codebook;
  options: WriteOptions;
  articleCount: number;
}

/**
 * One walk over the notebook: slices come oldest article first, records in the notebook's own order. A format that
 * needs the notebook more than once (tables one after the other, texts before the index) makes several passes, so
 * that no format ever needs it all in memory.
 */
export type Pass = SlicePass | RecordPass;

/** Tables that a pass may walk. */
export type RecordTable = keyof (Notebook & Beside);

/** A notebook in memory, with what is beside the notes where that is known. */
export type WholeNotebook = Notebook & Partial<Beside>;

interface Frame {
  open?: () => Iterable<Chunk>;
  close?: () => Iterable<Chunk>;
}
export interface SlicePass extends Frame {
  over: 'slices';
  each: (slice: ArticleSlice, index: number) => Iterable<Chunk>;
}
export interface RecordPass extends Frame {
  over: RecordTable;
  each: (record: object, index: number) => Iterable<Chunk>;
}

/** How an export may be divided into files. */
export type Layout = 'one' | 'articles' | 'codes';

/** Choices that only some formats have. */
export type FormatOption = 'headers' | 'lineEnds' | 'extras';

/** A file that goes along with the main ones. */
export interface Companion {
  name: string;
  content: string | ExportFormat;
  /** The main files are whole without it. */
  isOptional?: boolean;
}

/** What a format says of itself; `defineFormat` makes it complete. */
export interface FormatDefinition {
  /** Also the i18n key of its name; never changes, settings remember it. */
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** Of all that may be chosen; `one` alone where absent. The first is the default. */
  layouts?: readonly Layout[];
  offers?: readonly FormatOption[];
  /** A backup: nothing may be left out of it. */
  isLossless?: boolean;
  companions?: (context: WriteContext) => Companion[];
  /** The shipped template of a template format. */
  template?: string;
  /** Annotations in the bin are left out, except from the backup. */
  passes: (context: WriteContext) => Pass[];
}

/** A way a notebook leaves. Writing the same notebook twice makes the same bytes. */
export interface ExportFormat extends FormatDefinition {
  /** A notebook in memory as one file. */
  write(notebook: WholeNotebook, options: WriteOptions): Iterable<Chunk>;
}
