import type { FileContents } from '@/utils/import/import-format';
import { readFile } from '@/utils/import/read-file';
import type { FileRefusal } from '@/utils/model/import-reasons';
import { instant } from '@/utils/model/time';
import { loadExtraction } from '@/utils/platform/load-extraction';
import { parseMarkup } from './parse-markup';

/** Something to import. */
export interface Offered {
  /** Empty for what was pasted. */
  name: string;
  read(): Promise<Uint8Array | string>;
  /** Where the reader says it is from. */
  address?: string;
}

export interface ReadFiles {
  files: FileContents[];
  names: string[];
  refused: { name: string; reason: FileRefusal }[];
}

/** Reads what is offered, one after the other: never two files in memory undecoded. */
export async function readFiles(offered: readonly Offered[]): Promise<ReadFiles> {
  const result: ReadFiles = { files: [], names: [], refused: [] };
  const now = instant();
  for (const { name, read, address } of offered) {
    const context = { parseMarkup, extraction: loadExtraction, now, fileName: name, ...(address ? { address } : {}) };
    const contents = await readFile(await read(), context);
    if (contents.ok) {
      result.files.push(contents);
      result.names.push(name);
    } else result.refused.push({ name, reason: contents.reason });
  }
  return result;
}

/** Files chosen or dropped. */
export const offer = (files: Iterable<File>, address: string): Offered[] =>
  [...files].map((file) => ({
    name: file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
    ...(address ? { address } : {}),
  }));
