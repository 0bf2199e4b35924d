// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';

const HAN = '会议听取了市长的说明，对预算调整方案进行了审议，决定批准市人民政府提出的方案，并要求加强对资金的监督。';
const LATIN =
  'The council approved the plan on Tuesday, and every school in the district will hear of it by the end of June.';

const URL = 'https://news.example.com/2026/a.html';
const pageOf = (body: string, after = ''): Document =>
  new DOMParser().parseFromString(
    `<html><head><title>Council approves the budget</title></head><body><h1>Council approves the budget</h1><div>${body}</div>${after}</body></html>`,
    'text/html',
  );
const partialOf = (body: string, after?: string): string | undefined =>
  extractArticle(pageOf(body, after), URL)?.metadata.partial;

const han = `<p>${HAN}</p>`.repeat(4);
const latin = `<p>${LATIN}</p>`.repeat(5);

test.each([
  ['[详细] in the last line', `${han}<p>${HAN.slice(0, -1)}……<a href="/2026/b.html">[详细]</a></p>`],
  [
    '阅读全文 below it',
    `${han}<p>${HAN.slice(0, -1)}…</p><p><a href="https://m.example.com/a">阅读全文&gt;&gt;</a></p>`,
  ],
  ['how much is left', `${han}<p>${HAN.slice(0, -1)}</p><p>剩余 72% 未读，打开APP阅读</p>`],
  ['Read more', `${latin}<p>${LATIN.slice(0, -1)} [...] <a href="/full">Read more</a></p>`],
  [
    'Continue reading, with the title',
    `${latin}<p>${LATIN}…</p><p><a href="/full">Continue reading Council approves →</a></p>`,
  ],
  ['weiterlesen', `${latin}<p>${LATIN}… <a href="/voll">weiterlesen</a></p>`],
])('a text that ends with a link to the rest is partial: %s', (_, body) => {
  expect(partialOf(body)).toBe('truncated');
});

test.each([
  ['it ends in a sentence', `${latin}<p><a href="/other">Read more</a></p>`, ''],
  ['the link unfolds what is there', `${han}<p>${HAN.slice(0, -1)}……<a href="#">展开全文</a></p>`, ''],
  ['an ellipsis ends it', `${han}<p>${HAN.slice(0, -1)}……</p>`, ''],
  [
    'previews of others follow',
    latin,
    `<p>${LATIN}… <a href="/b">Read more</a></p><p>${LATIN}… <a href="/c">Read more</a></p>`,
  ],
])('a complete article is not called partial: %s', (_, body, after) => {
  expect(partialOf(body, after)).toBeUndefined();
});

test('the next of several pages can be appended, which is reported first', () => {
  const body = `${han}<p>${HAN.slice(0, -1)}……<a href="/2026/a_all.html">[全文]</a></p><a href="/2026/a_2.html">下一页</a>`;
  expect(partialOf(body)).toBe('page-of-several');
});

test('of a page with too much text the beginning is read, and that is reported', () => {
  const found = extractArticle(pageOf(`<p>${HAN.repeat(100)}</p>`.repeat(120)), URL);
  expect(found?.metadata.partial).toBe('too-large');
  expect(found?.content.textContent?.length).toBeGreaterThan(300_000);
});

test('script content is not text', () => {
  expect(partialOf(`<script>${'x'.repeat(600_000)}</script>${han}`)).toBeUndefined();
});
