import type { Table } from 'dexie';
import type { Annotation, ReplacedNote } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { hasWhole, joinedNotes, noteIn, placedIn } from '@/utils/model/article-notes';
import type { Essay } from '@/utils/model/essay';
import type { Project } from '@/utils/model/project';
import { instantAfter } from '@/utils/model/time';
import { canonical } from '@/utils/sync/json';
import { MOST_REPLACED } from '@/utils/sync/rows';
import { beginRestore, connectedProjects, isOfProjects } from './clocked';
import type { Database } from './database';
import { contentOf, type LogEntry, stampOf } from './merge-log';
import { keyIn, nameOf, rawRows, USER_TABLES, type UserTable } from './user-tables';

// Restoring a backup over everything while projects are connected to places. Records missing in it may have been
// written by others since, so in these projects nothing is deleted: each record of the backup replaces its counterpart,
// and text that others wrote since is kept next to the backup's.

/** Clears the notebook for a restore. Returns the records that stay, by table and key. */
export async function clearAll(db: Database): Promise<Set<string>> {
  const connected = await connectedProjects(db);
  const staying = new Set<string>();
  if (connected.length > 0) {
    beginRestore();
    await db.derivedState.delete('shards');
  }
  const articles = new Set<string>();
  for (const table of USER_TABLES) {
    const rows = await clearLogged(db, table, { connected, articles });
    for (const key of rows) {
      if (table === 'articles') articles.add(key);
      staying.add(nameOf(table, key));
    }
  }
  return staying;
}

/** Deletes the rows of a table that do not stay. Returns the keys of those that do. */
async function clearLogged(
  db: Database,
  name: UserTable,
  whatStays: Parameters<typeof stayingRow>[2],
): Promise<string[]> {
  const table: Table = db.table(name);
  const staying: string[] = [];
  const gone: unknown[] = [];
  for await (const rows of rawRows(db, name)) {
    const all = (rows as object[]).map((before) => ({ before, row: stayingRow(name, before, whatStays) }));
    const entries = all.flatMap(({ before, row }): LogEntry[] => {
      if (row === before) return [];
      return [
        {
          table: name,
          key: keyIn(name, before),
          before,
          ...(row ? { after: stampOf(row), content: contentOf(row) } : {}),
        },
      ];
    });
    if (entries.length > 0) await db.importLog.add({ entries });
    for (const { before, row } of all) (row ? staying : gone).push(keyIn(name, before) as string);
    const parted = all.flatMap(({ before, row }) => (row && row !== before ? [row] : []));
    if (parted.length > 0) await table.bulkPut(parted);
  }
  if (staying.length === 0) await table.clear();
  else await table.bulkDelete(gone);
  return staying;
}

/**
 * The part of a row that stays when a backup replaces everything; undefined when nothing does. An article in connected
 * and other projects stays in the connected ones. `articles`: those that stay.
 */
function stayingRow(
  table: UserTable,
  row: object,
  { connected, articles }: { connected: readonly Project['id'][]; articles: ReadonlySet<string> },
): object | undefined {
  if (connected.length === 0) return undefined;
  if (table === 'coders') return row;
  if (table === 'revisions') return articles.has((row as { articleId: string }).articleId) ? row : undefined;
  if (table === 'articles') return stayingArticle(row as Article, connected);
  const isExchanged = table === 'projects' || table === 'codes' || table === 'annotations' || table === 'essays';
  return isExchanged && isOfProjects(table, row as never, connected) ? row : undefined;
}

function stayingArticle(row: Article, connected: readonly Project['id'][]): Article | undefined {
  const { projects: all = [], left: everyLeft = {} } = row;
  const projects = all.filter((id) => connected.includes(id));
  const left = Object.entries(everyLeft).filter(([id]) => connected.includes(id));
  if (projects.length + left.length === 0) return undefined;
  if (projects.length === all.length && left.length === Object.keys(everyLeft).length) return row;
  const { left: _, ...rest } = placedIn(row, projects);
  return {
    ...rest,
    ...(left.length > 0 ? { left: Object.fromEntries(left) } : {}),
    changed: instantAfter(row.changed),
  };
}

/** A backup's row in place of the one kept here, with the notes of both; undefined when the content is the same. */
export function restoredRow(table: UserTable, read: object, here: object): object | undefined {
  const row = restored(table, read, here);
  return row && saidBy(row) !== saidBy(here) ? row : undefined;
}

/** Fields that say when a row was written or read, not what it says. */
const WHEN: ReadonlySet<string> = new Set(['changed', 'accessed', 'noted']);

const saidBy = (row: object): string =>
  canonical(
    Object.fromEntries(
      // An article's `modified` is what its page gives.
      Object.entries(row).filter(([name]) => !WHEN.has(name) && (name !== 'modified' || 'url' in row)),
    ),
  );

function restored(table: UserTable, read: object, here: object): object | undefined {
  if (table === 'articles') return restoredArticle(read as Article, here as Article);
  if (table === 'annotations') return restoredAnnotation(read as Annotation, here as Annotation);
  if (table === 'essays') return restoredEssay(read as Essay, here as Essay);
  if (table !== 'codes') return undefined;
  const { modified, rank } = here as { modified: string; rank?: string };
  return { ...read, ...(rank === undefined ? {} : { rank }), modified: instantAfter(modified) };
}

function restoredAnnotation(read: Annotation, here: Annotation): Annotation {
  const { replaced: said = [], ...annotation } = read;
  const all: ReplacedNote[] = [...said, ...(here.replaced ?? []), { note: here.note, at: here.modified }];
  const beside = all.filter(
    ({ note }, i) =>
      !hasWhole(read.note, note) && !all.slice(i + 1).some((later) => hasWhole(later.note, note)) && note !== '',
  );
  const replaced = beside.slice(-MOST_REPLACED);
  return {
    ...annotation,
    ...(replaced.length > 0 ? { replaced } : {}),
    modified: instantAfter(here.modified),
  };
}

function restoredArticle(read: Article, here: Article): Article {
  const united = <T>(a: readonly T[] = [], b: readonly T[] = []): T[] => [...new Set([...a, ...b])];
  const projects = united(here.projects, read.projects);
  const notes = projects.map((id) => {
    const said = [read, here].flatMap((one) => [one.projects?.includes(id) ? noteIn(one, id) : '']);
    return [id, joinedNotes([...said, ...[read, here].map(({ left }) => left?.[id]?.note ?? '')])] as const;
  });
  const { left: _, ...rest } = read;
  const left = Object.entries({ ...read.left, ...here.left }).filter(([id]) => !projects.includes(id));
  const aliases = united(here.aliases, read.aliases);
  return {
    ...placedIn({ ...rest, note: '', projects: [] }, projects, Object.fromEntries(notes)),
    addresses: united(here.addresses, read.addresses),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(left.length > 0 ? { left: Object.fromEntries(left) } : {}),
    changed: instantAfter(here.changed),
  };
}

function restoredEssay(read: Essay, here: Essay): Essay {
  const words = Object.fromEntries(
    [...new Set([...Object.keys(read.words), ...Object.keys(here.words)])].map((id) => [
      id,
      joinedNotes([read.words[id] ?? '', here.words[id] ?? '']),
    ]),
  );
  return { ...read, words, modified: instantAfter(here.modified) };
}
