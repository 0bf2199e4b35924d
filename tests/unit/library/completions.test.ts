import { beforeAll, expect, test } from 'vitest';
import { completionsIn } from '@/entrypoints/library/completions';
import type { LibraryMemory } from '@/entrypoints/library/library-memory';
import { emptyNotebook } from '@/tests/unit/store/sample';
import { createMeetings } from '@/utils/analysis/meetings';
import { createSentenceGroups } from '@/utils/analysis/sentence-groups';
import { readTexts } from '@/utils/analysis/text-reader';
import { libraryWords } from '@/utils/i18n/library';
import { resolveConditions } from '@/utils/search/conditions';
import { filter, type TextGroups } from '@/utils/search/filter';
import { createLibraryIndex, loadShard } from '@/utils/search/library-index';
import { OPERATORS, parseQuery } from '@/utils/search/query';
import { search } from '@/utils/search/search';
import { readCodebook } from '@/utils/store/codes';
import { readShards } from '@/utils/store/read-shards';
import { keepReading, keepReadings } from '../pages/notebook-at-hand';
import { fold } from '../search/sample-library';

const words = libraryWords.en;
let memory: LibraryMemory;
let groups: TextGroups;

beforeAll(async () => {
  const db = emptyNotebook();
  await keepReadings(db);
  const official = (name: string, place: string) => ({ name, title: '市长', organisation: '市政府', place });
  await keepReading(db, {
    url: 'https://www.qingyun.example/zwxw/20260701_2001.html',
    about: { title: '青云市与临川市座谈', lang: 'zh-CN', kind: 'government' },
    paragraphs: ['青云市市长赵建军主持会议，临川市市长钱学文出席会议。', '赵建军要求，两市要在年底前签订协议。'],
    marks: [
      { quote: '青云市市长赵建军', codes: ['official'], official: official('赵建军', '青云市') },
      { quote: '临川市市长钱学文', codes: ['official'], official: official('钱学文', '临川市') },
      { quote: '两市要在年底前签订协议', codes: ['directive'], directive: { speaker: '赵建军', addressee: '两市' } },
    ],
  });
  const codes = await readCodebook(db);
  const { shards } = await readShards(db, (shard) => loadShard(shard, fold));
  const index = createLibraryIndex(shards, [], undefined, fold);
  const choice = { current: '', all: false };
  memory = { index, codes, fold, choice, hasSeveralProjects: false, projectNames: new Map() };
  const read = async (ids: string[]) => (await db.texts.bulkGet(ids)).flatMap((row) => row ?? []);
  const { signal } = new AbortController();
  groups = {
    sentence: await readTexts(index, createSentenceGroups(index, fold), { read, signal }),
    with: (await readTexts(index, createMeetings(index, fold), { read, signal })).groups,
  };
});

/** The results of the search for a query. */
function results(typed: string) {
  const { index, codes } = memory;
  const query = parseQuery(typed, fold);
  const conditions = resolveConditions(query, index, codes, fold);
  const filtered = filter(index, conditions, search(index, query.terms), groups);
  return { query, conditions, filtered, groups };
}

const offered = (typed: string) => completionsIn(memory, results(typed), words, 'en')(typed, typed.length);

/** What may stand before an operator that is being typed. */
const BEFORE = ['', '-', '+', '学校 ', 'code:Directive ', 'lang:zh-CN ', 'official:赵建军 '];
/** Their values are free. */
const FREE = new Set<string>(['after', 'before']);

test.each(OPERATORS.filter((operator) => !FREE.has(operator)))(
  '%s: offers what finds something, and as much as it says',
  (operator) => {
    expect(offered(`${operator}:`).length).toBeGreaterThan(0);
    for (const before of BEFORE)
      for (const { query, count } of offered(`${before}${operator}:`)) {
        expect([query, results(query).filtered.rowCount]).toEqual([query, count]);
        expect(count).toBeGreaterThan(0);
      }
  },
);

test('with: offers only people who met someone', () => {
  expect(
    offered('with:')
      .map(({ value }) => value?.split('·')[0])
      .toSorted(),
  ).toEqual(['赵建军', '钱学文']);
});

test('until the texts are read with: offers nobody', () => {
  const { groups: _, ...before } = results('with:');
  expect(completionsIn(memory, { ...before, groups: {} }, words, 'en')('with:', 5)).toEqual([]);
});

test('of many codes with the same beginning those in use are offered, wherever they are in the codebook', () => {
  const code = memory.codes.find(({ names }) => names.en === 'Directive');
  if (!code) throw new Error('no such code');
  const unused = Array.from({ length: 100 }, (_, i) => ({
    ...code,
    id: `unused-${i}`,
    names: { zh: `督查 ${i}`, en: `Supervision ${i}` },
  }));
  const known = memory;
  try {
    memory = { ...known, codes: [...unused, { ...code, names: { zh: '督查', en: 'Supervision by hand' } }] };
    expect(offered('super').map(({ value, count }) => [value, count])).toEqual([['Supervision by hand', 6]]);
  } finally {
    memory = known;
  }
});
