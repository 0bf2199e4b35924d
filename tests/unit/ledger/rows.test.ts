import { describe, expect, test } from 'vitest';
import { missingFacts } from '@/utils/ledger/proposals';
import { filterRows, groupRows, type LedgerFilter, ledgerRows, type Sort, sortRows } from '@/utils/ledger/rows';
import type { Code } from '@/utils/model/codebook';
import { data, directive } from './sample';

const rows = ledgerRows(data);
const quotes = (some: readonly (typeof rows)[number][]) =>
  some.map((row) => row.annotation.target.selector.quote.exact.slice(0, 4));

test('the ledger has every directive and passage coded as one, newest article first, without the bin', () => {
  expect(quotes(rows)).toEqual(['@各校要', '李强民强', '支持企业']);
  expect(rows[0]?.directive).toMatchObject({ speaker: '', action: '' });
});

test.each<{ by: Sort; descending?: boolean; first: string }>([
  { by: 'strength', first: '李强民强' },
  { by: 'strength', descending: true, first: '支持企业' },
  { by: 'deadline', first: '李强民强' },
  { by: 'deadline', descending: true, first: '李强民强' },
  { by: 'published', first: '李强民强' },
])('sorted by $by, empty cells come last', ({ by, descending = false, first }) => {
  expect(quotes(sortRows(rows, { by, descending }, 'zh-CN'))[0]).toBe(first);
});

test.each<{ filter: Partial<LedgerFilter>; found: string[] }>([
  { filter: {}, found: ['@各校要', '李强民强', '支持企业'] },
  { filter: { words: '李强民' }, found: ['李强民强'] },
  { filter: { words: '市委 排查' }, found: ['李强民强'] },
  { filter: { words: '期限明确' }, found: ['李强民强'] },
  { filter: { words: '另一网' }, found: ['@各校要'] },
  { filter: { strength: 'plan' }, found: ['支持企业'] },
  { filter: { words: '李强民', strength: 'plan' }, found: [] },
])('the filter $filter finds $found', ({ filter, found }) => {
  expect(quotes(filterRows(rows, { words: '', strength: 'any', state: 'any', ...filter }))).toEqual(found);
});

test.each([
  { by: 'month', names: ['2026-06', '2026-05'] },
  { by: 'source', names: ['另一网', '示例网'] },
  { by: 'official', names: ['', '李强民', '《方案》'] },
  { by: 'none', names: [''] },
] as const)('grouped by $by', ({ by, names }) => {
  expect(groupRows(rows, by).map(([name]) => name)).toEqual(names);
});

test('a source is the one the article names, not the site it was read on', () => {
  const articles = data.articles.map((one) => ({ ...one, source: '示例日报' }));
  expect(groupRows(ledgerRows({ ...data, articles }), 'source').map(([name]) => name)).toEqual(['示例日报']);
});

test('a passage with a child of the directive code is a directive, too', () => {
  const [above] = data.codes.filter(({ names }) => names.en === 'Directive');
  const below = {
    ...(above as Code),
    id: '00000000-0000-4000-8000-000000000077',
    ...(above ? { parent: above.id } : {}),
  };
  const annotations = data.annotations.map((one) => (one.directive ? one : { ...one, codes: [below.id] }));
  const all = ledgerRows({ ...data, annotations, codes: [...data.codes, below] });
  expect(quotes(all)).toContain('@各校要');
});

test('a directive whose code was removed says so, if there is such a code', () => {
  const annotations = data.annotations.map((one) => (one.directive ? { ...one, codes: [] } : one));
  const coded = (codes: typeof data.codes) => ledgerRows({ ...data, annotations, codes }).map((row) => row.isCoded);
  expect(coded(data.codes)).toEqual([true, false, false]);
  expect(coded([])).toEqual([true, true, true]);
  expect(rows.every((row) => row.isCoded)).toBe(true);
});

describe('a passage coded by hand', () => {
  const [open] = data.annotations.filter(({ origin }) => origin.by === 'hand');
  const proposals = new Map([[open?.id ?? '', { directive: directive({ speaker: '李强民', action: '要自查' }) }]]);
  const stateOf = (all: typeof rows) => all.find(({ annotation }) => annotation.id === open?.id)?.state;

  test('is empty until a proposal is made, and proposed until a person confirms it', () => {
    expect(stateOf(ledgerRows(data))).toBe('empty');
    expect(stateOf(ledgerRows(data, proposals))).toBe('proposed');
    const confirmed = data.annotations.map((one) => (one === open ? { ...one, directive: directive({}) } : one));
    expect(stateOf(ledgerRows({ ...data, annotations: confirmed }, proposals))).toBe('confirmed');
  });

  test('is found among the open ones by the proposed words', () => {
    const found = filterRows(ledgerRows(data, proposals), { words: '自查', strength: 'any', state: 'open' });
    expect(found.map(({ directive: { speaker } }) => speaker)).toEqual(['李强民']);
    expect(filterRows(ledgerRows(data, proposals), { words: '自查', strength: 'any', state: 'confirmed' })).toEqual([]);
  });
});

describe('a directive accepted before the rules read its deadline', () => {
  const [accepted] = data.annotations.filter(({ directive: said }) => said?.strength === 'order');
  if (!accepted?.directive) throw new Error('The sample has no order.');
  const without = { ...accepted, directive: { ...accepted.directive, deadline: { text: '' } } };
  const found = { text: '6月底前', date: '2026-06-30' };
  const proposals = new Map([[accepted.id, { directive: directive({ speaker: '他人', deadline: found }) }]]);
  const rowOf = (annotation: typeof accepted) =>
    ledgerRows({ ...data, annotations: [annotation] }, proposals).map(({ directive: said, state }) => ({
      said,
      state,
    }));

  test('has the deadline proposed, and nothing else changed', () => {
    expect(missingFacts(without, data.codes)).toEqual(['directive']);
    expect(rowOf(without)).toEqual([{ said: { ...without.directive, deadline: found }, state: 'deadline-proposed' }]);
  });

  test('is left alone if a person edited it, or if it has a deadline', () => {
    const corrected = { ...without, origin: { ...without.origin, corrected: true } } as typeof accepted;
    expect(missingFacts(corrected, data.codes)).toEqual([]);
    expect(rowOf(corrected)).toEqual([{ said: without.directive, state: 'confirmed' }]);
    expect(rowOf(accepted)).toEqual([{ said: accepted.directive, state: 'confirmed' }]);
  });
});
