import { describe, expect, test } from 'vitest';
import { passageLink } from '@/utils/export/links';
import { textFragment } from '@/utils/export/text-fragment';
import { annotate, article, revision } from './sample-notebook';

/** The terms of the fragment of `exact` where it stands the `nth` time, decoded. */
function terms(text: string, exact: string, nth = 1): string[] {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(exact, start + 1);
  const fragment = textFragment({ text, start, end: start + exact.length });
  return fragment.replace(':~:text=', '').split(',').map(decodeURIComponent);
}

const TWICE =
  'The mayor spoke on Monday about the harbour.\nThe mayor spoke on Friday about the bridge.\nThe mayor spoke.';

describe('a text fragment', () => {
  test.each<[string, string, string, number, string[]]>([
    ['of a short passage is all of it', 'They met at noon.', 'at noon', 1, ['at noon']],
    ['of words that repeat has what stands before', 'one red door, two red doors', 'red', 2, ['door, two-', 'red']],
    [
      'of words that repeat at the beginning has what stands behind',
      TWICE,
      'The mayor spoke',
      2,
      ['the harbour.-', 'The mayor spoke'],
    ],
    ['of part of a word is the word', 'unbelievable things', 'believ', 1, ['unbelievable']],
    ['of half a Chinese word is the word', '各地要加强监督管理工作。', '督管', 1, ['监督管理']],
    ['goes on where Firefox sees no end of a word', 'at the cafe\u0301 by noon', 'cafe\u0301', 1, ['cafe\u0301 by']],
    ['ends with its line, whatever its last letter', 'at the cafe\u0301\nby noon', 'cafe\u0301', 1, ['cafe\u0301']],
    [
      'begins with words that Firefox finds',
      'the re\u0301sume\u0301 was short; it was signed',
      'the re\u0301sume\u0301 was short; it was signed',
      1,
      ['the re\u0301sume\u0301 was', 'was signed'],
    ],
    ['tells ss from ß by its context', 'Straße und Weg.\nHier Strasse.', 'Strasse', 1, ['Hier-', 'Strasse']],
    ['sees no soft hyphen', 'Bundes\u00adtag heute.\nEin Bundestag.', 'Bundestag', 1, ['Ein-', 'Bundestag']],
    ['sees no stroke', 'Viet đong.\nHai dong.', 'dong', 1, ['Hai-', 'dong']],
    ['keeps a dash within a term', 'a well-known case', 'well-known', 1, ['well-known']],
  ])('%s', (_, text, exact, nth, expected) => {
    expect(terms(text, exact, nth)).toEqual(expected);
  });

  test('of a long passage ends at the passage’s end even if its last words occur in it twice', () => {
    const text = 'We go on and on, as they say; long after midnight we still go on and on, as they say; then we stop.';
    const [, last] = terms(text, text.slice(0, text.lastIndexOf(';')));
    expect(last).toBe('on and on, as they say');
  });

  test.each([
    [
      'says what stands before, for the words may stand elsewhere',
      'ction of the mayor spoke at noon. And',
      'spoke',
      ['the mayor-', 'spoke'],
    ],
    ['leaves out a word that may be cut', 'yor spoke at noon', 'spoke', ['spoke', '-at']],
    ['of Chinese', '区，李强民强调，各县市区要', '李强民强调', ['，-', '李强民强调']],
  ])('of a passage whose text is not available %s', (_, text, exact, expected) => {
    const start = text.indexOf(exact);
    const fragment = textFragment({ text, start, end: start + exact.length, isExcerpt: true });
    expect(fragment.replace(':~:text=', '').split(',').map(decodeURIComponent)).toEqual(expected);
  });

  test('encodes the characters that separate terms', () => {
    const text = 'a-b, (c) & d';
    expect(textFragment({ text, start: 0, end: text.length })).toBe(':~:text=a%2Db%2C%20%28c%29%20%26%20d');
  });
});

describe('the link to a passage beside reading aids', () => {
  const html =
    '<p>彼は<ruby>漢字<rt>かんじ</rt></ruby>を<ruby>勉強<rt>べんきょう</rt></ruby>しています。<ruby>学<rp>(</rp><rt>がく</rt><rp>)</rp>校<rp>(</rp><rt>こう</rt><rp>)</rp></ruby>は楽しい。</p><p>彼は<ruby>漢字<rt>もじ</rt></ruby>だ。</p>';
  const text = '彼は漢字を勉強しています。学校は楽しい。\n彼は漢字だ。';

  // Each was opened in Chromium 156 on a page of this markup, and leads to its place.
  test.each([
    ['漢字を勉強', 1, '彼は-,漢字,を勉強'],
    ['学校', 1, '学,校'],
    ['勉強しています', 1, '勉強,しています'],
    ['彼は漢字を勉強しています。学校は楽しい。', 1, '彼は漢字,は楽しい。'],
    ['しています', 1, 'しています'],
    ['漢字', 1, '彼は-,漢字,-かんじ'],
    ['漢字', 2, '彼は-,漢字,-もじ'],
  ])('of “%s”, the %ith time, has no term that goes on through one', (exact, nth, terms) => {
    let start = -1;
    for (let n = 0; n < nth; n++) start = text.indexOf(exact, start + 1);
    const place = { revision: { ...revision, html, text }, start, end: start + exact.length };
    const link = passageLink({ ...article, url: 'https://a.example/1' }, annotate(1, exact), place);
    expect(decodeURIComponent(link ?? '')).toBe(`https://a.example/1#:~:text=${terms}`);
  });
});
