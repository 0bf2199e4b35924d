import Dexie from 'dexie';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { parseFold } from '@/utils/anchoring/fold';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Annotation } from '@/utils/model/annotation';
import { arrange } from '@/utils/search/arrange';
import { resolveConditions } from '@/utils/search/conditions';
import { filter } from '@/utils/search/filter';
import { createSearchFold, type SearchFold } from '@/utils/search/fold-text';
import { createLibraryIndex, type LibraryIndex, loadShard, quoteOf } from '@/utils/search/library-index';
import { parseQuery } from '@/utils/search/query';
import { createTextScanner } from '@/utils/search/scan-texts';
import { search } from '@/utils/search/search';
import { Database } from '@/utils/store/database';
import { annotationsInOrder } from '@/utils/store/pages';
import { readShards, rebuildShards } from '@/utils/store/read-shards';
import { savedTexts } from '@/utils/store/texts';
import { annotation, article, codeId, revision } from './data';

// What bench/library/run.mjs measures, in the page; the code measured is the library's own.

/**
 * `policy` is planted in one of 20, `climate` in one of 100, `zanzibar` in one of 20,000; so are their Chinese fellows.
 */
export const QUERIES = [
  'zanzibar',
  'climate',
  'policy',
  'clim',
  '桑给巴尔',
  '气候变化',
  '氣候變化',
  '政策',
  '政',
  'policy climate',
  '"policy"',
  'nowhere',
];

const now = (): number => performance.now();
const round = (n: number): number => Math.round(n * 100) / 100;
const kept: Record<string, unknown> = {};
Object.assign(globalThis, { kept });

async function repeat(
  times: number,
  act: (i: number) => unknown,
): Promise<{ best: number; median: number; worst: number }> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = now();
    await act(i);
    taken.push(now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): number => round(taken[Math.min(times - 1, Math.floor(times * share))] ?? 0);
  return { best: at(0), median: at(0.5), worst: at(0.95) };
}

const STEP = 2000;

export async function seed(articles: number, annotations: number) {
  const db = new Database();
  await db.delete();
  await db.open();
  await db.codes.clear();
  await db.codes.bulkAdd(
    Array.from({ length: 60 }, (_, i) => ({
      ...startingCodebook[i % 7]!,
      id: codeId(i),
      names: { en: `Code ${i}`, zh: `标签${i}` },
      order: i,
    })),
  );
  const some = <T>(from: number, most: number, make: (n: number) => T): T[] =>
    Array.from({ length: Math.min(STEP, most - from) }, (_, i) => make(from + i));
  let inserting = 0;
  const timed = async (work: () => PromiseLike<unknown>): Promise<void> => {
    const start = now();
    await work();
    inserting += now() - start;
  };
  for (let i = 0; i < articles; i += STEP) {
    await db.articles.bulkAdd(some(i, articles, article));
    await db.revisions.bulkAdd(some(i, articles, revision));
  }
  for (let i = 0; i < annotations; i += STEP) {
    const rows = some(i, annotations, (n) => annotation(n, articles));
    await timed(() => db.annotations.bulkAdd(rows));
  }
  const start = now();
  await rebuildShards(db);
  const rebuild = now() - start;
  db.close();
  return {
    'insert annotations, a second': Math.round((annotations / inserting) * 1000),
    'make all shards, ms': Math.round(rebuild),
  };
}

let fold: SearchFold;
let index: LibraryIndex;

/** Of the folded texts: they lie beside the heap. */
const textBytes = (): number =>
  index.shards
    .flatMap(({ arenas }) => arenas)
    .reduce((sum, { text }) => sum + text.length * (/[^\0-\x7f]/.test(text) ? 2 : 1), 0);

/** As the page does it: the table is folded while the database opens, each shard loaded while the next are read. */
export async function cold() {
  const start = now();
  const db = new Database();
  const opening = Promise.resolve(db.open()).then(() => now() - start);
  const table = await (await fetch('/traditional-to-simplified.txt')).text();
  fold = createSearchFold(parseFold(table));
  const folded = now() - start;
  let loading = 0;
  const { shards } = await readShards(db, (shard) => {
    const begun = now();
    const loaded = loadShard(shard, fold);
    loading += now() - begun;
    return loaded;
  });
  const read = now() - start;
  index = createLibraryIndex(shards);
  const ready = now() - start;
  kept.index = index;
  db.close();
  return {
    'table folded, ms': round(folded),
    'database open, ms': round(await opening),
    'shards read and loaded, ms': round(read),
    'loading among that, ms': round(loading),
    'ready to search, ms': round(ready),
    annotations: index.count,
    'texts in memory, MB': round(textBytes() / 1e6),
  };
}

const options = (grouping: 'article' | 'code' | 'official' | 'date', hasTerms: boolean) => ({
  grouping,
  sort: hasTerms ? ('relevance' as const) : ('marked' as const),
  codeOrder: Array.from({ length: 60 }, (_, i) => codeId(i)),
  officialCodes: new Set([codeId(3)]),
  bareArticles: false,
  quoteOf: (row: number) => quoteOf(index, row),
});

