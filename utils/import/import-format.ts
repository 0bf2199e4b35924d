import type { ExtractionTools } from '@/utils/extraction/extraction-tools';
import type { FileRefusal, RecordReason } from '@/utils/model/import-reasons';
import type { Beside, Notebook } from '@/utils/model/notebook';
import type { Batches } from './packed';
import type { Columns } from './table-columns';

/** One record, named as its file names it. */
export interface RecordReport {
  table: keyof Notebook;
  /** The record's own id, or its place in the file, counted from 1 (`#17`). */
  record: string;
  reason: RecordReason;
  /** The field at fault, where one is: `target.selector.quote`. */
  field?: string;
}

/** Something in a file that is not imported: what the file calls it, and how often it occurs. */
export interface LeftOut {
  what: string;
  count: number;
}

/** The fields that a format can express. A field that it cannot, or leaves empty, never conflicts with the reader's. */
export type Told = { [T in keyof Notebook]?: readonly (keyof Notebook[T][number])[] };

/** A file's records by table. */
export type Tables = { [T in keyof Notebook]: Batches<Notebook[T][number]> };

/** A table as it was found: its first row, what each column was taken for, and the first rows below. */
export interface SeenTable {
  header: string[];
  columns: Columns;
  sample: string[][];
}

/** The parsed records of a file, not yet compared with the reader's. */
export interface FileContents {
  ok: true;
  /** Id of the format it was read as. */
  format: string;
  tables: Tables;
  refusals: RecordReport[];
  /** Records that were read, of which the reader should know something. */
  notices: RecordReport[];
  leftOut: LeftOut[];
  /** Only our own backup has it. */
  beside?: Beside;
  /** Absent where the file has every field, as our own backup does. */
  told?: Told;
  /** Its times are to the minute: one in the same minute as the reader's own is neither earlier nor later. */
  toMinute?: boolean;
  /** Directives and officials come with all fields, so that an empty one was emptied. */
  tellsWhole?: boolean;
  /** It does not say whether the person in a row speaks or is named: a table of ours of an earlier version. */
  guessesFacts?: boolean;
  /** Records without a time in the file; they are never newer than the reader's. */
  undated?: ReadonlySet<string>;
  /** Codes without a colour in the file: new ones get different appearances, existing ones keep theirs. */
  uncoloured?: ReadonlySet<string>;
  /** The table it was read from, so that the reader may say what its columns are. */
  table?: SeenTable;
  /** Ids are new with every export of that program: an annotation is known by its article, place and quote. */
  knownByPlace?: boolean;
}

/** How a file reads in one of several possible encodings. */
export interface PossibleReading {
  /** Its name in the Encoding Standard. */
  encoding: string;
  /** Lines in which it differs from others. */
  sample: string[];
}

export interface RefusedFile {
  ok: false;
  reason: FileRefusal;
  /** Details: a parser's message, the version found, the name of the program or kind of file. */
  detail: string;
  /** A table whose columns the reader has to name. */
  table?: SeenTable;
  /** The decodings of a text in an ambiguous encoding, the likeliest first; only the reader can tell. */
  readings?: PossibleReading[];
}

export type ReadResult = FileContents | RefusedFile;

/** The result of a reader that cannot read a file; `detail` is for the sentence about it. */
export const refuse = (reason: FileRefusal, detail = ''): RefusedFile => ({ ok: false, reason, detail });

/** A file decoded according to its first bytes. */
export type Decoded =
  | { kind: 'zip'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'json'; value: unknown }
  | { kind: 'markup'; text: string }
  | { kind: 'text'; text: string };

export type MarkupType = 'text/html' | 'application/xml';

/** What format readers need besides the file. */
export interface ReadContext {
  /** Parses a document in which nothing runs or loads; undefined for XML that is not well-formed. */
  parseMarkup(text: string, type: MarkupType): Promise<Document | undefined>;
  /** Reads documents as pages on screen are read. */
  extraction(): Promise<ExtractionTools>;
  /** The time of the import, for records without a time. */
  now: string;
  /** Called with the share of a long file that is read, from 0 to 1. */
  tellShare?(share: number): void;
  /** The file's name; absent for what was pasted. */
  fileName?: string;
  /** The encoding chosen by the reader. */
  encoding?: string;
  /** The source address given by the reader. */
  address?: string;
  /** The reader's column assignment for a table with this first row; undefined when there is none. */
  columns?(header: readonly string[]): Columns | undefined;
}

/** An import format. */
export interface ImportFormat {
  id: string;
  /** Whether this format should try; cheap, looks at a few marks only. */
  recognizes(file: Decoded, context: ReadContext): boolean;
  read(file: Decoded, context: ReadContext): ReadResult | Promise<ReadResult>;
}
