// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Extraction, extractArticle } from '@/utils/extraction/extract-article';
import { createWorkingArticle } from '@/utils/extraction/working-article';

const LINES = [
  '会议强调，各县市区要压实主体责任，六月底前完成校园周边隐患排查，做到底数清、情况明、措施实。',
  '市交通运输局局长周建国说，三年来全市新修、改建农村公路四百一十二公里，路通了，还要养好。',
  '村民李桂芳告诉记者，以前拖拉机都进不来，现在快递车一天来两趟，生意比前年好了一倍。',
];

function extract(url: string, ...lines: string[]): Extraction {
  const html = `<html lang="zh-CN"><head><title>示例市召开校园安全工作会议</title></head><body><h1>示例市召开校园安全工作会议</h1><div>${lines.join('')}</div></body></html>`;
  const found = extractArticle(new DOMParser().parseFromString(html, 'text/html'), url);
  if (!found) throw new Error('nothing found');
  return found;
}

const paragraph = (text: string): string => `<p>${text}</p>`;
const [first = '', second = '', third = ''] = LINES.map(paragraph);
const EDITOR = '责任编辑：赵兰';
const SHARE = '分享到：微信 微博';

const working = () =>
  createWorkingArticle(
    extract('https://news.example.cn/1.html', first, paragraph(EDITOR), second, third, paragraph(SHARE)),
  );
const numberOf = (text: string, { trail }: { trail: readonly { text: string }[] }): number =>
  trail.findIndex((entry) => entry.text === text);

test('a removed piece is put back where it was, and removed again', () => {
  const article = working();
  const before = article.extracted();
  expect(before.text.split('\n')).toEqual(LINES);
  article.putBack([numberOf(EDITOR, before)]);
  expect(article.extracted().text.split('\n')).toEqual([LINES[0], EDITOR, LINES[1], LINES[2]]);
  expect(article.extracted().putBack).toEqual([numberOf(EDITOR, before)]);
  article.putBack([]);
  expect(article.extracted()).toEqual({ ...before, putBack: [] });
});

test('several pieces can be put back in any order', () => {
  const article = working();
  const before = article.extracted();
  article.putBack([numberOf(SHARE, before), numberOf(EDITOR, before)]);
  expect(article.extracted().text.split('\n')).toEqual([LINES[0], EDITOR, LINES[1], LINES[2], SHARE]);
});

test('the next page follows the first, and its start is recorded', () => {
  const article = createWorkingArticle({
    ...extract('https://news.example.cn/1.html', first, second, third),
    nextPage: 'https://news.example.cn/1_2.html',
  });
  article.append(extract('https://news.example.cn/1_2.html', third, second, first));
  const { text, pages, nextPage, html } = article.extracted();
  expect(pages).toEqual([{ url: 'https://news.example.cn/1_2.html', at: LINES.join('\n').length + 1 }]);
  expect(text.slice(pages?.[0]?.at)).toBe([LINES[2], LINES[1], LINES[0]].join('\n'));
  expect(html).toContain('<hr title="2">');
  expect(nextPage).toBeUndefined();
});

test('pages that name each other as the next are not followed in circles', () => {
  const article = createWorkingArticle({
    ...extract('https://news.example.cn/1.html', first, second, third),
    nextPage: 'https://news.example.cn/1_2.html',
  });
  const next = extract('https://news.example.cn/1_2.html', third, second, first);
  article.append({ ...next, nextPage: 'https://news.example.cn/1.html' });
  expect(article.extracted().nextPage).toBeUndefined();
});

test('a page that always names a next one is not followed for ever', () => {
  const page = extract('https://news.example.cn/1.html', first);
  const numbered = (number: number): Extraction => ({
    ...page,
    content: page.content.cloneNode(true) as typeof page.content,
    url: `https://news.example.cn/${number}.html`,
    nextPage: `https://news.example.cn/${number + 1}.html`,
  });
  const article = createWorkingArticle(numbered(1));
  for (let number = 2; number <= 100; number++) article.append(numbered(number));
  expect(article.extracted().nextPage).toBe('https://news.example.cn/101.html');
  article.append(numbered(101));
  expect(article.extracted().nextPage).toBeUndefined();
});
