import { describe, expect, test } from 'vitest';
import { selectorAt as described } from '@/utils/anchoring/describe';
import { parseFold } from '@/utils/anchoring/fold';
import { locateText } from '@/utils/anchoring/match-quote';
import { foldTable } from './fold-table';
import { selectorAt, selectorFor } from './selector-at';

const before =
  'The council met on Tuesday evening. Members voted nine to two to close the old harbour bridge for repairs. ' +
  'The mayor said the work would take a year. Residents said they had not been asked.';

const quote = 'close the old harbour bridge';
const kept = [
  ['nothing changed', before, quote],
  ['text stands before it', `Breaking news. ${before}`, quote],
  ['a letter is wrong', before.replace('harbour', 'harbor'), 'close the old harbor bridge'],
  ['its first letter is wrong', before.replace('close', 'glose'), 'glose the old harbour bridge'],
  [
    'white space and width differ',
    before.replace('old harbour', 'old\u00a0\nｈarbour'),
    'close the old\u00a0\nｈarbour bridge',
  ],
  ['the words around it differ', before.replace('voted nine to two', 'decided'), quote],
  ['a second copy follows', `${before} Read on: ${quote}!`, quote],
] as const;

describe.each([
  ['with the stored revision', { reference: before }],
  ['by words and context alone', {}],
])('%s', (_, options) => {
  test.each(kept)('finds a quote when %s', (_, after, expected) => {
    const [place] = locateText(after, [selectorFor(before, quote)], options);
    expect(place?.found && after.slice(place.position.start, place.position.end)).toBe(expected);
  });

  test.each([
    ['its words are cut', before.replace(` ${quote}`, '')],
    ['other words stand in its place', before.replace(quote, 'paint all seven market halls')],
    ['all is different', 'A recipe for soup: leeks, potatoes, cream.'],
  ])('says so when %s', (_, after) => {
    const [place] = locateText(after, [selectorFor(before, quote)], options);
    expect(place?.found).toBe(false);
  });
});

const REPORT =
  'Officials met on Monday. The mayor said that every district must file its report by the end of June. ' +
  'Schools reopen after the summer.\nNobody spoke against it in the hall that evening.';
const LETTER =
  '会议要求，各单位要建立健全会商研判、通报、联合专项整治、重点督导检查等机制，6月底前完成整改。散会前市长致谢。';

describe.each([
  ['with the stored revision', true],
  ['by words and context alone', false],
])('a quote whose words were edited: %s', (_, hasReference) => {
  test.each([
    [
      'its last word',
      REPORT,
      'The mayor said that every district must file its report by the end of June',
      (text: string) => text.replace('June', 'September'),
      'The mayor said that every district must file its report by the end of September',
    ],
    [
      'its last word, with a sentence put in behind',
      REPORT,
      'The mayor said that every district must file its report by the end of June',
      (text: string) => text.replace('June.', 'September. Corrected on Tuesday.'),
      'The mayor said that every district must file its report by the end of September',
    ],
    [
      'its last words, longer than they were',
      REPORT,
      'every district must file its report by the end of June.',
      (text: string) => text.replace('June.', 'the coming financial year. Corrected on Tuesday.'),
      'every district must file its report by the end of the coming financial year.',
    ],
    [
      'its first words, with a sentence put in before',
      REPORT,
      'The mayor said that every district must file its report',
      (text: string) => text.replace('The mayor said', 'This was corrected. A deputy announced'),
      'A deputy announced that every district must file its report',
    ],
    [
      'a word put in',
      REPORT,
      'every district must file its report by the end of June',
      (text: string) => text.replace('its report', 'its full report'),
      'every district must file its full report by the end of June',
    ],
    [
      'an item put in, in Chinese',
      LETTER,
      '建立健全会商研判、通报、联合专项整治、重点督导检查',
      (text: string) => text.replace('通报、', '通报、严格执法、'),
      '建立健全会商研判、通报、严格执法、联合专项整治、重点督导检查',
    ],
    [
      'the end, in Chinese, with a sentence put in behind',
      LETTER,
      '各单位要建立健全会商研判、通报、联合专项整治、重点督导检查等机制，6月底前完成整改',
      (text: string) => text.replace('完成整改。', '全部落实到位。此处有更正。'),
      '各单位要建立健全会商研判、通报、联合专项整治、重点督导检查等机制，6月底前全部落实到位',
    ],
  ])(
    '%s: the range extends to the end of the new words and is reported as changed',
    (_, text, quote, edit, expected) => {
      const after = edit(text);
      const options = hasReference ? { reference: text } : {};
      const [place] = locateText(after, [selectorFor(text, quote)], options);
      expect(place?.found && after.slice(place.position.start, place.position.end)).toBe(expected);
      expect(place).toMatchObject({ how: 'changed' });
    },
  );
});

