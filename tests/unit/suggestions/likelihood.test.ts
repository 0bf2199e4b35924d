import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SLOTS, slotOf } from '@/utils/suggestions/likelihood/evidence';
import { judge } from '@/utils/suggestions/likelihood/judge';
import { forgetModels, knowModel } from '@/utils/suggestions/likelihood/known-models';
import { Model, type ModelFile } from '@/utils/suggestions/likelihood/model';
import { RULES_VERSION } from '@/utils/suggestions/rules';
import { directives } from './say';

const bytes = (weights: Record<number, number>): string => {
  const table = new Uint8Array(SLOTS);
  for (const [slot, weight] of Object.entries(weights)) table[Number(slot)] = weight & 0xff;
  return Buffer.from(table).toString('base64');
};
const file: ModelFile = {
  rules: RULES_VERSION,
  bias: -1,
  signs: { orders: 2, promises: -3 },
  runs: bytes({ 7: 100, 8: -100 }),
  scale: 0.01,
  calibration: { slope: 2, offset: 0 },
  threshold: { one: 0.4, article: 0.8 },
};
const shipped = (lang: string): string => readFileSync(`public/suggestion-model-${lang}.json`, 'utf8');
const evidence = (named: string[], runs: number[] = []) => ({ named: new Set(named), runs });

test.each([
  { name: 'nothing known', named: ['unheard of'], runs: [], score: -1 },
  { name: 'a sign for it', named: ['orders'], runs: [], score: 1 },
  { name: 'signs for and against', named: ['orders', 'promises'], runs: [], score: -2 },
  { name: 'a run for it', named: [], runs: [7], score: 0 },
  { name: 'four runs, by the root of their number', named: [], runs: [7, 7, 7, 7], score: 1 },
  { name: 'a run against it', named: [], runs: [8], score: -2 },
])('a score adds up $name', ({ named, runs, score }) => {
  expect(new Model(file).score(evidence(named, runs))).toBeCloseTo(score, 6);
});

test('a score is calibrated to a likelihood', () => {
  expect(new Model(file).probability(0)).toBe(0.5);
  expect(new Model(file).probability(1)).toBeCloseTo(0.88, 2);
});

test('a table of another size is rejected', () => {
  expect(() => new Model({ ...file, runs: '' })).toThrow('runs');
});

const one = (finding: unknown, strict: boolean) => ({ finding, strict });
const SURE = evidence(['orders']); // 0.88
const PERHAPS = evidence(['orders'], [8]); // 0.5
const NO = evidence(['promises']);

test.each([
  { what: 'not proposed', candidates: [one(null, false)], signs: [SURE], judged: [null] },
  { what: 'likely', candidates: [one({}, false)], signs: [SURE], judged: [0.88] },
  { what: 'unlikely, though the rules hold', candidates: [one({}, true)], signs: [NO], judged: [null] },
  {
    what: 'perhaps one, with nothing surer in the article',
    candidates: [one({}, true)],
    signs: [PERHAPS],
    judged: [null],
  },
  {
    what: 'perhaps one beside a likely one',
    candidates: [one({}, true), one({}, false)],
    signs: [PERHAPS, SURE],
    judged: [0.5, 0.88],
  },
])('a candidate that is $what is judged $judged', ({ candidates, signs, judged }) => {
  expect(judge([candidates], [signs], new Model(file))).toEqual([judged]);
});

test('without a model the rules’ own conditions decide', () => {
  expect(judge([[one({}, true), one({}, false)]], [[NO, SURE]], undefined)).toEqual([[undefined, null]]);
});

test('a sequence is hashed into the table, with kinds of sequences kept apart', () => {
  for (const run of ['要求', 'ordered', '']) expect(slotOf(run)).toBeLessThan(SLOTS);
  expect(slotOf('要', 7)).not.toBe(slotOf('要', 8));
});

test('the shipped models match these rules, and have at most 40 KiB together', () => {
  for (const lang of ['zh', 'en']) expect(JSON.parse(shipped(lang)).rules).toBe(RULES_VERSION);
  expect(gzipSync(shipped('zh')).length + gzipSync(shipped('en')).length).toBeLessThan(40 * 1024);
});

beforeAll(() => {
  for (const lang of ['zh', 'en'] as const) knowModel(lang, JSON.parse(shipped(lang)));
});
afterAll(forgetModels);

test.each([
  {
    what: 'what the rules alone drop: a passive order without an agent',
    lang: 'en',
    text: 'Lakeside shuts its beaches\nVisitors will not be allowed to enter the beaches until further notice, the county said.',
    found: 1,
  },
  {
    what: 'an order',
    lang: 'zh',
    text: '青云市召开会议\n市长陆明远强调，各部门要压实责任，加强巡查值守，确保不发生事故。',
    found: 1,
  },
  {
    what: 'a coach who tells players what they must do',
    lang: 'zh',
    text: '主队惜败\n主帅赛后表示，球队必须总结教训，球员要打得更有耐心。',
    found: 0,
  },
  {
    what: 'a company that tells its customers',
    lang: 'en',
    text: 'Phones recalled\nThe company said customers should stop using the phone and bring it to a shop.',
    found: 0,
  },
])('with the shipped model, $what: $found', ({ lang, text, found }) => {
  const all = directives(text, lang);
  expect(all.filter(({ start }) => start > 0)).toHaveLength(found);
  for (const { confidence } of all) expect(confidence).toBeGreaterThanOrEqual(0.4);
});
