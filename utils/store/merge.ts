import type { Table } from 'dexie';
import { generateKeyBetween } from 'fractional-indexing';
import { ranked } from '@/utils/codebook/ranks';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Decision } from '@/utils/model/decision';
import type { Beside, Notebook } from '@/utils/model/notebook';
import type { SamePerson } from '@/utils/model/official';
import type { Project } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import { outOfBin } from './article-bin';
import { readCodebook } from './codes';
import type { Database } from './database';
import { joinDecisions } from './decisions';
import { disconnectProjects, disconnectTables } from './disconnect';
import { ifWhole } from './existing';
import { inItsProjects } from './imported-article';
import { KnownRows } from './known-rows';
import { contentOf, type LogEntry, stampOf } from './merge-log';
import { newProject, readProjects, reviveProjects } from './projects';
import { clearAll, restoredRow } from './restore-shared';
import { keyIn, nameOf, USER_TABLES, type UserTable } from './user-tables';

/** Rows of one table, as many as are written together. */
export interface Incoming {
  table: UserTable;
  rows: object[];
  /**
   * What to write in place of a row, `here` being the stored row with its id; undefined: nothing. It may return a
   * record with another id, which then is new. Absent: every row as it is.
   */
  decide?(row: object, here: object | undefined): object | undefined;
}

/** Records to write at once, by table. */
export type Merge = Notebook & { decisions: Decision[]; samePersons: SamePerson[] } & Partial<Beside>;

/** The result of the last import, while it can be undone. */
export interface LastImport {
  at: string;
  /** Its name: that of a file, the date of a backup. */
  name: string;
  /** How many records of the file were written. */
  counts: Record<keyof Notebook, number>;
  /** How many of them replaced others; absent in imports of an older version. */
  changed?: Record<keyof Notebook, number>;
  replaced: boolean;
}

export interface MergeOptions {
  name: string;
  /**
   * Deletes everything first: a restore. In projects connected to a place, records missing in the backup stay, and the
   * others are replaced, with the notes of both.
   */
  replace?: boolean;
  /**
   * Connected projects to disconnect in the same transaction, so that what replaces them is sent to no other machine.
   */
  disconnect?: readonly Project['id'][];
}

/** A notebook in memory in the form that `mergeRecords` takes. */
export const asIncoming = (merge: Merge): Incoming[] =>
  USER_TABLES.map((table) => ({ table, rows: merge[table] ?? [] }));

/** Writes a notebook that is in memory; see `mergeRecords`. */
export const mergeNotebook = (db: Database, merge: Merge, options: MergeOptions): Promise<LastImport> =>
  mergeRecords(db, asIncoming(merge), options);

/**
 * Writes records into the notebook, all or none, and logs what was there before, so that `undoMerge` can restore it.
 * The log of an earlier import is dropped. Derived data (search, counts) are updated in the same transaction.
 * `incoming` is consumed in parts, so that it need not fit into memory; it is read inside the transaction and must not
 * await anything else.
 */
export async function mergeRecords(
  db: Database,
  incoming: Iterable<Incoming>,
  { name, replace = false, disconnect = [] }: MergeOptions,
): Promise<LastImport> {
  const tables = [...USER_TABLES.map((table) => db.table(table)), db.importLog, db.facts, db.derivedState];
  const parted = disconnect.length > 0 ? disconnectTables(db) : [];
  return db.transaction('rw', [...new Set([...tables, ...parted])], async () => {
    if (disconnect.length > 0) await disconnectProjects(db, disconnect);
    await db.importLog.clear();
    const staying = replace ? await clearAll(db) : new Set<string>();
    const writer = new Writer(db, staying);
    for (const part of incoming) if (part.rows.length > 0) await writer.write(part);
    await writer.reviveAnnotated();
    const value: LastImport = {
      at: instant(),
      name,
      counts: writer.counts,
      changed: writer.changed,
      replaced: replace,
    };
    await db.facts.put({ id: 'last-import', value });
    return value;
  });
}

