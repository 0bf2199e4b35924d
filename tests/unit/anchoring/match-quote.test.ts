import { describe, expect, test } from 'vitest';
import { locateText } from '@/utils/anchoring/match-quote';
import type { Selector } from '@/utils/model/annotation';

const before =
  'The council met on Tuesday evening. Members voted nine to two to close the old harbour bridge for repairs. ' +
  'The mayor said the work would take a year. Residents said they had not been asked.';

function select(text: string, exact: string): Selector {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return {
    quote: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    position: { start, end },
  };
}

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
    const [place] = locateText(after, [select(before, quote)], options);
    expect(place?.found && after.slice(place.position.start, place.position.end)).toBe(expected);
  });

  test.each([
    ['its words are cut', before.replace(` ${quote}`, '')],
    ['other words stand in its place', before.replace(quote, 'paint all seven market halls')],
    ['all is different', 'A recipe for soup: leeks, potatoes, cream.'],
  ])('says so when %s', (_, after) => {
    const [place] = locateText(after, [select(before, quote)], options);
    expect(place?.found).toBe(false);
  });
});

test('a copy elsewhere is not the passage that was cut', () => {
  const text =
    'One bridge is old. The council spoke at length of it. That other bridge was closed for repairs last May.';
  const selector = select(text, 'bridge was').quote;
  const word = { exact: 'bridge', prefix: `${selector.prefix}`, suffix: ` was${selector.suffix}` };
  const start = text.lastIndexOf('bridge');
  const place = locateText(text.slice(0, 53), [{ quote: word, position: { start, end: start + 6 } }], {
    reference: text,
  });
  expect(place).toEqual([{ found: false, why: 'gone' }]);
});
