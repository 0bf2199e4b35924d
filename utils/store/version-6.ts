import type { Transaction } from 'dexie';
import { ranked } from '@/utils/codebook/ranks';
import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { Code } from '@/utils/model/codebook';
import { articleIdOf, idInProject, revisionIdOf } from '@/utils/model/derive-id';
import { groupBy } from '@/utils/text/group-by';
import type { LogRow } from './merge-log';
import { mergedArticle } from './merged-article';
import { newProject } from './projects';
import { type AnyRow, type Renaming, renamedKey, renamedRow } from './renaming';

/** Annotations in memory at once. */
const BATCH = 2000;

/**
 * Gives everything in a notebook of version 5 the ids of version 6, in one project. It is one browser transaction, so
 * an interruption changes nothing. It uses IndexedDB directly, because the middlewares (derived.ts, tombstones.ts)
 * would treat a hundred thousand renamed records as changes.
 */
export async function toVersion6({ idbtrans }: Transaction): Promise<void> {
  const store = (name: string): IDBObjectStore => idbtrans.objectStore(name);
  const project = newProject('');
  await answer(store('projects').add(project));
  await answer(store('facts').put({ id: 'project', value: { current: project.id, all: false } }));
  const articles = await renameArticles(store('articles'), project.id);
  const codes = await renameCodes(store('codes'), project.id);
  const renaming: Renaming = { project: project.id, articles, codes, revisions: new Map() };
  await renameRevisions(store('revisions'), renaming);
  await renameTexts(store('texts'), renaming);
  await rewriteAll(store('annotations'), (row) => renamedRow('annotations', row, renaming));
  await renameDecisions(store('decisions'), renaming);
  await rewriteAll(store('drafts'), (row) => renamedRow('drafts', row, renaming));
  await rewriteAll(store('importLog'), (row) => renamedLog(row as unknown as LogRow, renaming) as unknown as AnyRow);
  await renameCounts(store('codeCounts'), renaming);
  await renameManifest(store('facts'), renaming);
  // Rebuilt when the library is next opened.
  await answer(store('shards').clear());
  await answer(store('derivedState').clear());
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Keeps the transaction alive with requests while waiting for a promise outside IndexedDB. */
async function meanwhile<T>(store: IDBObjectStore, work: Promise<T>): Promise<T> {
  let isDone = false;
  const end = (): void => {
    isDone = true;
  };
  work.then(end, end);
  while (!isDone) await answer(store.count());
  // Still within the callback of the last request, while the transaction is active.
  return work;
}

async function renameArticles(store: IDBObjectStore, project: string): Promise<Map<string, string>> {
  const rows: AnyRow[] = await answer(store.getAll());
  const byAddress = groupBy(rows, (row) => (typeof row.url === 'string' ? canonicalUrl(row.url) : ''));
  const damaged = byAddress.get('') ?? [];
  byAddress.delete('');
  const addresses = [...byAddress.keys()];
  const ids = await meanwhile(store, Promise.all(addresses.map(articleIdOf)));
  const renamed = new Map<string, string>();
  await answer(store.clear());
  for (const [i, url] of addresses.entries()) {
    const id = ids[i] as string;
    const readings = byAddress.get(url) ?? [];
    for (const row of readings) renamed.set(row.id, id);
    const { aliases, ...article } = mergedArticle(readings, url);
    const old = (aliases as string[]).filter((alias) => alias !== id);
    await answer(store.add({ ...article, id, ...(old.length > 0 ? { aliases: old } : {}), projects: [project] }));
  }
  for (const row of damaged) await answer(store.add(row));
  return renamed;
}

async function renameCodes(store: IDBObjectStore, project: string): Promise<Map<string, string>> {
  const rows: (Code & { order?: number })[] = await answer(store.getAll());
  const renamed = new Map(rows.map(({ id }) => [id, idInProject(project, id)] as const));
  const codes = rows
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ order: _, ...code }) => renamedRow('codes', code, { project, codes: renamed }) as unknown as Code);
  await answer(store.clear());
  for (const code of ranked(codes)) await answer(store.add(code));
  return renamed;
}

