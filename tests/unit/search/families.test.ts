import { describe, expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import { quoteOf } from '@/utils/search/library-index';
import { askEach, toggleCondition } from '@/utils/search/query';
import { DIRECTIVE, find, libraryOf, OFFICIAL } from './sample-library';

const [template] = startingCodebook as [Code];
const sub = (n: number, name: string, parent: string): Code => ({
  ...template,
  id: `30000000-0000-4000-8000-00000000000${n}`,
  names: { zh: name, en: name },
  parent,
});
const CHECK = sub(1, '检查', DIRECTIVE);
const SPOT_CHECK = sub(2, '抽查', CHECK.id);
const EMPTY = sub(3, '通报', DIRECTIVE);
const codes: Codebook = [...startingCodebook, CHECK, SPOT_CHECK, EMPTY];

const library = libraryOf(
  [
    {
      annotations: [
        { quote: 'alpha', codes: [DIRECTIVE] },
        { quote: 'beta', codes: [SPOT_CHECK.id, CHECK.id] },
        { quote: 'gamma', codes: [OFFICIAL], person: '邓柯|衡阳市', place: '衡阳市' },
        { quote: 'delta', codes: [OFFICIAL, SPOT_CHECK.id], speaker: '邓柯|邵阳市', place: '邵阳市' },
        { quote: 'epsilon', person: '王芳|衡阳市', speaker: '邓柯|衡阳市', place: '衡阳市' },
        { quote: 'zeta' },
      ],
    },
  ],
  [{ id: '王芳|衡阳市', person: '王芳|湖南省' }],
);
const quotes = (typed: string): string[] =>
  find(library, typed, undefined, codes).rows.map((row) => quoteOf(library, row));

describe('codes with children', () => {
  test.each([
    { typed: 'code:指令', finds: ['alpha', 'beta', 'delta'], why: 'a parent finds its children, near and far' },
    { typed: 'code:检查', finds: ['beta', 'delta'], why: 'a code in between finds what is under it' },
    { typed: 'code:抽查', finds: ['beta', 'delta'], why: 'a leaf finds itself' },
    { typed: 'code:通报', finds: [], why: 'a code that nothing has finds nothing' },
    { typed: 'code:官员 -code:指令', finds: ['gamma'], why: 'what is excluded takes its children with it' },
    { typed: 'code:官员 code:检查', finds: ['beta', 'gamma', 'delta'], why: 'one of two' },
    { typed: '+code:官员 +code:指令', finds: ['delta'], why: 'both of two' },
    { typed: 'code:官员 +code:指令', finds: ['delta'], why: 'one of one, and the other' },
    { typed: '标签：检查', finds: ['beta', 'delta'], why: 'in Chinese' },
  ])('$typed: $why', ({ typed, finds }) => expect(quotes(typed)).toEqual(finds));

  test('a parent counts each annotation once', () => {
    const { filtered, conditions } = find(library, '', undefined, codes);
    const count = (id: string): number | undefined => filtered.counts.code[conditions.families.ids.indexOf(id)];
    expect([DIRECTIVE, CHECK.id, SPOT_CHECK.id, EMPTY.id].map(count)).toEqual([3, 2, 2, 0]);
  });
  test('if all codes are required, a choice counts what it would leave', () => {
    const { filtered, conditions } = find(library, '+code:官员', undefined, codes);
    const count = (id: string): number | undefined => filtered.counts.code[conditions.families.ids.indexOf(id)];
    expect([DIRECTIVE, OFFICIAL].map(count)).toEqual([1, 2]);
  });
  test('a cycle of parents ends', () => {
    const ring = codes.map((code) => (code.id === DIRECTIVE ? { ...code, parent: SPOT_CHECK.id } : code));
    expect(find(library, 'code:指令', undefined, ring).rows.length).toBeGreaterThan(0);
  });
});

describe('persons and places', () => {
  test.each([
    { typed: 'official:邓柯', finds: ['gamma', 'delta', 'epsilon'], why: 'named or speaking, all of the name' },
    { typed: 'official:邓柯·衡阳市', finds: ['gamma', 'epsilon'], why: 'one of two namesakes' },
    { typed: '人物:王芳·湖南省', finds: ['epsilon'], why: 'a merged person by the key that stands' },
    { typed: 'place:邵阳', finds: ['delta'], why: 'part of a place' },
    { typed: '地点：衡阳市 code:官员', finds: ['gamma'], why: 'a place and a code' },
    { typed: '-official:邓柯', finds: ['alpha', 'beta', 'zeta'], why: 'anybody but' },
    { typed: '+official:邓柯 +official:王芳', finds: ['epsilon'], why: 'two persons in one passage' },
  ])('$typed: $why', ({ typed, finds }) => expect(quotes(typed)).toEqual(finds));
});

describe('rewriting a query', () => {
  test('to require all codes, and only one of them again', () => {
    expect(askEach('a code:x 标签:y', 'code', true)).toBe('a +code:x +标签:y');
    expect(askEach('a +code:x +标签:y', 'code', false)).toBe('a code:x 标签:y');
  });
  test('to add a required code where all are required', () => {
    expect(toggleCondition('+code:x', 'code', 'y')).toBe('+code:x +code:y ');
    expect(toggleCondition('+code:x +code:y', 'code', 'y')).toBe('+code:x');
  });
  test('leaves a plus that is not an operator as a word', () => {
    expect(find(library, '+86 C++', undefined, codes).query.terms.map(({ text }) => text)).toEqual(['+86', 'c++']);
    expect(find(library, '+foo:bar', undefined, codes).query.terms.map(({ text }) => text)).toEqual(['+foo:bar']);
  });
});
