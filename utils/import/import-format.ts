import type { ExtractionTools } from '@/utils/extraction/extraction-tools';
import type { FileRefusal, RecordReason } from '@/utils/model/import-reasons';
import type { Beside, Notebook } from '@/utils/model/notebook';

/** One record, named as its file names it. */
export interface RecordReport {
  table: keyof Notebook;
  /** The record's own id, or its place in the file, counted from 1 (`#17`). */
  record: string;
  reason: RecordReason;
  /** The field at fault, where one is: `target.selector.quote`. */
  field?: string;
}

/** Which fields a format can tell. A field it cannot tell, or leaves empty, never speaks against the reader's own. */
export type Told = { [T in keyof Notebook]?: readonly (keyof Notebook[T][number])[] };

/** What a file holds, every record parsed. Nothing has been compared with what the reader already has. */
export interface FileContents {
  ok: true;
  /** Id of the format it was read as. */
  format: string;
  notebook: Notebook;
  refusals: RecordReport[];
  /** Records that were read, of which the reader should know something. */
  notices: RecordReport[];
  /** Only our own backup has it. */
  beside?: Beside;
  /** Absent where the file tells everything, as our own backup does. */
  told?: Told;
}

export interface RefusedFile {
  ok: false;
  reason: FileRefusal;
  /** Details for the curious, in English: a parser's message, the version found. */
  detail: string;
}

export type ReadResult = FileContents | RefusedFile;

export const refuse = (reason: FileRefusal, detail = ''): RefusedFile => ({ ok: false, reason, detail });

/** A file decoded as far as its first bytes tell. */
export type Decoded =
  | { kind: 'zip'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'json'; value: unknown }
  | { kind: 'markup'; text: string }
  | { kind: 'text'; text: string };

export type MarkupType = 'text/html' | 'application/xml';

/** What reading needs from outside. */
export interface ReadContext {
  /** A document in which nothing runs and nothing loads; undefined for XML that is not well-formed. */
  parseMarkup(text: string, type: MarkupType): Promise<Document | undefined>;
  /** Reads documents as pages on screen are read. */
  extraction(): Promise<ExtractionTools>;
  /** The moment of the import, for records that tell no time. */
  now: string;
  /** The file's name; absent for what was pasted. */
  fileName?: string;
  /** Where the reader says a page or a text is from. */
  address?: string;
}

/** A way a notebook comes back. */
export interface ImportFormat {
  id: string;
  /** Whether this format should try; cheap, looks at a few marks only. */
  recognizes(file: Decoded, context: ReadContext): boolean;
  read(file: Decoded, context: ReadContext): ReadResult | Promise<ReadResult>;
}
