import { expect, test } from 'vitest';
import { doubtsAbout } from '@/utils/ledger/doubts';
import type { Appearance, Person } from '@/utils/ledger/register';

const person = (key: string, posts: [day: string, body: string][] = []): Person => {
  const [name = '', of = ''] = key.split('|');
  const appearances = posts.map(
    ([day, organisation]) =>
      ({
        official: { name, organisation },
        article: { published: { iso: day }, accessed: day },
      }) as unknown as Appearance,
  );
  return { key, name, of, appearances } as unknown as Person;
};
const doubts = (...persons: Person[]): string[] =>
  [...doubtsAbout(persons)].map(([key, found]) => `${key}: ${found.map(({ doubt }) => doubt).join()}`);

test('two persons of one name get a hint on both', () => {
  expect(doubts(person('邓柯|衡阳市'), person('邓柯|邵阳市'), person('王芳|衡阳市'))).toEqual([
    '邓柯|衡阳市: namesake',
    '邓柯|邵阳市: namesake',
  ]);
});
test('a shorter form of a name at the same place gets a hint, elsewhere or with another name it does not', () => {
  expect(doubts(person('John Smith|Ohio'), person('J. Smith|Ohio'), person('Smith|Texas'))).toEqual([
    'John Smith|Ohio: short-name',
    'J. Smith|Ohio: short-name',
  ]);
  expect(doubts(person('John Smith|Ohio'), person('Jane Smith|Ohio'))).toEqual([]);
  expect(doubts(person('邓柯|衡阳市'), person('柯|衡阳市'))).toEqual([]);
});
test.each<{ posts: [string, string][]; is: boolean; why: string }>([
  {
    posts: [
      ['2026-01-01', '市教育局'],
      ['2026-02-01', '市水利局'],
      ['2026-03-01', '市教育局'],
    ],
    is: true,
    why: 'to and fro',
  },
  {
    posts: [
      ['2026-01-01', '市教育局'],
      ['2026-02-01', '市水利局'],
    ],
    is: false,
    why: 'a move',
  },
  {
    posts: [
      ['2026-01-01', '市委'],
      ['2026-02-01', '衡阳市委'],
      ['2026-03-01', '市委'],
    ],
    is: false,
    why: 'one body, named twice',
  },
  {
    posts: [
      ['2026-03-01', '市教育局'],
      ['2026-01-01', '市教育局'],
      ['2026-02-01', ''],
    ],
    is: false,
    why: 'nothing said',
  },
])('two posts held alternately: $why', ({ posts, is }) => {
  expect(doubts(person('邓柯|衡阳市', posts))).toEqual(is ? ['邓柯|衡阳市: two-posts'] : []);
});