/** After this many records the library's shards are rebuilt instead of updated. */
const FEW = 500;

const RELATED = ['decisions', 'samePersons', 'projects', 'coders', 'essays'] as const satisfies UserTable[];

const isRelated = (table: UserTable): table is (typeof RELATED)[number] =>
  (RELATED as readonly UserTable[]).includes(table);

/** Whether a related record is kept although the file has it: project names are; of an essay the newer one. */
const stands = (table: UserTable, here: object | undefined, row: object): boolean =>
  here !== undefined && (table !== 'essays' || stampOf(here) >= stampOf(row));

function projectsNamedBy(row: object): readonly string[] {
  const { project, projects } = row as { project?: string; projects?: string[] };
  return project === undefined ? (projects ?? []) : [project];
}

/** Which of these articles have annotations outside the bin. */
async function stillAnnotated(db: Database, articles: readonly Article[]): Promise<ReadonlySet<Article['id']>> {
  const ids = articles.map(({ id }) => id);
  const rows = await db.annotations.where('articleId').anyOf(ids).toArray();
  return new Set(rows.flatMap(({ articleId, deleted }) => (deleted ? [] : [articleId])));
}

/** Writes parts of an import one after the other, in one transaction. */
class Writer {
  readonly counts: Record<keyof Notebook, number> = { codes: 0, articles: 0, revisions: 0, annotations: 0 };
  readonly changed: Record<keyof Notebook, number> = { codes: 0, articles: 0, revisions: 0, annotations: 0 };
  private readonly known = new Map<UserTable, KnownRows<object>>();
  /** By key of a written record: the row of the log with its entry. */
  private readonly logged = new Map<string, number>();
  /** Articles of the file with annotations outside the bin. */
  private readonly annotated = new Set<string>();
  /** Existing projects that are imported again. */
  private readonly again: Project['id'][] = [];
  /** Projects named by what was written. */
  private readonly named = new Set<Project['id']>();
  private readonly lastRanks = new Map<Code['project'], string | null>();
  private written = 0;

  /** `staying`: keys of records kept by a restore, which replaces their content. */
  constructor(
    private readonly db: Database,
    private readonly staying: ReadonlySet<string>,
  ) {}

  async write({ table, rows, decide }: Incoming): Promise<void> {
    const before = await this.rowsHere(table, rows);
    if (table === 'decisions') return this.writeDecisions(rows as Decision[], before);
    const changes: { row: object; before: object | undefined }[] = [];
    const met = new Set<string>();
    /** Rows for which the file has something new; an article that only joins another project does not count. */
    const said = new Set<unknown>();
    for (const [i, row] of rows.entries()) {
      const here = before[i];
      // Of several files, the first that has the record counts.
      if (table === 'projects' && here) this.again.push((here as Project).id);
      if (here && this.staying.has(nameOf(table, keyIn(table, row)))) {
        const restored = restoredRow(table, row, here);
        if (!restored) continue;
        changes.push({ row: restored, before: here });
        said.add(keyIn(table, row));
        for (const id of projectsNamedBy(restored)) this.named.add(id);
        continue;
      }
      if (isRelated(table) && (stands(table, here, row) || met.has(String(keyIn(table, row))))) continue;
      met.add(String(keyIn(table, row)));
      const whole = here && !isRelated(table) ? ifWhole(table, here) : here;
      const decided = decide ? decide(row, whole) : row;
      const written = table === 'articles' ? inItsProjects(decided, row as Article, whole as Article) : decided;
      if (!written) continue;
      const isOther = keyIn(table, written) !== keyIn(table, row) && !isRelated(table);
      changes.push({ row: written, before: isOther ? undefined : here });
      if (decided) said.add(keyIn(table, written));
      for (const id of projectsNamedBy(written)) this.named.add(id);
    }
    const prepared = await this.prepared(table, changes);
    await this.put(table, prepared);
    if (isRelated(table)) return;
    const told = prepared.filter(({ row }) => said.has(keyIn(table, row)));
    this.counts[table] += told.length;
    this.changed[table] += told.filter(({ before }) => before).length;
  }