test('a copy elsewhere is not mistaken for the deleted passage', () => {
  const kept = 'One bridge is old. The council spoke at length of it.';
  const text = `${kept} That other bridge was closed for repairs last May.`;
  const start = text.lastIndexOf('bridge');
  expect(locateText(kept, [selectorAt(text, start, start + 6)], { reference: text })).toEqual([
    { found: false, why: 'gone' },
  ]);
});

test('two equally good places are reported as ambiguous', () => {
  const line = 'The bridge was closed for repairs again.';
  const place = locateText(`${line} ${line}`, [{ quote: { exact: 'bridge', prefix: 'The ', suffix: ' was closed' } }]);
  expect(place).toEqual([{ found: false, why: 'ambiguous', guess: { start: 4, end: 10 } }]);
});

describe('paragraphs that repeat word for word', () => {
  const verse = ['The tide came in at six. ', 'Nobody was on the pier then. ', 'The lamps went out. ', 'It rained.\n'];
  const song = verse.join('').repeat(3);
  const clean = `A song of the harbour\n${song}`;
  const page = `Home News Sport\nA song of the harbour\nBy Jane Roe, 4 May 2025\nShare\n${song}Read also: more songs`;
  /** Places of these words, in order. */
  const placesIn = (text: string, words: string): number[] =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => index);
  const ways = [
    ['from the clean view to the page, by the stored text', clean, page, { reference: clean }],
    ['from the clean view to the page', clean, page, {}],
    ['from the page to the clean view', page, clean, {}],
  ] as const;

  test.each(ways)('are each found %s', (_, made, text, options) => {
    for (const words of ['The tide came in at six.', 'Nobody was on the pier then.', 'The lamps went out.', 'six']) {
      const selectors = placesIn(made, words).map((start) => described(made, { start, end: start + words.length }));
      const found = locateText(text, selectors, options).map((place) => place.found && place.position.start);
      expect(found).toEqual(placesIn(text, words));
    }
  });

  test.each(ways)('are not confused when there are more or fewer now: %s', (_, made, text, options) => {
    const words = 'Nobody was on the pier then.';
    const [, start = 0] = placesIn(made, words);
    const selector = described(made, { start, end: start + words.length });
    const [before, after] = [text.slice(0, text.indexOf(song)), text.slice(text.indexOf(song) + song.length)];
    const more = `${before}${song}${verse.join('')}${after}`;
    const fewer = `${before}${verse.join('').repeat(2)}${after}`;
    for (const now of [more, fewer]) {
      const [place] = locateText(now, [selector], options);
      expect(place?.found ? place.position.start : 'ambiguous').toBe('ambiguous');
    }
  });
});

test.each([
  [
    'other words stand in its place',
    before.replace(quote, 'paint all seven market halls'),
    'changed',
    'paint all seven market halls',
  ],
  ['all is different', 'A recipe for soup: leeks, potatoes, cream.', 'gone', undefined],
])('a guess is given when %s', (_, after, why, guess) => {
  const [place] = locateText(after, [selectorFor(before, quote)], { reference: before });
  if (place?.found !== false) throw new Error('it is not there');
  expect(place.why).toBe(why);
  expect(place.guess && after.slice(place.guess.start, place.guess.end)).toBe(guess);
});

test.each([
  [
    'punctuation of another style',
    '市长说：“桥梁必须关闭。”居民不同意。',
    '“桥梁必须关闭。”',
    '市长说：「桥梁必须关闭。」居民不同意。',
    '「桥梁必须关闭。」',
  ],
  ['straight quotes', 'She said “Yes, now.” and left.', '“Yes, now.”', 'She said "Yes, now." and left.', '"Yes, now."'],
  [
    'a doubled letter',
    'He went to the market today, alone.',
    'to the market',
    'He went tto the market today, alone.',
    'tto the market',
  ],
  [
    'a word broken off',
    'He called all of them to the hall.',
    'called al',
    'Then he called all of them to the hall.',
    'called al',
  ],
  [
    'an emoji at its end',
    'We saw the bridge 😀 and left it.',
    'the bridge 😀',
    'Ha! We saw the bridge 😀 and left it.',
    'the bridge 😀',
  ],
])('punctuation at the ends of a passage is kept: %s', (_, text, exact, after, expected) => {
  const [place] = locateText(after, [selectorFor(text, exact)], { reference: text });
  expect(place?.found && after.slice(place.position.start, place.position.end)).toBe(expected);
});

test('a fold finds Simplified Chinese in a Traditional text', () => {
  const text = '市长说桥梁必须关闭，居民不同意。';
  const after = '市長說橋樑必須關閉，居民不同意。';
  const fold = parseFold(foldTable('長长說说橋桥樑梁須须關关閉闭'));
  const [place] = locateText(after, [selectorFor(text, '桥梁必须关闭')], { reference: text, fold });
  expect(place?.found && after.slice(place.position.start, place.position.end)).toBe('橋樑必須關閉');
});
