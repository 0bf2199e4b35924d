import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, marksIn } from '@/utils/search/excerpt';
import { foldText, foldWithPlaces } from '@/utils/search/fold-text';
import { dropFrom, parseQuery, setCondition, toggleCondition } from '@/utils/search/query';
import { type ArticleEntry, annotationEntry, pack, type ShardContents, unpack } from '@/utils/search/shard';
import { fold } from './sample-library';

test('an ordinary unit folds to one unit, and folding twice changes nothing', () => {
  expect(foldText('a\ud83d\ude00é', fold)).toHaveLength(4);
  const restless = [...fold.keys()].filter((unit) => fold[fold[unit] as number] !== fold[unit]);
  expect(restless).toEqual([]);
});

test.each([
  ['İSTANBUL', 'istanbul'],
  ['Café – “naïve”', 'cafe - "naive"'],
  ['ＡＢＣ１２３', 'abc123'],
  ['發展體育', '发展体育'],
  ['\uf90d惰', '懒惰'], // a compatibility form of 懶
  ['が', 'が'],
  ['a\nb', 'a b'],
  ['bệnh viện'.normalize('NFD'), 'benh vien'],
  ['bệnh viện', 'benh vien'],
  ['Königsstraße', 'konigsstrasse'],
  ['STRAẞE', 'strasse'],
  ['ＡＢＣ１２', 'abc12'],
  ['120㎡、5㎞', '120m2、5km'],
  ['ﬃ ǆ', 'ffi dz'],
  ['ﻻ', 'لا'],
  ['Œuvre d’æther', "oeuvre d'aether"],
  ['Þórr á Ísafirði', 'thorr a isafirdi'],
  ['eﬃcient', 'efficient'],
  ['第Ⅳ章', '第iv章'],
  ['Łódź'.normalize('NFD'), 'lodz'],
  ['がぎ'.normalize('NFD'), 'がぎ'],
  ['ﾊﾞｽ', 'バス'],
  ['한국'.normalize('NFD'), '한국'],
  ['co\u00adope\u200bration', 'cooperation'],
  ['مُحَمَّد', 'محمد'],
  ['й'.normalize('NFD'), foldText('й', fold)],
  ['ΟΔΥΣΣΕΎΣ', foldText('Οδυσσεύς', fold)],
  ['إيران', 'ايران'],
  ['أحمد'.normalize('NFD'), 'احمد'],
  ['مدرسة', foldText('مدرسه', fold)],
  ['یکی', foldText('يكي', fold)],
  ['हिन्दी', foldText('हिंदी', fold)],
  ['सम्पादक', foldText('संपादक', fold)],
  ['चाँद', foldText('चांद', fold)],
  ['ज़रा', foldText('जरा', fold)],
  ['well‐known «words»', 'well-known "words"'],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text, fold)).toBe(folded);
});

test('a nasal folded to a dot keeps its position', () => {
  const { text, startOf, endOf } = foldWithPlaces('यह हिन्दी है', fold);
  const at = text.indexOf(foldText('हिंदी', fold));
  expect('यह हिन्दी है'.slice(startOf(at), endOf(at + foldText('हिंदी', fold).length))).toBe('हिन्दी');
});

const terms = (typed: string) => parseQuery(typed, fold).terms;

test('an excerpt begins shortly before its first match, with all matches marked', () => {
  const text = `${'前文。'.repeat(50)}会议强调，校園安全是底线，校园无小事。${'后文。'.repeat(50)}`;
  const found = excerpt(text, terms('校园'), fold, { length: 40 });
  expect(found).toMatchObject({ isCutBefore: true, isCutAfter: true });
  expect(found.marks.map(([start, end]) => found.text.slice(start, end))).toEqual(['校園', '校园']);
  expect(found.text.length).toBe(40);
});

test.each([
  { what: 'Chinese, on one line', text: `${'会议传达学习重要讲话精神并研究部署'.repeat(2)}校园安全`, reach: 28 },
  { what: 'English, on one line', text: `${'the council has been told of it '.repeat(2)}校园安全`, reach: 28 },
  { what: 'one long clause, on two lines', text: `${'字'.repeat(200)}校园安全`, reach: 60 },
])('the first match ends near the beginning of the excerpt: $what', ({ text, reach }) => {
  const found = excerpt(text, terms('校园'), fold, { length: 180, reach });
  const [, end] = found.marks[0] ?? [0, 999];
  const width = [...found.text.slice(0, end)].reduce((sum, letter) => sum + (letter < '\u1100' ? 1 : 2), 0);
  expect(width).toBeLessThanOrEqual(reach);
  expect(found.isCutBefore).toBe(true);
});

test('a visible match leaves the beginning of the excerpt unchanged', () => {
  const found = excerpt('会议强调，校园安全是底线。', terms('校园'), fold, { length: 180, reach: 28 });
  expect(found.isCutBefore).toBe(false);
});

