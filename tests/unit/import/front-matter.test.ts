import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '@/utils/import/front-matter';

const fieldsOf = (head: string) => Object.fromEntries(readFrontMatter(`---\n${head}\n---\nwords\n`)?.fields ?? []);

// Strict readers of YAML refuse most of these whole, with the address below: docs/decisions/0016.
describe('a head that is no strict YAML keeps what each line says', () => {
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

test('fields at the head without lines around them end where words begin', () => {
  expect(readFrontMatter('title:: A\nurl:: https://a.example/1\n\n- words:: of a list\n')).toMatchObject({
    fields: new Map([
      ['title', ['A']],
      ['url', ['https://a.example/1']],
    ]),
    body: '\n- words:: of a list\n',
  });
});
