import type { Table } from 'dexie';
import type { Database } from './database';
import { hasReadyCodes } from './existing';
import { readFact } from './facts';
import type { LastImport } from './merge';
import { contentOf, entriesOf, type LogEntry, stampOf } from './merge-log';
import { readChoice, readProjects } from './projects';
import { USER_TABLES, type UserTable } from './user-tables';

/** The import that can still be undone; undefined when there is none. */
export async function lastImport(db: Database): Promise<LastImport | undefined> {
  return (await readFact(db, 'last-import')) as LastImport | undefined;
}

/** Makes the last import final; with `at`, only if it is the one of that time. */
export async function keepImport(db: Database, at?: LastImport['at']): Promise<void> {
  await db.transaction('rw', db.importLog, db.facts, async () => {
    if (await isAnother(db, at)) return;
    await db.importLog.clear();
    await db.facts.delete('last-import');
  });
}

/** What undoing an import did, in records. */
export interface UndoneImport {
  takenBack: number;
  /** Records changed since, and those that newer records refer to. */
  stayed: number;
}

/**
 * Restores the state before the last import. Records changed since stay, and so do articles and codes that newer
 * records refer to; their project becomes current. When everything stays, nothing changes and the import can still be
 * undone. With `at`, returns undefined and changes nothing unless the last import is the one of that time.
 */
export async function undoMerge(db: Database): Promise<UndoneImport>;
export async function undoMerge(db: Database, at: LastImport['at'] | undefined): Promise<UndoneImport | undefined>;
export async function undoMerge(db: Database, at?: LastImport['at']): Promise<UndoneImport | undefined> {
  const tables = [...USER_TABLES.map((table) => db.table(table)), db.importLog, db.facts];
  return db.transaction('rw', tables, async () => {
    if (await isAnother(db, at)) return undefined;
    const choice = await readChoice(db);
    const pages = await db.importLog.toCollection().primaryKeys();
    const undone: UndoneImport = { takenBack: 0, stayed: 0 };
    const undo = async (table: UserTable, entries: LogEntry[]): Promise<void> => {
      const { takenBack, stayed } = await undoTable(db, table, entries);
      undone.takenBack += takenBack;
      undone.stayed += stayed;
    };
    // A project that no file named was written after the records in it, and is removed once they are gone.
    let projects: LogEntry[] = [];
    const removeProjects = async (): Promise<void> => {
      if (projects.length > 0) await undo('projects', projects);
      projects = [];
    };
    // In reverse order: records go before those they refer to, and deleted ones are restored last.
    for (let end = pages.length; end > 0; end -= PAGES) {
      const rows = await db.importLog.bulkGet(pages.slice(Math.max(0, end - PAGES), end));
      const entries = rows.toReversed().flatMap((row) => (row ? entriesOf(row) : []));
      const isWritten = ({ table, after }: LogEntry): boolean => table === 'projects' && after !== undefined;
      for (const entry of entries) if (isWritten(entry)) projects.push(entry);
      // Before the records that a restore deleted come back: they may be in a project of the same id.
      if (entries.some(({ after }) => after === undefined)) await removeProjects();
      for (const table of USER_TABLES.toReversed()) {
        const own = entries.filter((entry) => entry.table === table && !isWritten(entry));
        if (own.length > 0) await undo(table, own);
      }
    }
    await removeProjects();
    if (undone.takenBack === 0 && undone.stayed > 0) return undone;
    if (undone.stayed > 0) await dropEmptyTwins(db);
    const isThere = (await readProjects(db)).some(({ id }) => id === choice?.current);
    if (choice && isThere) await db.facts.put({ id: 'project', value: choice });
    await db.importLog.clear();
    await db.facts.delete('last-import');
    return undone;
  });
}

const isAnother = async (db: Database, at: LastImport['at'] | undefined): Promise<boolean> =>
  at !== undefined && (await lastImport(db))?.at !== at;

/** Removes unused first projects when another unnamed one was used since. Changed codes count as use. */
async function dropEmptyTwins(db: Database): Promise<void> {
  const nameless = (await readProjects(db)).filter(({ name }) => name === '');
  if (nameless.length < 2) return;
  for (const { id } of nameless) {
    const counts = [
      db.articles.where('projects').equals(id).count(),
      db.annotations.where('project').equals(id).count(),
      db.essays.where('project').equals(id).count(),
    ];
    if ((await Promise.all(counts)).some((count) => count > 0)) continue;
    if (!(await hasReadyCodes(db, id))) continue;
    await db.projects.delete(id);
    await db.codes.where('project').equals(id).delete();
  }
}

/** Rows of the log in memory at once. */
const PAGES = 1;

/** Removes what was written, then restores what was deleted or overwritten. */
async function undoTable(db: Database, name: UserTable, log: LogEntry[]): Promise<UndoneImport> {
  const table: Table = db.table(name);
  const written = log.filter(({ after }) => after !== undefined);
  const rows = await table.bulkGet(written.map(({ key }) => key));
  const isAsWritten = ({ after, content }: LogEntry, i: number): boolean =>
    rows[i] !== undefined && (stampOf(rows[i]) === after || (content !== undefined && contentOf(rows[i]) === content));
  const revertible = written.filter(isAsWritten);
  const added = revertible.filter(({ before }) => !before).map(({ key }) => key);
  const inUse = await referredTo(db, name, added);
  await table.bulkDelete(added.filter((key) => !inUse.has(key)));
  await table.bulkPut(revertible.flatMap(({ before }) => before ?? []));

  const deleted = log.filter(({ after }) => after === undefined);
  const present = await table.bulkGet(deleted.map(({ key }) => key));
  const missing = deleted.flatMap(({ before }, i) => (before && !present[i] ? [before] : []));
  await table.bulkPut(missing);
  const isThere = rows.filter((row) => row !== undefined).length;
  return {
    takenBack: revertible.length - inUse.size + missing.length,
    stayed: isThere - revertible.length + inUse.size,
  };
}

/** Those of these records that newer ones refer to. */
async function referredTo(db: Database, name: UserTable, keys: unknown[]): Promise<Set<unknown>> {
  const ids = keys as string[];
  if (name === 'articles') return new Set(await db.annotations.where('articleId').anyOf(ids).uniqueKeys());
  if (name === 'projects') {
    const naming = [db.annotations, db.essays].map((table) => table.where('project').anyOf(ids).uniqueKeys());
    return new Set((await Promise.all(naming)).flat());
  }
  if (name === 'annotations') {
    // A quote on an essay's board is part of what is being written.
    const cards = new Set((await db.essays.toArray()).flatMap((essay) => Object.keys(essay.cards ?? {})));
    return new Set(ids.filter((id) => cards.has(id)));
  }
  if (name === 'codes') return new Set(await db.annotations.where('codes').anyOf(ids).uniqueKeys());
  if (name !== 'revisions') return new Set();
  const rows = (await db.revisions.bulkGet(ids)).filter((row) => row !== undefined);
  const articles = new Set(
    await db.annotations
      .where('articleId')
      .anyOf(rows.map((row) => row.articleId))
      .uniqueKeys(),
  );
  const hashes = new Set<string | undefined>();
  for (const articleId of articles) {
    const annotations = await db.annotations
      .where('articleId')
      .equals(articleId as string)
      .toArray();
    for (const { target } of annotations) hashes.add(target.revision);
  }
  return new Set(rows.filter(({ sha256 }) => hashes.has(sha256)).map(({ id }) => id));
}