test('an excerpt never splits a character, and a short text is whole', () => {
  expect(excerpt('𠮷野家', terms('野'), fold, { length: 100 })).toMatchObject({
    text: '𠮷野家',
    isCutBefore: false,
    isCutAfter: false,
  });
  const { text } = excerpt(`${'𠮷'.repeat(100)}终点${'𠮷'.repeat(100)}`, terms('终点'), fold, { length: 41 });
  expect(text).toBe(text.toWellFormed());
});

test.each([
  { text: 'Đến bệnh viện tỉnh.'.normalize('NFD'), typed: 'bệnh viện', marked: 'bệnh viện'.normalize('NFD') },
  { text: 'Đến bệnh viện tỉnh.', typed: 'bệnh viện'.normalize('NFD'), marked: 'bệnh viện' },
  { text: 'Die Königstraße hier', typed: 'konigstrasse', marked: 'Königstraße' },
  { text: 'Die Strassen', typed: 'straße', marked: 'Strasse' },
  { text: 'eﬃcient', typed: 'eff', marked: 'eﬃ' },
  { text: '한국어'.normalize('NFD'), typed: '한국', marked: '한국'.normalize('NFD') },
  { text: 'a co\u00adoperative one', typed: 'cooperative', marked: 'co\u00adoperative' },
  { text: '前文𠮷ß校園。', typed: '校园', marked: '校園' },
])('“$typed” is marked in “$text” letter for letter', ({ text, typed, marked }) => {
  const [first] = marksIn(text, [{ text: foldText(typed, fold), isPhrase: false, isExcluded: false }], fold);
  expect(text.slice(...(first ?? [0, 0]))).toBe(marked);
});

test('every position in a folded text maps to one in the original', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('ß', 'e\u0301', 'か\u3099', '\u0301', 'ﬁ', '\u200b', '校', '한'.normalize('NFD'), 'a'),
  );
  fc.assert(
    fc.property(fc.array(unit), (pieces) => {
      const text = pieces.join('');
      const folded = foldWithPlaces(text, fold);
      expect(folded.text).toBe(foldText(text, fold));
      for (let at = 0; at < folded.text.length; at++) {
        const [start, end] = [folded.startOf(at), folded.endOf(at + 1)];
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (at > 0) expect(start).toBeGreaterThanOrEqual(folded.startOf(at - 1));
      }
    }),
  );
});

test('overlapping matches are one mark', () => {
  expect(marksIn('校园安全', terms('校园 园安'), fold)).toEqual([[0, 3]]);
});

test.each([
  { query: '校园', add: ['code', '指令'], gives: '校园 code:指令 ' },
  { query: '校园 code:指令', add: ['code', '指令'], gives: '校园' },
  { query: '', add: ['source', 'The Gazette'], gives: 'source:"The Gazette" ' },
  { query: 'a 标签：指令 b', add: ['code', '指令'], gives: 'a b' },
] as const)('“$query” with $add toggled is “$gives”', ({ query, add, gives }) => {
  expect(toggleCondition(query, add[0], add[1])).toBe(gives);
});

test('a condition replaces others of its kind, and can be removed', () => {
  expect(setCondition('x after:2025 after:2024', 'after', '2026-05')).toBe('x after:2026-05 ');
  expect(setCondition('x after:2025', 'after', '')).toBe('x');
  expect(dropFrom('"a b" code:x c', undefined)).toBe('code:x');
  expect(dropFrom('"a b" code:x c', 'code')).toBe('"a b" c');
});

test('a shard returns what was put into it, in any script', () => {
  const id = fc.uuid();
  const annotation = fc.record({
    id,
    quote: fc.string({ unit: 'binary', minLength: 1 }),
    note: fc.string({ unit: 'binary' }),
    codes: fc.uniqueArray(id, { maxLength: 3 }),
    start: fc.nat(),
  });
  const articleId = '10000000-0000-4000-8000-000000000001';
  fc.assert(
    fc.property(fc.uniqueArray(annotation, { selector: (one) => one.id }), (all) => {
      const created = '2026-05-20T01:13:00.000Z';
      const entries = all.map(({ quote, start, ...one }) =>
        annotationEntry(
          {
            ...one,
            articleId,
            target: { selector: { quote: { exact: quote, prefix: '', suffix: '' }, position: { start, end: start } } },
            origin: { by: 'hand' },
            created,
            modified: created,
          },
          start % 2 === 0 ? 'orphan' : 'as-marked',
        ),
      );
      const article: ArticleEntry = {
        id: articleId,
        title: 't',
        about: '',
        source: '',
        host: '',
        lang: 'zh',
        day: '2026',
        read: 1,
        isDated: true,
        projects: [],
      };
      const contents: ShardContents = {
        articles: new Map([[articleId, article]]),
        annotations: new Map(entries.map((entry) => [entry.id, entry])),
      };
      const kept = unpack(structuredClone(pack(1, 1, contents)));
      expect(kept.articles).toEqual(contents.articles);
      expect(new Map([...kept.annotations].sort())).toEqual(new Map([...contents.annotations].sort()));
    }),
  );
});
