import { expect, test } from 'vitest';
import { runsOf, sidesOf, withMarks } from '@/utils/changes/runs';
import { tokensOf } from '@/utils/changes/tokens';

const whole = (text: string) => tokensOf(text, { start: 0, end: text.length });
const edited = (was: string, now: string) => {
  const { deleted, inserted } = sidesOf(runsOf(whole(was), whole(now)));
  const cut = (text: string, places: typeof deleted) => places.map(({ start, end }) => text.slice(start, end));
  return [cut(was, deleted), cut(now, inserted)];
};

test.each([
  ['an office put in before one that begins alike', '衡阳市市长朱健', '衡阳市代市长、市长朱健', [], ['代市长']],
  ['an office put in behind one', '副市长朱健', '副市长、代市长朱健', [], ['代市长']],
  ['words put in on both sides of one', '本市要完成整改', '本省各市县要完成整改', [], ['省各', '县']],
  ['English', 'the mayor said', 'the deputy mayor and the mayor said', [], ['deputy mayor and the']],
])('a pure insertion deletes nothing: %s', (_, was, now, gone, put) => {
  expect(edited(was, now)).toEqual([gone, put]);
  expect(edited(now, was)).toEqual([put, gone]);
});

test('a replacement on both sides of a word is one edit', () => {
  expect(edited('定于三月五日召开', '定于四月六日召开')).toEqual([['三月五'], ['四月六']]);
  expect(edited('校园内部治安防控', '校园内部安全防控')).toEqual([['治安'], ['安全']]);
});

test('text between two distant edits is not part of them', () => {
  const was = 'by the end of June every school reports, and the rate rises to 15%';
  expect(edited(was, was.replace('June', 'September').replace('15%', '20%'))).toEqual([
    ['June', '15%'],
    ['September', '20%'],
  ]);
});

const compared = (text: string) => ({ text, place: { start: 0, end: text.length }, tokens: whole(text) });
const edits = (was: string, now: string) => {
  const { deleted, inserted } = sidesOf(withMarks(runsOf(whole(was), whole(now)), compared(was), compared(now)));
  const without = (text: string, places: typeof deleted) =>
    places.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const cut = (text: string, places: typeof deleted) => places.map(({ start, end }) => text.slice(start, end));
  return { gone: cut(was, deleted), put: cut(now, inserted), same: [without(was, deleted), without(now, inserted)] };
};

test.each([
  ['before the words', '零容忍，出重拳、下重手，要依法打击', '零容忍，出重拳，要依法打击', ['、下重手'], []],
  ['before the last of a list', '由公安、教育等部门负责', '由公安等部门负责', ['、教育'], []],
  ['behind the first of a list', '会议要求，教育、公安部门负责', '会议要求，公安部门负责', ['教育、'], []],
  ['at the end of a sentence', '要压实责任，不得推诿。', '要压实责任。', ['，不得推诿'], []],
  ['on both sides', '要压实责任（见附件）并落实。', '要压实责任并落实。', ['（见附件）'], []],
  ['beside a replaced word', '他说：马上办。', '他说，立即办。', ['：马上'], ['，立即']],
  ['in English', 'Rome, Paris, and Bonn agreed.', 'Rome and Bonn agreed.', [', Paris,'], []],
  ['none', 'the deputy mayor said so', 'the mayor said so', ['deputy'], []],
])('punctuation goes with the words it came with: %s', (_, was, now, gone, put) => {
  expect(edits(was, now)).toMatchObject({ gone, put });
  expect(edits(now, was)).toMatchObject({ gone: put, put: gone });
});

test('what is neither deleted nor inserted reads the same in both versions', () => {
  const { same } = edits('对此零容忍，出重拳、下重手，要依法打击。', '对此零容忍，出重拳，要打击。');
  expect(same[0]).toBe(same[1]);
});
