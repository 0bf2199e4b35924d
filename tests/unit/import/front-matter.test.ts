import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '@/utils/import/front-matter';
import { cpuMs } from '../cpu-time';

const fieldsOf = (head: string) => Object.fromEntries(readFrontMatter(`---\n${head}\n---\nwords\n`)?.fields ?? []);

// Strict readers of YAML refuse most of these whole, with the address below: docs/decisions/0016.
describe('front matter that is not strict YAML keeps each line’s value', () => {
  test.each([
    ['title: Report: the second part', { title: ['Report: the second part'] }],
    ['title: *bold* news', { title: ['*bold* news'] }],
    ['title: %d of all', { title: ['%d of all'] }],
    ['title: &more', { title: ['&more'] }],
    ['title: !important news', { title: ['!important news'] }],
    ['title: {draft} news', { title: ['{draft} news'] }],
    ['title: `code` words', { title: ['`code` words'] }],
    ['title: "C:\\path"', { title: ['C:\\path'] }],
    ['title: "He said', { title: ['"He said'] }],
    ['author: @ann', { author: ['@ann'] }],
    ['author: [[Ann B]]', { author: ['Ann B'] }],
    ['tags: #news', { tags: ['#news'] }],
    ['tags: a\ntags: b', { tags: ['a', 'b'] }],
  ])('%j', (head, fields) => {
    expect(fieldsOf(`${head}\nurl: https://a.example/1`)).toEqual({ ...fields, url: ['https://a.example/1'] });
  });
});

test('fields at the top without delimiters end where the text begins', () => {
  expect(readFrontMatter('title:: A\nurl:: https://a.example/1\n\n- words:: of a list\n')).toMatchObject({
    fields: new Map([
      ['title', ['A']],
      ['url', ['https://a.example/1']],
    ]),
    body: '\n- words:: of a list\n',
  });
});

test('a text with lines of names and double colons has no front matter', () => {
  expect(readFrontMatter('Alice:: Hello there\nBob:: Long ago\n\nThey went on.\n')).toBeUndefined();
  expect(readFrontMatter('Photosynthesis:: how plants live\n')).toBeUndefined();
});

test.each([
  ['one name again and again', (i: number) => `tag: a${i}`],
  ['items', (i: number) => `- a${i}`],
  ['lines that go on', (i: number) => `and so on ${i}`],
  ['items and lines that go on', (i: number) => (i % 2 ? `- a${i}` : `and so on ${i}`)],
  ['lists that nothing ends', (i: number) => `a${i}: [b`],
  ['quotations that the next line ends', (i: number) => `a${i}: "b`],
])('front matter of many lines is read quickly: %s', async (_, line) => {
  const head = `tags: x\n${Array.from({ length: 20_000 }, (_one, i) => line(i)).join('\n')}`;
  const spent = await cpuMs(() => expect(Object.keys(fieldsOf(head))).not.toEqual([]));
  expect(spent).toBeLessThan(4000);
});

test('a value folded over many lines is read quickly', async () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
  const spent = await cpuMs(() => {
    expect(fieldsOf(`title: "${words.join('\n')}"`)).toEqual({ title: [words.join(' ')] });
    expect(fieldsOf(`title: a${' '.repeat(60_000)}b`).title).toHaveLength(1);
  });
  expect(spent).toBeLessThan(4000);
});
