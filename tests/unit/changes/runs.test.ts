import { expect, test } from 'vitest';
import { runsOf, sidesOf } from '@/utils/changes/runs';
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
