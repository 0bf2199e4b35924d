import type { Fold } from '@/utils/anchoring/fold';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Beside, Notebook } from '@/utils/model/notebook';
import type { Coder } from '@/utils/model/project';
import type { UiLanguage } from '@/utils/model/settings';
import type { Labels } from './labels';

/** A chunk of a file. Both kinds are Blob parts, so that a file never has to be in memory as one string. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

/** Begins a file of an archive: the chunks that follow are in it. Its name may hold folders. */
export interface FileStart {
  file: string;
}

/** A piece of an archive. */
export type Piece = Chunk | FileStart;

export interface WriteOptions {
  /** The language of labels, headers and code names. */
  language: UiLanguage;
  /** Pressmark's own version, for formats that name the program that wrote them. */
  version: string;
  /** For tables: readable headers (the default), or names that programs rely on. */
  headers?: 'words' | 'machine';
  /** For REFI-QDA: how the program that will read it counts a line end (MAXQDA: as two characters). */
  lineEnds?: 'one' | 'two';
  /** For template formats: the reader's own template instead of the built-in one. */
  template?: string;
  /** The address of the page that opens saved copies; without it, a file does not link to them. */
  savedCopies?: string;
  /** For archives with a folder: its name, if not the format's default. */
  folder?: string;
  /** The code that a file is about, if it is about one. */
  code?: Code | undefined;
}

/** An article with all that belongs to it, the bin included. */
export interface ArticleSlice {
  article: Article;
  revisions: Revision[];
  annotations: Annotation[];
  /** Finds quotes in the other Chinese script; absent when the table of characters is not loaded. */
  fold?: Fold;
}

/** Available before the first article is read. */
export interface WriteContext {
  codes: Codebook;
  /** Who annotated; none before a project was shared. */
  coders: readonly Coder[];
  options: WriteOptions;
  articleCount: number;
}

/**
 * One walk over the notebook: slices come oldest article first, records in the notebook's own order. A format that
 * needs the notebook more than once (tables one after the other, texts before the index) makes several passes, so
 * that no format ever needs it all in memory.
 */
export type Pass<P = Chunk> = SlicePass<P> | RecordPass<P>;

/** Tables that a pass may walk. */
export type RecordTable = keyof (Notebook & Beside);

/** A notebook in memory, with its related records (`beside`) if loaded. */
export type WholeNotebook = Notebook & Partial<Beside>;

interface Frame<P> {
  open?: () => Iterable<P>;
  close?: () => Iterable<P>;
}
export interface SlicePass<P = Chunk> extends Frame<P> {
  over: 'slices';
  each: (slice: ArticleSlice, index: number) => Iterable<P>;
}
export interface RecordPass<P = Chunk> extends Frame<P> {
  over: RecordTable;
  each: (record: object, index: number) => Iterable<P>;
}

/** How an export may be divided into files. */
export type Layout = 'one' | 'articles' | 'codes' | 'persons' | 'months';

/** Choices that only some formats have. */
export type FormatOption = 'headers' | 'lineEnds' | 'extras';

/** A file that goes along with the main ones. */
export interface Companion {
  name: string;
  content: string | TextFormat;
  /** The main files are whole without it. */
  isOptional?: boolean;
}

/** The definition of a format; `defineFormat` or `defineArchive` completes it. */
export interface FormatDefinition<P = Chunk> {
  /** Also the i18n key of its name; never changes, settings remember it. */
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** The layouts offered, the default first; only `one` when absent. */
  layouts?: readonly Layout[];
  offers?: readonly FormatOption[];
  /**
   * Appended to a file's name if another format would give it the same: `title (codebook).csv`. A key of the translated
   * words.
   */
  suffix?: keyof Labels['suffixes'];
  /** The same, but the name of the program or standard: `title (obsidian).md`. */
  program?: 'recogito' | 'pandoc' | 'logseq' | 'notion' | 'obsidian' | 'csl';
  /** Each row summarises all annotations, so that a preview of the first few would differ from the file. */
  isSummary?: boolean;
  /** The folder of a .zip for the main files, if another file refers to it. */
  folder?: string;
  /** A backup: nothing may be left out of it. */
  isLossless?: boolean;
  companions?: (context: WriteContext) => Companion[];
  /** The shipped template of a template format. */
  template?: string;
  /** Annotations in the bin are left out, except from the backup. */
  passes: (context: WriteContext) => Pass<P>[];
}

/** What the cells of a workbook's column are where they can be; all others are text. */
export type CellKind = 'day' | 'number';

/** Begins a sheet of a workbook: the rows that follow are in it. The first is its header. */
export interface SheetStart {
  sheet: string;
  /** The kind of each column's cells, by its heading; absent for text. */
  kinds: ReadonlyMap<string, CellKind>;
}

interface InMemory {
  /** A notebook in memory as one file. */
  write(notebook: WholeNotebook, options: WriteOptions): Iterable<Chunk>;
}

export interface TextFormat extends FormatDefinition, InMemory {
  isArchive?: never;
  isBook?: never;
}

/** A format that is a .zip of several files. */
export interface ArchiveFormat extends FormatDefinition<Piece>, InMemory {
  isArchive: true;
  isBook?: never;
}

/** A format that is a workbook of several sheets. A library packs it, which takes the whole of it at once. */
export interface BookFormat extends FormatDefinition<string[] | SheetStart> {
  isBook: true;
  isArchive?: never;
  /** The first sheet as text, for a look before saving. */
  preview: TextFormat;
}

/** An export format. Writing the same notebook twice yields the same bytes. */
export type ExportFormat = TextFormat | ArchiveFormat;

/** A format that the reader can choose, including workbooks, which are not streamed. */
export type OfferedFormat = ExportFormat | BookFormat;
