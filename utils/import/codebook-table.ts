import { unguarded } from '@/utils/export/tables/spreadsheet';
import { plainName } from '@/utils/text/plain-name';
import { isOwnCodebookColumn, LEVELS } from './codebook-columns';
import { nearestColor } from './colour';
import { isUuid } from './digest';
import type { ImportedRecords } from './imported-records';
import { isMachineHeader } from './own-tables';
import type { Table } from './read-table';
import { type Columns, type Field, isOwnCodebook } from './table-columns';

/** A row of a codebook. */
interface CodeRow {
  /** Its names from the root down, as far as the row gives them. */
  path: string[];
  /** Its parent by id, path or name; empty when the row does not say. */
  above: string;
  id: string;
  cells: Partial<Record<Field, string>>;
}

/** Separators of paths, the least ambiguous first; a table uses one of them throughout. */
const SEPARATORS = [/\\{1,2}/, /[>›»→]/, /::/, /\//];

/** The same in names: a slash with no blanks around it is a letter of the name there, as in Work/Life balance. */
const IN_NAMES = SEPARATORS.map((one) => (one.test('/') ? /\s\/\s/ : one));

/** NVivo's folder of codes, which it writes before every path. */
const NVIVO_ROOT = /^(codes|nodes|编码|節點|节点)$/i;

/** Our paths write a slash in a name as ∕. */
const withSlash = (name: string): string => name.replaceAll('∕', '/').trim();

const named = (names: readonly string[]): string[] => names.map(withSlash).filter((name) => name !== '');

/** Splits paths at the separator that most of them use; a name of one part stays whole. */
function splitterFor(paths: readonly string[], isOurs: boolean): (path: string) => string[] {
  if (isOurs) return (path) => named(path.split('/'));
  const separator = SEPARATORS.find((one) => paths.some((path) => one.test(path)));
  if (!separator) return (path) => named([path]);
  const all = paths.map((path) => named(path.split(separator)));
  const isNvivo = all.every(([root = '', ...rest]) => NVIVO_ROOT.test(root) && rest.length > 0);
  return (path) => named(path.split(separator)).slice(isNvivo ? 1 : 0);
}

/** Names that hold their path, `Causes > Other` below a row `Causes`, and no sign of their own. */
function pathsInNames(names: readonly string[]): Map<string, string[]> {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const found = new Map<string, string[]>();
  for (const separator of IN_NAMES) {
    for (const name of names) {
      const parts = named(name.split(separator));
      const parent = [...name.matchAll(new RegExp(separator, 'g'))].at(-1)?.index;
      const isBelow = parent !== undefined && known.has(name.slice(0, parent).trim().toLowerCase());
      if (parts.length > 1 && (isBelow || NVIVO_ROOT.test(parts[0] ?? '')) && !found.has(name))
        found.set(name, NVIVO_ROOT.test(parts[0] ?? '') ? parts.slice(1) : parts);
    }
  }
  return found;
}

const indentOf = (cell: string): number => /^[\s\u3000]*/.exec(cell)?.[0].length ?? 0;

/** Each name's path if names are indented under each other; undefined if none is. */
function pathsByIndent(cells: readonly string[]): string[][] | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || indentOf(filled[0] ?? '') > 0 || filled.every((cell) => indentOf(cell) === 0))
    return undefined;
  const open: { indent: number; name: string }[] = [];
  return cells.map((cell) => {
    while ((open.at(-1)?.indent ?? -1) >= indentOf(cell)) open.pop();
    open.push({ indent: indentOf(cell), name: withSlash(cell) });
    return open.map(({ name }) => name);
  });
}

const key = (path: readonly string[]): string => path.map(plainName).join('\n');

/** What programs write for a code without a parent. */
const NO_PARENT = /^(?:0|-1?|null|none|n\/a)$/i;

/** The most levels that a table's codes may have. */
const DEEPEST = 500;

