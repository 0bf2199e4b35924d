import type { Fold } from '@/utils/anchoring/fold';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Beside, Notebook } from '@/utils/model/notebook';
import type { UiLanguage } from '@/utils/model/settings';
import type { Labels } from './labels';

/** One piece of a file, in order. Both kinds are Blob parts, so a file never has to exist in memory as one string. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

/** Begins a file of an archive: the chunks that follow are in it. Its name may hold folders. */
export interface FileStart {
  file: string;
}

/** What an archive is written as. */
export type Piece = Chunk | FileStart;

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
  /** The address of the page that opens saved copies; without it, a file does not link to them. */
  savedCopies?: string;
  /** Of archives whose files lie in a folder: its name, where it is not the format's own. */
  folder?: string;
  /** Of a file about one code: which. */
  code?: Code | undefined;
}

/** An article with all that belongs to it, the bin included. */
export interface ArticleSlice {
  article: Article;
  revisions: Revision[];
  annotations: Annotation[];
  /** Finds quotes in the other Chinese script; absent where the table of characters is not at hand. */
  fold?: Fold;
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
export type Pass<P = Chunk> = SlicePass<P> | RecordPass<P>;

/** Tables that a pass may walk. */
export type RecordTable = keyof (Notebook & Beside);

/** A notebook in memory, with the related records (`beside`) where they are at hand. */
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

/** What a format says of itself; `defineFormat` or `defineArchive` makes it complete. */
export interface FormatDefinition<P = Chunk> {
  /** Also the i18n key of its name; never changes, settings remember it. */
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** Of all that may be chosen; `one` alone where absent. The first is the default. */
  layouts?: readonly Layout[];
  offers?: readonly FormatOption[];
  /** Stands in a file's name where another format would give it the same: `title (codebook).csv`. A key of the words for it. */
  suffix?: keyof Labels['suffixes'];
  /** The same, where it is the program or the standard of those that read it: `title (obsidian).md`. */
  program?: 'recogito' | 'pandoc' | 'logseq' | 'notion' | 'obsidian' | 'csl';
  /** Each row sums up what all annotations say: the first few would come to another file. */
  isSummary?: boolean;
  /** The folder of a .zip that the main files go into, where something beside them refers to it. */
  folder?: string;
  /** A backup: nothing may be left out of it. */
  isLossless?: boolean;
  companions?: (context: WriteContext) => Companion[];
  /** The shipped template of a template format. */
  template?: string;
  /** Annotations in the bin are left out, except from the backup. */
  passes: (context: WriteContext) => Pass<P>[];
}

/** Begins a sheet of a workbook: the rows that follow are in it. The first is its header. */
export interface SheetStart {
  sheet: string;
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
}

/** An export format. Writing the same notebook twice gives the same bytes. */
export type ExportFormat = TextFormat | ArchiveFormat;

/** What the reader may choose: workbooks too, which are written only as a whole and not at once. */
export type OfferedFormat = ExportFormat | BookFormat;