/** One at a time, since all texts together do not fit into memory. */
async function renameRevisions(store: IDBObjectStore, renaming: Renaming): Promise<void> {
  const keys = await answer(store.getAllKeys());
  const known = new Set<string>();
  const aliases = new Map<string, string[]>();
  for (const key of keys) {
    const row: AnyRow = await answer(store.get(key));
    const articleId = renaming.articles.get(row.articleId as string);
    if (articleId === undefined || typeof row.sha256 !== 'string') continue;
    const id = revisionIdOf(articleId, row.sha256);
    renaming.revisions.set(row.id, id);
    if (row.id !== id) aliases.set(id, [...(aliases.get(id) ?? []), row.id]);
    await answer(store.delete(key));
    // Two articles that turn out to be one may have the same text.
    if (!known.has(id)) await answer(store.put({ ...renamedRow('revisions', row, renaming), id }));
    known.add(id);
  }
  for (const [id, old] of aliases) {
    const row: AnyRow = await answer(store.get(id));
    await answer(store.put({ ...row, aliases: old }));
  }
}

async function renameTexts(store: IDBObjectStore, { articles }: Renaming): Promise<void> {
  for (const key of await answer(store.getAllKeys())) {
    const row: { id: string; created: string } = await answer(store.get(key));
    const id = articles.get(row.id);
    if (id === undefined || id === row.id) continue;
    await answer(store.delete(key));
    const other: { created: string } | undefined = await answer(store.get(id));
    if (!other || other.created < row.created) await answer(store.put({ ...row, id }));
  }
}

/** Rewrites rows that keep their keys. */
async function rewriteAll(store: IDBObjectStore, rewrite: (row: AnyRow) => AnyRow): Promise<void> {
  for (let after: IDBValidKey | undefined; ; ) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const keys = await answer(store.getAllKeys(range, BATCH));
    const last = keys.at(-1);
    if (last === undefined) return;
    const rows: AnyRow[] = await answer(store.getAll(IDBKeyRange.bound(keys[0], last)));
    const isNamed = store.keyPath !== null;
    const written = rows.map((row, i) => store.put(rewrite(row), ...(isNamed ? [] : [keys[i] as IDBValidKey])));
    const end = written.at(-1);
    if (end) await answer(end);
    after = last;
  }
}

/** Of two decisions on one suggestion in merged articles, the later is kept. */
async function renameDecisions(store: IDBObjectStore, renaming: Renaming): Promise<void> {
  const rows: AnyRow[] = await answer(store.getAll());
  await answer(store.clear());
  const earliestFirst = rows.toSorted((a, b) => (String(a.decided) < String(b.decided) ? -1 : 1));
  for (const row of earliestFirst) await answer(store.put(renamedRow('decisions', row, renaming)));
}

async function renameCounts(store: IDBObjectStore, { codes }: Renaming): Promise<void> {
  const rows: { id: string; count: number }[] = await answer(store.getAll());
  await answer(store.clear());
  for (const row of rows) await answer(store.put({ ...row, id: codes.get(row.id) ?? row.id }));
}

/** Renames ids in the log, so that the last import can still be undone. */
function renamedLog(row: LogRow, renaming: Renaming): LogRow {
  if ('entries' in row) return { entries: row.entries.map((entry) => renamedEntry(entry, renaming)) };
  return renamedEntry(row, renaming);
}

function renamedEntry<T extends Exclude<LogRow, { entries: unknown }>>(entry: T, renaming: Renaming): T {
  const { before, table, key } = entry;
  return {
    ...entry,
    key: renamedKey(table, key, renaming),
    ...(before ? { before: renamedRow(table, before as AnyRow, renaming) } : {}),
  };
}

/** Assigns Pressmark's files in the reader's folder to the articles' new ids. */
async function renameManifest(store: IDBObjectStore, { articles }: Renaming): Promise<void> {
  const fact: { id: string; value: { pages?: Record<string, unknown> } } | undefined = await answer(
    store.get('folder-manifest'),
  );
  if (!fact?.value.pages) return;
  const pages = Object.entries(fact.value.pages).map(([id, page]) => [articles.get(id) ?? id, page]);
  await answer(store.put({ ...fact, value: { ...fact.value, pages: Object.fromEntries(pages) } }));
}
