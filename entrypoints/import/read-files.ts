import type { FileContents, MarkupType, PossibleReading, SeenTable } from '@/utils/import/import-format';
import { readFile } from '@/utils/import/read-file';
import type { FileRefusal } from '@/utils/model/import-reasons';
import { instant } from '@/utils/model/time';
import { loadExtraction } from '@/utils/platform/load-extraction';
import { rememberedColumns } from './remembered-columns';

/** Something to import. */
export interface Offered {
  /** Empty for pasted text. */
  name: string;
  /** Called again when the reader assigns a table's columns. */
  read(): Promise<Blob | Uint8Array | string>;
  /** The source address given by the reader. */
  address?: string;
  /** The encoding chosen by the reader. */
  encoding?: string;
}

export interface Refused {
  /** Index among the offered files, from 0, because two may have the same name. */
  at: number;
  name: string;
  reason: FileRefusal;
  detail: string;
  table?: SeenTable;
  readings?: PossibleReading[];
}

export interface ReadFiles {
  files: FileContents[];
  names: string[];
  refused: Refused[];
}

/**
 * Reads the offered files one after the other, so that never two are in memory undecoded. `tell` gets the progress,
 * from 0 to 1.
 */
export async function readFiles(
  offered: readonly Offered[],
  tell: (share: number) => void = () => undefined,
): Promise<ReadFiles> {
  const result: ReadFiles = { files: [], names: [], refused: [] };
  const now = instant();
  const columns = await rememberedColumns();
  for (const [at, { name, read, address, encoding }] of offered.entries()) {
    const tellShare = (share: number): void => tell((at + share) / offered.length);
    const said = { ...(address ? { address } : {}), ...(encoding ? { encoding } : {}) };
    const given = { fileName: name, columns, tellShare, ...said };
    const contents = await readFile(await read(), { parseMarkup, extraction: loadExtraction, now, ...given });
    if (contents.ok) {
      result.files.push(contents);
      result.names.push(name);
    } else {
      const { ok: _, ...refusal } = contents;
      result.refused.push({ at, name, ...refusal });
    }
  }
  return result;
}

/** Chosen or dropped files; the browser keeps them on disk and they are read in pieces. */
export const offer = (files: Iterable<File>, address: string): Offered[] =>
  [...files].map((file) => ({ name: file.name, read: async () => file, ...(address ? { address } : {}) }));

/**
 * Parses text into a document in which nothing runs or loads; undefined for XML that is not well-formed. Uses
 * XMLHttpRequest because our trusted-types policy reserves DOMParser for DOMPurify.
 */
async function parseMarkup(text: string, type: MarkupType): Promise<Document | undefined> {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  try {
    const parsed = await load(address);
    return parsed?.querySelector('parsererror') ? undefined : parsed;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function load(address: string): Promise<Document | undefined> {
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.onloadend = () => resolve(request.responseXML ?? undefined);
    request.open('GET', address);
    request.responseType = 'document';
    request.send();
  });
}
