/** Cells of RFC 4180 or tab-separated text, row by row; only for previews of our own output. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g');
  let row: string[] = [];
  for (const [found, quoted, bare, end] of text.replace(/^\ufeff/, '').matchAll(cell)) {
    if (found === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
