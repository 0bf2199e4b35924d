import { csvRows } from './csv-rows';
import { Foreign } from './foreign';
import { type Decoded, type ImportFormat, refuse } from './import-format';

const NAME = /^(tag|name|path|code|标签|編碼|编码|標籤|名称|名稱)$/i;
const DEFINITION = /^(description|definition|memo|说明|說明|定义|定義|描述)$/i;
/** Spreadsheets are told by an apostrophe that a cell is no formula; ours write it, and it is no part of the name. */
const GUARD = /^'(?=[=+\-@\t])/;

const headOf = (text: string) => csvRows(text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '')[0] ?? [];

const looksLikeCodebook = (file: Decoded): boolean =>
  file.kind === 'text' && headOf(file.text).some((cell) => NAME.test(cell.trim()));

/** The names from the root down: only a column called `path` is split. */
const pathOf = (cell: string, column: string): string[] =>
  (/^path$/i.test(column) ? cell.split(/[/>]/) : [cell]).map((name) => name.trim()).filter((name) => name !== '');

/** A codebook as Taguette and spreadsheets have it: a column `tag`, `name` or `path`, perhaps one `description`. */
export const codebookCsv: ImportFormat = {
  id: 'codebook-csv',
  recognizes: looksLikeCodebook,
  async read(file, { now }) {
    if (file.kind !== 'text') return refuse('unknown-format');
    const [head = [], ...rows] = csvRows(file.text);
    const columns = head.map((cell) => cell.trim());
    const nameAt = columns.findIndex((column) => NAME.test(column));
    const definitionAt = columns.findIndex((column) => DEFINITION.test(column));
    const foreign = new Foreign(now);
    for (const [index, row] of rows.entries()) {
      const path = pathOf((row[nameAt] ?? '').replace(GUARD, ''), columns[nameAt] ?? '');
      if (path.length === 0) {
        foreign.refuse('codes', `#${index + 1}`, 'malformed');
        continue;
      }
      const definition = definitionAt < 0 ? '' : (row[definitionAt] ?? '').replace(GUARD, '').trim();
      addPath(foreign, path, definition);
    }
    if (rows.length === 0) return refuse('nothing-readable');
    return foreign.finish('codebook-csv', { codes: ['definition'] });
  },
};

/** A code under the codes its path names; each of those is made where it is missing. */
function addPath(foreign: Foreign, path: string[], definition: string): void {
  let parent: string | undefined;
  for (const [depth, name] of path.entries()) {
    const isLast = depth === path.length - 1;
    const key = path
      .slice(0, depth + 1)
      .join('/')
      .toLowerCase();
    parent = foreign.code(name, { definition: isLast ? definition : '', ...(parent ? { parent } : {}) }, key);
  }
}
