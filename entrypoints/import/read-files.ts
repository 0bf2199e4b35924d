import type { FileContents, MarkupType, PossibleReading, SeenTable } from '@/utils/import/import-format';
import { readFile } from '@/utils/import/read-file';
import type { FileRefusal } from '@/utils/model/import-reasons';
import { instant } from '@/utils/model/time';
import { loadExtraction } from '@/utils/platform/load-extraction';
import { rememberedColumns } from './remembered-columns';

/** Something to import. */
export interface Offered {
  /** Empty for what was pasted. */
  name: string;
  /** May be called again, when the reader says what the columns of a table are. */
  read(): Promise<Blob | Uint8Array | string>;
  /** Where the reader says it is from. */
  address?: string;
  /** The encoding that the reader says it is in. */
  encoding?: string;
}

export interface Refused {
  /** Which of those that were offered, from 0: two may be of one name. */
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
 * Reads what is offered, one after the other: never two files in memory undecoded. `tell` hears how much of it is read, from 0
 * to 1.
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

/** Files chosen or dropped: the browser keeps them on disk, they are read a piece at a time. */
export const offer = (files: Iterable<File>, address: string): Offered[] =>
  [...files].map((file) => ({ name: file.name, read: async () => file, ...(address ? { address } : {}) }));

/**
 * A document in which nothing runs and nothing loads; undefined for XML that is not well-formed. By XMLHttpRequest: our
 * policy on trusted types leaves DOMParser to DOMPurify alone.
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
