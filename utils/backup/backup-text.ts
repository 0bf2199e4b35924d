import type { Dexie, IndexableType } from 'dexie';
import { byRank } from '@/utils/codebook/ranks';
import type { Chunk } from '@/utils/export/format';
import { backupPasses } from '@/utils/export/formats/json';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { articleIn } from '@/utils/model/article-notes';
import type { Code } from '@/utils/model/codebook';
import type { Decision } from '@/utils/model/decision';
import type { Notebook } from '@/utils/model/notebook';
import type { Preference } from '@/utils/model/preference';
import type { Project } from '@/utils/model/project';
import { decisionIn } from '@/utils/store/decisions';
import { rowKeys, rowsOf, USER_TABLES, type UserTable } from '@/utils/store/user-tables';

export type Counts = Record<keyof Notebook, number>;

export interface BackupOptions {
  /** Filled while it is read. */
  counts?: Counts;
  /** The reader's settings, for a backup of the whole notebook. */
  preferences?: readonly Preference[];
  /** Include only records of this project. */
  project?: Project['id'];
}

/**
 * Everything the reader owns as the JSON backup, in pieces: every article and the bin, rows as they are on disk, so
 * that damaged ones are included. With `project`, only what belongs to it.
 * Lists first the tables that refer to others, then the tables they refer to, and afterwards reads the rows in the
 * order of the file: a record written meanwhile is included with everything it needs, or not at all.
 */
export async function* backupText(
  db: Dexie,
  program: string,
  { counts, preferences = [], project }: BackupOptions = {},
): AsyncGenerator<string> {
  const keys = project === undefined ? await allKeys(db) : await keysOfProject(db, project);
  for (const pass of backupPasses(program)) {
    const table = pass.over as UserTable | 'preferences';
    yield textOf(pass.open?.());
    let row = 0;
    for await (const rows of table === 'preferences' ? [preferences] : rowsIn(db, table, keys.get(table) ?? [])) {
      const own = project === undefined ? rows : ownRows(project, table, rows);
      yield own.map((record) => textOf(pass.each(record as object, row++))).join('');
    }
    if (counts && table in counts) counts[table as keyof Counts] = row;
    yield textOf(pass.close?.());
  }
}

const rowsIn = (db: Dexie, table: UserTable, keys: readonly IndexableType[]): AsyncIterable<unknown[]> =>
  table === 'codes' ? codesInOrder(db, keys) : rowsOf(db, table, keys);

type Keys = Map<string, readonly IndexableType[]>;

async function allKeys(db: Dexie): Promise<Keys> {
  const keys: Keys = new Map();
  for (const table of USER_TABLES.toReversed()) keys.set(table, await rowKeys(db, table));
  return keys;
}

/** Rows as a file of one project has them. */
function ownRows(project: string, table: string, rows: readonly unknown[]): readonly unknown[] {
  if (table === 'articles') return rows.map((one) => onlyIn(project, one));
  return table === 'decisions' ? rows.flatMap((one) => decisionIn(project, one as Decision)) : rows;
}

/** In a file of one project an article names only that one; one deleted from it is included as deleted. */
function onlyIn(project: string, article: unknown): object {
  const { projects, left } = article as Article;
  const seen = articleIn({ ...(article as Article), projects: [project] }, { current: project, all: false });
  const bin = left?.[project] && { left: { [project]: left[project] } };
  return projects?.includes(project) === false ? { ...seen, projects: [], note: '', ...bin } : { ...seen, ...bin };
}

async function keysOfProject(db: Dexie, project: string): Promise<Keys> {
  const where = (table: string, index: string, values: readonly string[]): Promise<IndexableType[]> =>
    db.table(table).where(index).anyOf(values).primaryKeys();
  const named = new Set<string>();
  const coders = new Set<string>();
  const said = await where('annotations', 'project', [project]);
  for await (const rows of rowsOf(db, 'annotations', said))
    for (const row of rows) {
      const annotation = Annotation.safeParse(row).data;
      if (annotation?.coder) coders.add(annotation.coder);
      if (annotation?.official) named.add(personKey(annotation.official));
      if (annotation?.directive) named.add(personKey(speakerOf(annotation.directive)));
    }
  const left = await db
    .table('articles')
    .filter((row: Partial<Article>) => row.left?.[project] !== undefined)
    .primaryKeys();
  const articles = [...new Set([...(await where('articles', 'projects', [project])), ...left])];
  const ids = articles.map(String);
  return new Map<string, readonly IndexableType[]>([
    ['projects', [project]],
    ['coders', [...coders]],
    ['codes', await where('codes', 'project', [project])],
    ['articles', articles],
    ['revisions', await where('revisions', 'articleId', ids)],
    ['annotations', said],
    ['decisions', await where('decisions', 'articleId', ids)],
    ['samePersons', [...named]],
    ['essays', await where('essays', 'project', [project])],
  ]);
}

const textOf = (chunks: Iterable<Chunk> = []): string => [...chunks].join('');

/** Codes are written in the reader's order; the order number of a version 5 notebook is left out. */
async function* codesInOrder(db: Dexie, keys: readonly IndexableType[]): AsyncGenerator<unknown[]> {
  const codes: (Code & { order?: number })[] = [];
  for await (const rows of rowsOf(db, 'codes', keys)) for (const row of rows as typeof codes) codes.push(row);
  const numbered = codes.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  yield (codes.some(({ rank }) => rank) ? codes.toSorted(byRank) : numbered).map(({ order: _, ...code }) => code);
}