  private async writeDecisions(rows: readonly Decision[], here: readonly unknown[]): Promise<void> {
    const changes = joinDecisions(rows, here);
    for (const { row } of changes) for (const id of projectsNamedBy(row)) this.named.add(id);
    await this.put('decisions', changes);
  }

  private async rowsHere(table: UserTable, rows: readonly object[]): Promise<(object | undefined)[]> {
    if (table === 'decisions') return this.db.decisions.bulkGet(rows.map((row) => keyIn(table, row) as never));
    return this.rowsOf(table).get(rows.map((row) => keyIn(table, row) as string));
  }

  private rowsOf(table: UserTable): KnownRows<object> {
    const known = this.known.get(table) ?? new KnownRows<object>(this.db.table(table));
    this.known.set(table, known);
    return known;
  }

  /**
   * The rows in the form in which they may be stored: no two articles with one address, no text of an article twice,
   * codes in their order.
   */
  private async prepared(table: UserTable, changes: { row: object; before: object | undefined }[]) {
    if (table === 'codes') return this.inOrder(changes);
    if (table === 'articles') return this.withOwnAddresses(changes as { row: Article; before: Article | undefined }[]);
    if (table === 'revisions')
      return this.withoutKnownTexts(changes as { row: Revision; before: Revision | undefined }[]);
    return changes;
  }

  private async put(table: UserTable, changes: readonly { row: object; before: object | undefined }[]): Promise<void> {
    if (changes.length === 0) return;
    const before = this.written;
    this.written += changes.length;
    // Drop the shards instead of updating them for each part; they are rebuilt when the library is next opened.
    if (before <= FEW && this.written > FEW) await this.db.derivedState.delete('shards');
    const store: Table = this.db.table(table);
    await this.log(
      table,
      changes.map(({ row, before }) => ({
        table,
        key: keyIn(table, row),
        after: stampOf(row),
        content: contentOf(row),
        ...(before ? { before } : {}),
      })),
    );
    const fresh = changes.filter(({ before }) => !before).map(({ row }) => row);
    const others = changes.filter(({ before }) => before).map(({ row }) => row);
    // Existing rows first: an article that moves may leave its address to a new one.
    if (others.length > 0) await store.bulkPut(others);
    // New rows are added, not put, which saves looking for an existing one.
    if (fresh.length > 0) await store.bulkAdd(fresh);
    if (table !== 'decisions') for (const { row } of changes) this.rowsOf(table).wrote(keyIn(table, row) as string);
    if (table !== 'annotations') return;
    for (const { row } of changes) {
      const { articleId, deleted } = row as { articleId: string; deleted?: string };
      if (!deleted) this.annotated.add(articleId);
    }
  }

  /** Adds to the log; a record that an earlier part of this import wrote keeps its one entry. */
  private async log(table: UserTable, entries: LogEntry[]): Promise<void> {
    const keyed = ({ key }: LogEntry) => nameOf(table, key);
    const fresh = entries.filter((entry) => !this.logged.has(keyed(entry)));
    for (const entry of entries) {
      const page = this.logged.get(keyed(entry));
      if (page === undefined) continue;
      await this.db.importLog
        .where(':id')
        .equals(page)
        .modify((row) => {
          const old = 'entries' in row ? row.entries.find((one) => keyed(one) === keyed(entry)) : undefined;
          if (old && entry.after !== undefined) Object.assign(old, { after: entry.after, content: entry.content });
        });
    }
    if (fresh.length === 0) return;
    const page = await this.db.importLog.add({ entries: fresh });
    for (const entry of fresh) this.logged.set(keyed(entry), page);
  }

