import { describe, expect, test } from 'vitest';
import { findCodes } from '@/utils/codebook/find-codes';
import { additionOf } from '@/utils/codebook/new-code';
import { sounds, soundsOf } from '@/utils/codebook/pinyin';
import type { Code, Codebook } from '@/utils/model/codebook';

const when = '2026-01-01T00:00:00.000Z';
let count = 0;
const code = (zh: string, en: string, parent?: Code): Code => ({
  id: `10000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  names: { zh, en },
  color: 'red',
  underline: 'solid',
  definition: '',
  example: '',
  ...(parent ? { parent: parent.id } : {}),
  created: when,
  modified: when,
});

const economy = code('经济', 'Economy');
const growth = code('增长', 'Growth', economy);
const prices = code('物价', 'Prices', economy);
const directive = code('指令', 'Directive');
const supervision = code('督查督办', 'Supervision', directive);
const bank = code('银行', 'Bank', economy);
const society = code('社会', 'Society');
const peopleGrowth = code('人口增长', 'Population growth', society);
const codes: Codebook = [economy, growth, prices, directive, supervision, bank, society, peopleGrowth];
const names = (typed: string, recent: Code[] = []): string[] =>
  findCodes(
    codes,
    typed,
    recent.map(({ id }) => id),
  ).map(({ code: { names } }) => names.zh);

describe('matching typed text', () => {
  test.each([
    ['指令', ['zhi', 'ling']],
    ['银行', ['yin', 'xing hang']],
    ['畜牧', ['chu xu', 'mu']],
    ['廈門', ['sha xia', 'men']],
    ['重要 news 2026年', ['zhong chong', 'yao', 'news', '2026', 'nian']],
    ['區委書記', ['qu', 'wei', 'shu', 'ji']],
    ['旅游 绿色', ['lv', 'you', 'lv lu', 'se']],
    ['战略 虐待', ['zhan', 'lve lue', 'nve nue', 'dai']],
    ['Core idea', ['core', 'idea']],
    ['A股市场', ['a', 'gu', 'shi', 'chang']],
    ['', []],
  ])('with “%s”', (name, places) => expect(soundsOf(name).map((one) => one.join(' '))).toEqual(places));

  test.each([
    ['hj', 'whole'],
    ['huanjing', 'whole'],
    ['huanj', 'whole'],
    ['hjing', 'whole'],
    ['huan', 'begun'],
    ['h', 'begun'],
    ['huanjin', 'whole'],
    ['huajing', 'whole'], // `hua` begins `huan`
    ['hunajing', undefined],
    ['huanjingbao', undefined],
    ['', undefined],
  ])('%s is %s of 环境', (typed, fits) => expect(sounds(soundsOf('环境'), typed, 0)).toBe(fits));
});

describe('finding a code', () => {
  test.each([
    { typed: 'zl', first: '指令', how: 'by its initials' },
    { typed: 'yh', first: '银行', how: 'by the other reading of a character' },
    { typed: 'zhiling', first: '指令', how: 'by its whole pinyin' },
    { typed: 'zhi ling', first: '指令', how: 'by its pinyin, syllable by syllable' },
    { typed: 'yinhang', first: '银行', how: 'by the other reading of a character, written out' },
    { typed: 'duban', first: '督查督办', how: 'by the pinyin of its middle' },
    { typed: 'jingji zengz', first: '增长', how: 'by the pinyin of its parent and its own' },
    { typed: 'dcdb', first: '督查督办', how: 'by four initials' },
    { typed: '督', first: '督查督办', how: 'by its beginning' },
    { typed: 'db', first: '督查督办', how: 'by initials from its middle' },
    { typed: 'direct', first: '指令', how: 'by its English name' },
    { typed: 'pg', first: '人口增长', how: 'by the initials of its English words' },
    { typed: '經濟', first: undefined, how: 'not by characters it is not written in' },
    { typed: 'jj zz', first: '增长', how: 'by its parent and itself' },
    { typed: '社会/增长', first: '人口增长', how: 'by its path' },
    { typed: "z'l", first: '指令', how: 'as an input method writes it while it composes' },
    { typed: 'ｚｌ', first: '指令', how: 'by full-width letters' },
    { typed: 'xyz', first: undefined, how: 'not by what it is not' },
  ])('by “$typed”: $how', ({ typed, first }) => expect(names(typed)[0]).toBe(first));

  test('letters are matched without accents', () => {
    const found = (name: string, typed: string) => findCodes([code(name, name)], typed).length;
    expect([
      found('Überschrift', 'uber'),
      found('Überschrift', 'über'),
      found('uber', 'ü'),
      found('Élysée', 'elys'),
    ]).toEqual([1, 1, 1, 1]);
  });

  test('a parent’s name finds its children, after codes of that name', () => {
    expect(names('经济')).toEqual(['经济', '增长', '物价', '银行']);
  });
  test('equally good matches are ordered by last use', () => {
    expect(names('zz').slice(0, 2)).toEqual(['增长', '人口增长']);
    expect(names('e', [society])[0]).toBe('经济');
    expect(names('s').slice(0, 2)).toEqual(['督查督办', '社会']);
    expect(names('s', [society]).slice(0, 2)).toEqual(['社会', '督查督办']);
  });
  test('an empty query lists the whole tree', () => {
    expect(findCodes(codes, ' ').map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 0, 1, 0, 1]);
  });
});

describe('a new code', () => {
  test('gets the typed name, and an appearance and a key of its own', () => {
    expect(additionOf(codes, ' 时限 ')).toMatchObject({ fields: { names: { zh: '时限', en: '时限' }, key: '1' } });
  });
  test('goes under the parent typed before it', () => {
    expect(additionOf(codes, 'economy / Jobs')).toMatchObject({
      parent: economy.id,
      fields: { names: { en: 'Jobs' } },
    });
  });
  test('keeps a slash after words that name no parent', () => {
    expect(additionOf(codes, '党/政')).toMatchObject({ fields: { names: { zh: '党/政' } } });
  });
  test('is not offered without a name', () => expect(additionOf(codes, '  ')).toBeUndefined());
});