/** All that one key costs: the search, the counts of all facets, the order of the list. */
export async function keystrokes() {
  await cold();
  const codes = startingCodebook.map((code, i) => ({ ...code, id: codeId(i) }));
  const press = (typed: string, grouping: 'article' | 'code' | 'date' = 'article') => {
    const query = parseQuery(typed, fold);
    const found = search(index, query.terms);
    const filtered = filter(index, resolveConditions(query, index, codes, fold), found);
    return { filtered, list: arrange(index, filtered, found, options(grouping, query.terms.length > 0)) };
  };
  const out: Record<string, unknown> = {};
  for (const typed of QUERIES) {
    const { filtered } = press(typed);
    const scan = await repeat(15, () => search(index, parseQuery(typed, fold).terms));
    out[typed] = { hits: filtered.rowCount, scan, key: await repeat(15, () => press(typed)) };
  }
  out['site:news7.example after:2023-03'] = { key: await repeat(15, () => press('site:news7.example after:2023-03')) };
  out['everything, by article'] = { key: await repeat(15, () => press('')) };
  out['everything, by code'] = { key: await repeat(15, () => press('', 'code')) };
  out['everything, by date'] = { key: await repeat(15, () => press('', 'date')) };
  return out;
}

export async function texts() {
  await cold();
  const db = new Database();
  const scanner = createTextScanner(() => savedTexts(db), fold);
  const out: Record<string, unknown> = {};
  for (const typed of ['zanzibar', '政策', '一']) {
    const { terms } = parseQuery(typed, fold);
    out[typed] = await repeat(5, () => scanner.scan(index, terms, new AbortController().signal));
  }
  db.close();
  return out;
}

/** Thirty rows of a list, wherever one stands in it. */
export async function lists() {
  await cold();
  const db = new Database();
  const rows = (from: number) => db.annotations.bulkGet(Array.from({ length: 30 }, (_, i) => index.idOf(from + i)));
  const byKey = async (after: string) => db.annotations.where('[created+id]').above([after, '']).limit(30).toArray();
  const deep = annotation(Math.floor(index.count / 2), 1).created;
  const out = {
    'rows in sight, first': await repeat(20, () => rows(0)),
    'rows in sight, middle': await repeat(20, (i) => rows(Math.floor(index.count / 2) + i * 30)),
    'page by key, middle': await repeat(20, () => byKey(deep)),
    'page by offset, middle': await repeat(5, () =>
      db.annotations
        .orderBy('[created+id]')
        .offset(Math.floor(index.count / 2))
        .limit(30)
        .toArray(),
    ),
  };
  let pages = 0;
  for await (const _ of annotationsInOrder(db)) pages++;
  db.close();
  return { ...out, pages };
}

/** What the shards cost each note. */
export async function writes() {
  const db = new Database();
  const plain = new Dexie('pressmark', { autoOpen: true });
  const some = await db.annotations.limit(200).toArray();
  const withShards = await repeat(100, (i) => db.annotations.put({ ...(some[i] as Annotation), note: `now ${i}` }));
  db.close();
  await plain.open();
  const alone = await repeat(100, (i) =>
    plain.table('annotations').put({ ...(some[i] as Annotation), note: `then ${i}` }),
  );
  plain.close();
  return { 'note alone': alone, 'note with its shard': withShards };
}

// The alternatives.

const lower = ({ target, note }: Annotation): string => `${target.selector.quote.exact}\n${note}`.toLowerCase();

export async function dexieFilter() {
  const db = new Database();
  const out: Record<string, unknown> = {};
  for (const typed of ['climate', '气候变化', '政']) {
    let hits = 0;
    const key = await repeat(3, async () => {
      hits = await db.annotations.filter((row) => lower(row).includes(typed)).count();
    });
    out[typed] = { hits, key };
  }
  db.close();
  return out;
}

/** Words of alphabetic scripts, pairs of Han characters. */
function tokens(text: string): string[] {
  const out: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) out.push(run);
    else for (let i = 0; i + 1 < run.length; i++) out.push(run.slice(i, i + 2));
  }
  return out;
}

async function withEngine(add: (n: number, row: Annotation) => void, ask: (typed: string) => number) {
  const db = new Database();
  const start = now();
  let n = 0;
  for await (const page of annotationsInOrder(db)) for (const row of page) add(n++, row);
  const build = round(now() - start);
  const out: Record<string, unknown> = { 'built, ms': build };
  for (const typed of QUERIES) {
    let hits = 0;
    const key = await repeat(10, () => {
      hits = ask(typed);
    });
    out[typed] = { hits, key };
  }
  db.close();
  return out;
}

export async function miniSearch() {
  const engine = new MiniSearch({ fields: ['text'], tokenize: tokens, processTerm: (term) => term });
  kept.engine = engine;
  return withEngine(
    (id, row) => engine.add({ id, text: lower(row) }),
    (typed) => engine.search(typed, { combineWith: 'AND', prefix: true }).length,
  );
}

export async function flexSearch() {
  const engine = new FlexSearch.Index({ tokenize: 'strict', encode: tokens, resolution: 1 });
  kept.engine = engine;
  return withEngine(
    (id, row) => engine.add(id, lower(row)),
    (typed) => engine.search(typed, { limit: 1_000_000 }).length,
  );
}
