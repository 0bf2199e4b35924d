import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { annotationsOf } from '@/utils/store/annotations';
import { findArticle, latestRevision } from '@/utils/store/articles';
import { codeCounts } from '@/utils/store/code-counts';
import { readCodebook } from '@/utils/store/codes';
import { Database } from '@/utils/store/database';
import { decisionsOn, tallyDecisions } from '@/utils/store/decisions';
import { findDraft } from '@/utils/store/drafts';
import { readShards } from '@/utils/store/read-shards';
import { samePersons } from '@/utils/store/same-persons';
import { storageProblem } from '@/utils/store/storage-problem';
import { asStored } from './sample';

interface OldDatabase {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

/** Writes a database as the version that made the fixture left it on a reader's disk. */
async function writeOld(name: string, { version, stores, rows }: OldDatabase): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkAdd(content);
  old.close();
}

const fixture = (version: number): OldDatabase =>
  JSON.parse(readFileSync(`tests/fixtures/databases/version-${version}.json`, 'utf8'));

// Every version ever released keeps its fixture.
const RELEASED = [1, 2, 3, 4, 5, 6, 7, 8];

test.each(RELEASED)('a notebook of database version %i opens with everything in it', async (version) => {
  const name = `old-${version}`;
  await writeOld(name, fixture(version));
  const db = new Database(name);
  const article = await findArticle(db, 'https://news.example/2026/a.html');
  expect(article?.title).toBe('示例市召开校园安全工作会议');
  const [annotation] = await annotationsOf(db, article?.id ?? '');
  expect(annotation).toMatchObject({ id: '6f1c2c34-5b1e-4a51-8f0a-1f2d3c4b5a69', note: '期限明确' });
  expect((await latestRevision(db, article?.id ?? ''))?.text).toContain('压实主体责任');
  expect((await readCodebook(db)).map(({ names }) => names.zh)).toEqual(['指令']);
  expect((await findDraft(db, 'selection:https://news.example/2026/a.html'))?.note).toBe('写到一半');
});

test('directives, decisions and merged persons are kept from database version 2 on', async () => {
  await writeOld('facts', fixture(2));
  const db = new Database('facts');
  const article = await findArticle(db, 'https://news.example/2026/a.html');
  const [annotation] = await annotationsOf(db, article?.id ?? '');
  expect(annotation?.directive).toMatchObject({ speaker: '李强民', deadline: { date: '2026-06-30' } });
  expect(await decisionsOn(db, article?.id ?? '')).toMatchObject([{ verdict: 'accepted' }]);
  expect(await tallyDecisions(db)).toEqual({ 'zh.directive.said-must': { accepted: 1, corrected: 0, rejected: 0 } });
  expect(await samePersons(db)).toHaveLength(1);
});

test.each(RELEASED)('the library’s shards are built from database version %i', async (version) => {
  const name = `derived-${version}`;
  await writeOld(name, fixture(version));
  const db = new Database(name);
  const [code] = await readCodebook(db);
  expect(code?.original).toBe('0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002');
  expect(await codeCounts(db)).toEqual(new Map([[code?.id, 1]]));
  expect(await db.texts.toArray()).toMatchObject([{ text: '各县市区要压实主体责任。' }]);
  const { shards } = await readShards(db, asStored);
  expect(shards.map(({ text }) => text)).toEqual(['压实主体责任\u0001期限明确\u0000']);
});

test('a notebook of a newer version is refused with a reason, and left unchanged', async () => {
  const newer = { ...fixture(1), version: 99 };
  await writeOld('newer', newer);
  const db = new Database('newer');
  const error = await db.articles.count().catch(storageProblem);
  expect(error).toMatchObject({ problem: 'newer-database' });
  const untouched = new Dexie('newer');
  untouched.version(99).stores(newer.stores);
  expect(await untouched.table('annotations').count()).toBe(1);
});