  /** Existing codes keep their place in the codebook; new ones come last in their project's. */
  private async inOrder(changes: { row: object; before: object | undefined }[]) {
    const all = changes as { row: Code; before: Code | undefined }[];
    // In advance: a hundred awaits without a request would end Dexie's transaction.
    for (const project of new Set(all.map(({ row }) => row.project))) await this.readLastRank(project);
    return all.map(({ row: { rank: _, ...code }, before }) => {
      const last = this.lastRanks.get(code.project) ?? null;
      const rank = before?.rank ?? generateKeyBetween(last, null);
      if (last === null || rank > last) this.lastRanks.set(code.project, rank);
      return { row: { ...code, rank }, before };
    });
  }

  private async readLastRank(project: Code['project']): Promise<void> {
    if (this.lastRanks.has(project)) return;
    const ranks = ranked(await readCodebook(this.db, project)).map(({ rank }) => rank ?? '');
    this.lastRanks.set(project, ranks.at(-1) ?? null);
  }

  /** Keeps addresses unique: an address stays with the article that has it. Earlier addresses are kept. */
  private async withOwnAddresses(changes: { row: Article; before: Article | undefined }[]) {
    const owners = await this.db.articles
      .where('url')
      .anyOf(changes.map(({ row }) => row.url))
      .toArray();
    const ownerOf = new Map(owners.map(({ id, url }) => [url, id]));
    return changes.map(({ row, before }) => {
      const owner = ownerOf.get(row.url);
      const url = before && owner !== undefined && owner !== row.id ? before.url : row.url;
      // The row here may be damaged: then the file's takes its place.
      const here = (field: 'addresses' | 'projects' | 'aliases'): string[] => {
        const all: unknown = before?.[field];
        return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : [];
      };
      const addresses = [...new Set([...here('addresses'), ...row.addresses])];
      const united = (field: 'projects' | 'aliases'): Partial<Article> => {
        const all = new Set([...here(field), ...(row[field] ?? [])]);
        return all.size > 0 ? { [field]: [...all] } : {};
      };
      return { row: { ...row, url, addresses, ...united('projects'), ...united('aliases') }, before };
    });
  }

  /** Stores each text of an article once: if it is here under another id, that revision stays. */
  private async withoutKnownTexts(changes: { row: Revision; before: Revision | undefined }[]) {
    const idOf = new Map<string, string>();
    const keys = changes.map(({ row }) => [row.articleId, row.sha256]);
    await this.db.revisions
      .where('[articleId+sha256]')
      .anyOf(keys)
      .eachKey((key, { primaryKey }) => void idOf.set(String(key), primaryKey));
    return changes.filter(({ row }) => {
      const key = String([row.articleId, row.sha256]);
      const owner = idOf.get(key) ?? row.id;
      idOf.set(key, owner);
      return owner === row.id;
    });
  }

  /**
   * Takes articles with annotations out of the bin, those of the file and those that were here: annotations kept here
   * count.
   */
  async reviveAnnotated(): Promise<void> {
    await this.rowsOf('projects').load();
    const missing = [...this.named].filter((id) => !this.rowsOf('projects').has(id));
    await this.put(
      'projects',
      missing.map((id) => ({ row: newProject('', id), before: undefined })),
    );
    await reviveProjects(this.db, this.again);
    const isThere = (await readProjects(this.db)).length > 0;
    if (!isThere) await this.put('projects', [{ row: newProject(''), before: undefined }]);
    const binned = await this.db.articles.where('deleted').above('').toArray();
    const annotated = this.staying.size > 0 ? await stillAnnotated(this.db, binned) : this.annotated;
    const revived = binned.filter(({ id }) => annotated.has(id));
    await this.put(
      'articles',
      revived.map((before) => {
        const row = outOfBin(before);
        // An article that this import wrote keeps its time.
        return {
          row: this.logged.has(`articles ${row.id}`) ? row : { ...row, changed: instantAfter(row.changed) },
          before,
        };
      }),
    );
  }
}
