import type { Notebook } from '@/utils/model/notebook';
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
}

/** A way a notebook leaves. Writing the same notebook twice makes the same bytes. */
export interface ExportFormat {
  /** Also the i18n key of its name; never changes, settings remember it. */
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** Annotations in the bin are left out, except from the backup. */
  write(notebook: Notebook, options: WriteOptions): Iterable<Chunk>;
}
