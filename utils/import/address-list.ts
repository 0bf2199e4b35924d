import { type Decoded, type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';

/** An address alone on its line, or with the title of the page after a `|`, as OneTab writes it. */
const LINE = /^(https?:\/\/\S+)(?:\s+[|｜]\s+(.*))?$/i;

interface Line {
  address: string;
  title: string;
}

/** The lines of a text in which each is an address; undefined of any other text, and of one address alone. */
function linesIn(file: Decoded): Line[] | undefined {
  if (file.kind !== 'text') return undefined;
  const written = file.text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const lines = written.flatMap((line) => {
    const [, address, title = ''] = LINE.exec(line) ?? [];
    return address && URL.canParse(address) ? [{ address, title: title.trim() }] : [];
  });
  return lines.length > 1 && lines.length === written.length ? lines : undefined;
}

/** Addresses, one per line: articles without their texts. */
export const addressList: ImportFormat = {
  id: 'addresses',
  recognizes: (file) => linesIn(file) !== undefined,
  read(file, { now }) {
    const lines = linesIn(file);
    if (!lines) return refuse('unknown-format');
    const records = new ImportedRecords(now);
    for (const { address, title } of lines) records.article(address, { title: title || address });
    return records.finish('addresses', { articles: [] });
  },
};
