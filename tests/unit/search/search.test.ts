import { expect, test } from 'vitest';
import { quoteOf } from '@/utils/search/library-index';
import { parseQuery } from '@/utils/search/query';
import { createTextScanner } from '@/utils/search/scan-texts';
import { DIRECTIVE, find, fold, libraryOf, OFFICIAL } from './sample-library';

const library = libraryOf([
  {
    title: '衡阳市召开校园安全工作会议',
    about: '衡阳日报\n张明',
    source: '衡阳日报',
    host: 'hengyang.example',
    day: '2026-05-18',
    annotations: [
      { quote: '会议传达学习习近平总书记重要讲话', codes: [DIRECTIVE], note: '开头' },
      { quote: '市委书記鄧柯', codes: [OFFICIAL] },
      { quote: '6月底前完成隐患排查', codes: [DIRECTIVE, OFFICIAL], orphan: true },
    ],
  },
  {
    title: 'Council orders school checks',
    source: 'The Gazette',
    host: 'gazette.example',
    lang: 'en',
    day: '2025-12-01',
    annotations: [
      { quote: 'The mayor’s office shall inspect every school gate', note: 'who inspects? 衡阳 too' },
      { quote: 'Educators in Médina met the Category team' },
    ],
  },
]);

const quotes = (typed: string): string[] => find(library, typed).rows.map((row) => quoteOf(library, row));

test.each([
  { typed: '习近平', finds: ['会议传达学习习近平总书记重要讲话'], why: 'Chinese in the middle of a sentence' },
  { typed: '柯', finds: ['市委书记邓柯'], why: 'a single character' },
  { typed: '邓柯', finds: ['市委书记邓柯'], why: 'Simplified finds Traditional' },
  { typed: '習近平總書記', finds: ['会议传达学习习近平总书记重要讲话'], why: 'Traditional finds Simplified' },
  { typed: '６月底', finds: ['6月底前完成隐患排查'], why: 'full-width digits' },
  {
    typed: 'INSP',
    finds: ["the mayor's office shall inspect every school gate"],
    why: 'a Latin word by its beginning',
  },
  { typed: 'spect', finds: [], why: 'not by its middle' },
  { typed: 'inspector', finds: [], why: 'not a longer word that begins alike' },
  { typed: 'medina', finds: ['educators in medina met the category team'], why: 'without its accent' },
  { typed: "mayor's", finds: ["the mayor's office shall inspect every school gate"], why: 'a straight apostrophe' },
  { typed: '"school gate"', finds: ["the mayor's office shall inspect every school gate"], why: 'a phrase' },
  { typed: '"school gat"', finds: [], why: 'a phrase is whole words' },
  { typed: '“every school', finds: ["the mayor's office shall inspect every school gate"], why: 'a phrase half typed' },
  { typed: '开头', finds: ['会议传达学习习近平总书记重要讲话'], why: 'in the note' },
  { typed: '校园 隐患', finds: ['6月底前完成隐患排查'], why: 'one word in the title, one in the quote' },
  { typed: '衡阳 inspect', finds: ["the mayor's office shall inspect every school gate"], why: 'two scripts' },
  { typed: '张明 -隐患 -邓柯', finds: ['会议传达学习习近平总书记重要讲话'], why: 'what is excluded is left out' },
  { typed: '官员', finds: ['市委书记邓柯', '6月底前完成隐患排查'], why: 'what has the code of that name' },
  { typed: 'official 邓柯', finds: ['市委书记邓柯'], why: 'a code by its other name, and a word' },
  { typed: '"官员"', finds: [], why: 'in quotation marks the word alone' },
  {
    typed: '衡阳 -官员 -inspect',
    finds: ['会议传达学习习近平总书记重要讲话'],
    why: 'what a word finds, its minus leaves out',
  },
  { typed: 'direct', finds: [], why: 'not by the beginning of a code’s name' },
  { typed: '没有的词', finds: [], why: 'nothing' },
])('“$typed” finds $why', ({ typed, finds }) => {
  expect(quotes(typed)).toEqual(finds);
});

