// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { looksLikeArticle } from '@/utils/extraction/looks-like-article';

const english = 'The council told the ferry company to hire two more engineers by the end of June. '.repeat(4);
const chinese = '公安、教育等部门要加强统筹协调，督促指导各校落实内部治安防控主体责任。'.repeat(4);

const open = (address: string): void =>
  (window as unknown as { happyDOM: { setURL(address: string): void } }).happyDOM.setURL(address);

beforeEach(() => {
  open('https://news.example/2026/a.html');
});

test.each([
  ['paragraphs of English', `<p>${english}</p><p>${english}</p>`, true],
  ['paragraphs of Chinese', `<p>${chinese}</p><p>${chinese}</p>`, true],
  ['one block broken into lines', `<div>${english}<br>${english}<br>${english}</div>`, true],
  ['a list of teasers', `<ul>${`<li><p>${english}</p></li>`.repeat(9)}</ul>`, false],
  ['many short paragraphs', '<p>Read more about this.</p>'.repeat(40), false],
  ['a long footer', `<footer><p>${english}</p><p>${english}</p><p>${english}</p></footer>`, false],
])('recognises %s', (_, html, expected) => {
  document.body.innerHTML = html;
  expect(looksLikeArticle(document)).toBe(expected);
});

test.each(['https://news.example/', 'https://news.example/index.html'])(
  'a front page is not an article: %s',
  (address) => {
    open(address);
    document.body.innerHTML = `<p>${english}</p><p>${english}</p>`;
    expect(looksLikeArticle(document)).toBe(false);
  },
);
