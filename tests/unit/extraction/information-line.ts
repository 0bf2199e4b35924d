import { expect } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';

interface Expected {
  authors?: string;
  editors?: string;
  source?: string;
  date?: string;
  lang?: string;
  lacks?: string;
}
interface Options {
  head?: string;
  after?: string;
  site?: string;
  lang?: string;
  body?: readonly string[];
}
export type Row = [name: string, info: string, expected: Expected, options?: Options];

/** The metadata read from a page with this information line above its text. */
function read(title: string, info: string, text: readonly string[], options: Options = {}) {
  const { head = '', after = '', site = '示例网', lang = 'zh-CN', body = text } = options;
  const html = `<html lang="${lang}"><head><title>${title}_要闻_${site}</title>${head}</head><body>
<div class="nav"><a href="/">首页</a><a href="/1">要闻</a><a href="/2">社会</a></div>
<div class="main"><h1>${title}</h1>${info}<div class="content">${body.map((line) => `<p>　　${line}</p>`).join('')}${after}</div></div>
<div class="foot">Copyright © 2024 ${site} 版权所有</div></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = extractArticle(page, 'https://news.example.cn/2024/0518/c123.html');
  if (!found) throw new Error('nothing found');
  const { metadata, content } = found;
  const names = (people: { name: string }[]): string => people.map(({ name }) => name).join(',');
  return {
    title: metadata.title,
    authors: names(metadata.authors),
    editors: names(metadata.editors),
    source: metadata.source ?? '',
    date: metadata.published?.iso ?? '',
    lang: metadata.lang,
    text: content.textContent ?? '',
  };
}

/** Holds what is read of a page against what it shows. */
export function check(title: string, text: readonly string[], [, info, { lacks, ...expected }, options]: Row): void {
  const found = read(title, info, text, options);
  expect(found).toMatchObject({ title, ...expected });
  if (lacks !== undefined) expect(found.text).not.toContain(lacks);
}