test.each([
  { typed: 'code:指令', finds: 2 },
  { typed: 'code:directive code:official', finds: 3 },
  { typed: '标签：官员', finds: 2 },
  { typed: '-code:官员', finds: 3 },
  { typed: 'site:gazette', finds: 2 },
  { typed: 'source:"The Gazette"', finds: 2 },
  { typed: 'lang:zh', finds: 3 },
  { typed: '语言:中文', finds: 3 },
  { typed: 'lang:english', finds: 2 },
  { typed: '-语言:英语', finds: 3 },
  { typed: '語言:英文', finds: 2 },
  { typed: 'languages:中文', finds: 3 },
  { typed: 'language:unknown', finds: 0 },
  { typed: 'lang:fr', finds: 0 },
  { typed: 'lang:hin', finds: 0 },
  { typed: 'after:2026', finds: 3 },
  { typed: 'after:2026-05-19', finds: 0 },
  { typed: 'before:2026-05', finds: 5 },
  { typed: 'before:2025年12月1日', finds: 2 },
  { typed: 'has:note', finds: 2 },
  { typed: '-has:note', finds: 3 },
  { typed: 'is:orphan', finds: 1 },
  { typed: '是:原文中未找到', finds: 1 },
  { typed: 'is:"Not found in the text"', finds: 1 },
  { typed: 'Sites:gazette', finds: 2 },
  { typed: 'tags:指令', finds: 2 },
  { typed: '-是:有笔记', finds: 3 },
  { typed: '是:没有标签', finds: 2 },
  { typed: '是:無標籤', finds: 2 },
  { typed: '含:有筆記', finds: 2 },
  { typed: 'is:uncoded', finds: 2 },
  { typed: 'code:指令 隐患 after:2026-05', finds: 1 },
  { typed: 'after:soon', finds: 5 },
  { typed: 'code:', finds: 5 },
])('$typed leaves $finds of five', ({ typed, finds }) => {
  expect(find(library, typed).filtered.rowCount).toBe(finds);
});

test('an operator may have a full-width colon, and an unknown one is a word', () => {
  expect(parseQuery('site：人民网 http://a.example 注意：安全', fold)).toMatchObject({
    conditions: [{ operator: 'site', value: '人民网' }],
    terms: [{ text: 'http://a.example' }, { text: '注意:安全' }],
  });
});

test('a facet’s values are counted as if none of them were chosen, other facets as filtered', () => {
  const { filtered } = find(library, 'code:指令 has:note');
  const count = (id: string): number | undefined => filtered.counts.code[library.codeIds.indexOf(id)];
  expect(filtered.rowCount).toBe(1);
  expect([count(DIRECTIVE), count(OFFICIAL), filtered.counts.uncoded]).toEqual([1, 0, 1]);
  expect(filtered.counts.note).toBe(1);
  expect(filtered.without).toMatchObject({ code: 2, note: 2, text: 1 });
});

test('an article is found by its saved text together with its title', async () => {
  const texts = [{ id: library.articles[1]?.id ?? '', text: 'Nobody told the janitor. 習近平' }];
  const scanner = createTextScanner(async function* () {
    yield texts;
  }, fold);
  const typed = 'council janitor 习近平';
  const hits = await scanner.scan(library, parseQuery(typed, fold).terms, new AbortController().signal);
  const { found, titles } = find(library, typed, hits);
  expect(titles).toEqual(['Council orders school checks']);
  expect([...(found?.texts ?? [])]).toEqual([0, 1]);
  expect(find(library, typed).titles).toEqual([]);
});

test('a match in the quote ranks above one in the note, a whole word above a prefix', () => {
  const ranked = libraryOf([
    {
      title: 'x',
      annotations: [{ quote: 'gatekeeper' }, { quote: 'nothing', note: 'the gate' }, { quote: 'a gate stands' }],
    },
  ]);
  const { found } = find(ranked, 'gate');
  const [beginning = 0, note = 0, word = 0] = found?.rows ?? [];
  expect(word).toBeGreaterThan(beginning);
  expect(word).toBeGreaterThan(note);
});