/** The rows of a codebook with complete paths; parents are looked up by id, path and name. */
function withParents(rows: readonly CodeRow[], split: (path: string) => string[]): CodeRow[] {
  const byId = new Map(rows.flatMap((row) => (row.id ? [[row.id.toLowerCase(), row] as const] : [])));
  const byName = new Map<string, CodeRow[]>();
  for (const row of rows) {
    const name = (row.path.at(-1) ?? '').toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const paths = new Map<CodeRow, string[]>();
  const open = new Set<CodeRow>();
  const pathOf = (row: CodeRow): string[] => {
    const known = paths.get(row);
    if (known) return known;
    if (row.above === '' || open.size > DEEPEST) return row.path;
    open.add(row);
    const named = (name: string) => (byName.get(name.toLowerCase()) ?? []).filter((one) => one !== row);
    const steps = split(row.above);
    const wanted = byId.get(row.above.toLowerCase()) ?? alone(named(row.above));
    const atPath = () => named(steps.at(-1) ?? '').find((one) => !open.has(one) && key(pathOf(one)) === key(steps));
    const parent = wanted === row ? undefined : (wanted ?? atPath() ?? before(rows, row, named(row.above)));
    // A cycle of parents is broken by putting one of its codes at the top.
    const isNone = wanted === row || NO_PARENT.test(row.above);
    const above = parent ? (open.has(parent) ? [] : pathOf(parent)) : isNone ? [] : steps;
    open.delete(row);
    const path = [...above, ...row.path];
    paths.set(row, path);
    return path;
  };
  return rows.map((row) => ({ ...row, path: pathOf(row) }));
}

const alone = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Of several rows with this name, the last one above: the row was written under it. */
const before = (rows: readonly CodeRow[], row: CodeRow, named: readonly CodeRow[]): CodeRow | undefined =>
  named.filter((one) => rows.indexOf(one) < rows.indexOf(row)).at(-1) ?? named[0];

/** Adds the codes of a codebook in a table; a second code at one place is refused by name. */
export function readCodebook(records: ImportedRecords, { header, rows }: Table, columns: Columns): void {
  const isOurs = isOwnCodebook(header);
  const isGuarded = isOurs && !isMachineHeader(header);
  const at = (field: Field) => columns.indexOf(field);
  const raw = (row: readonly string[], field: Field) => (at(field) < 0 ? '' : (row[at(field)] ?? ''));
  const cellOf = (row: readonly string[], field: Field) => {
    const cell = raw(row, field);
    return (isGuarded ? unguarded(cell) : cell).trim();
  };
  const splitPath = splitterFor(
    rows.map((row) => cellOf(row, 'path')),
    isOurs,
  );
  const splitAbove = splitterFor(
    rows.map((row) => cellOf(row, 'parent')),
    isOurs,
  );
  const inNames = pathsInNames(rows.map((row) => cellOf(row, 'code')));
  const byIndent = at('parent') < 0 && at('path') < 0 ? pathsByIndent(rows.map((row) => raw(row, 'code'))) : undefined;
  const byLevel = pathsByLevel(rows, at);
  const group = alonePerRow(rows.map((row) => cellOf(row, 'group')));
  const takesGroup = at('parent') < 0 && at('path') < 0 && group;
  const read = rows.map((row, index): CodeRow => {
    const cells = Object.fromEntries(columns.flatMap((field) => (field ? [[field, cellOf(row, field)]] : [])));
    const [path, code] = [splitPath(cellOf(row, 'path')), cellOf(row, 'code')];
    const own =
      path.length > 0 ? path : (byLevel?.[index] ?? byIndent?.[index] ?? inNames.get(code) ?? [withSlash(code)]);
    for (const [number, field] of columns.entries()) {
      const isTaken = field !== undefined && (field !== 'group' || takesGroup);
      const isWorkedOut = isOurs && isOwnCodebookColumn(header[number] ?? '');
      if (!isTaken && !isWorkedOut && row[number]?.trim()) records.leaveOut(header[number] || `#${number + 1}`);
    }
    // Some programs write a code's name next to its parent's path.
    const isAboveOnly = !isOurs && path.length > 0 && code !== '' && path.at(-1) !== withSlash(code);
    return {
      path: (isAboveOnly ? [...path, withSlash(code)] : own).filter((name) => name !== ''),
      above: cellOf(row, 'parent') || (takesGroup ? cellOf(row, 'group') : ''),
      id: cellOf(row, 'id'),
      cells,
    };
  });
  const known = new Set<string>();
  for (const [index, { path, id, cells }] of withParents(read, splitAbove).entries()) {
    if (path.length === 0) {
      if (Object.values(cells).some((cell) => cell !== '')) records.refuse('codes', `#${index + 1}`, 'malformed');
      continue;
    }
    if (known.has(key(path))) {
      records.refuse('codes', path.join('/'), 'same-name');
      continue;
    }
    known.add(key(path));
    const { nameEn, nameZh, colour } = cells;
    const name = path.at(-1) ?? '';
    const names = nameEn || nameZh ? { own: { names: { en: nameEn || name, zh: nameZh || name } } } : {};
    records.codeAt(
      path,
      {
        definition: cells.definition ?? '',
        example: cells.example ?? '',
        color: nearestColor(colour ?? null),
        ...names,
      },
      isOurs && isUuid(id) ? id.toLowerCase() : undefined,
    );
  }
}

/** Whether no code is in several groups; only then is a group the parent of its codes. */
const alonePerRow = (groups: readonly string[]): boolean => groups.every((cell) => !/[;；\n|]/.test(cell));

/** Paths that have a column for each level; a level left empty above a filled one is that of the row before. */
function pathsByLevel(rows: readonly (readonly string[])[], at: (field: Field) => number): string[][] | undefined {
  if (at('level1') < 0) return undefined;
  let before: string[] = [];
  return rows.map((row) => {
    const names = LEVELS.map((level) => (at(level) < 0 ? '' : withSlash(row[at(level)] ?? '')));
    const depth = names.findLastIndex((name) => name !== '');
    before = names.slice(0, depth + 1).map((name, level) => name || (before[level] ?? ''));
    return before;
  });
}

/** Values that are not names of codes: addresses, numbers, keys of goods and diseases, file paths. */
const NO_NAME =
  /^(?:[a-z]+:\/\/|www\.)|^[^\s@]+@[^\s@]+$|^[+\d\s().,/-]+$|^[a-z]{1,4}[-_ ]?\d[\w.-]*$|^(?:[a-z]:)?[\\/]\w/i;

/** Whether rows name other rows as parents, by id, name or path, as only codes do. */
export function standUnderEachOther(rows: Table['rows'], columns: Columns): boolean {
  const cells = (...fields: Field[]) =>
    rows.flatMap((row) => columns.flatMap((field, at) => (field && fields.includes(field) ? [row[at] ?? ''] : [])));
  const known = new Set(cells('id', 'code', 'path').map(plainName));
  const parents = cells('parent').filter((cell) => cell.trim() !== '' && !NO_PARENT.test(cell.trim()));
  return parents.length > 0 && parents.filter((cell) => known.has(plainName(cell))).length * 2 > parents.length;
}

/** Whether the values in the columns of names may be codes; the header alone does not show it. */
export function mayBeCodes({ rows }: Table, columns: Columns): boolean {
  if (standUnderEachOther(rows, columns)) return true;
  const at =
    [columns.indexOf('path'), columns.indexOf('code'), columns.indexOf('level1')].find((one) => one >= 0) ?? -1;
  const names = rows.map((row) => (row[at] ?? '').trim()).filter((name) => name !== '');
  return names.length === 0 || names.filter((name) => NO_NAME.test(name)).length * 2 <= names.length;
}
