// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';

const TEXT = '会议听取了市长的说明，对预算调整方案进行了审议，决定批准市人民政府提出的方案，并要求加强对资金的监督。';
const TITLE = '示例市人民代表大会常务委员会关于批准调整2026年市级预算的决议';

function titleOf(head: string, heading: string): string | undefined {
  const html = `<html lang="zh"><head>${head}</head><body><div>${heading}<p>${TEXT}</p><p>${TEXT}</p></div></body></html>`;
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), 'https://example.com/a')?.metadata.title;
}

test.each([
  ['whole in one line', `<p>${TITLE}</p>`],
  ['in two lines, the longer one second', '<p>示例市人民代表大会常务委员会<br>关于批准调整2026年市级预算的决议</p>'],
  ['in three lines', '<p>示例市人民代表大会<br>常务委员会<br>关于批准调整2026年市级预算的决议</p>'],
  ['in lines, the longer one first', '<p>示例市人民代表大会常务委员会关于批准<br>调整2026年市级预算的决议</p>'],
])('a headline set as an ordinary line is taken whole: %s', (_, heading) => {
  expect(titleOf(`<title>${TITLE}_公报</title>`, heading)).toBe(TITLE);
});

const ENGLISH =
  'The council approved the plan on Tuesday, and every school in the district will hear of it by the end of June.';

test.each([
  ['lines are joined by a space', 'Council approves the budget<br>for the schools of the district'],
  ['a section above is none of it', 'Schools</p><p>Council approves the budget for the schools of the district'],
])('a Western headline: %s', (_, heading) => {
  const title = 'Council approves the budget for the schools of the district';
  const html = `<html lang="en"><head><title>Schools: ${title} | Example</title></head><body><div><p>${heading}</p>${`<p>${ENGLISH}</p>`.repeat(5)}</div></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(extractArticle(page, 'https://example.com/a')?.metadata.title).toBe(title);
});

test.each([
  [
    'its deck is none of it',
    '<h1>Council approves the budget</h1><h2>Why it took ten years</h2>',
    'Council approves the budget',
  ],
  [
    'a kicker above is none of it',
    '<span>Budget</span><h1>Council approves the budget</h1>',
    'Council approves the budget',
  ],
])('a heading that repeats the title word for word is the headline: %s', (_, heading, expected) => {
  const head = `<title>Budget: Council approves the budget. Why it took ten years | Example</title><meta property="og:title" content="Council approves the budget">`;
  const html = `<html lang="en"><head>${head}</head><body><article>${heading}${`<p>${ENGLISH}</p>`.repeat(5)}</article></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(extractArticle(page, 'https://example.com/a')?.metadata.title).toBe(expected);
});

test('a section name before the headline in the title is not part of it', () => {
  const html = `<html lang="de"><head><title>Radweg: Gemeinderat stimmt dem Plan zu | Beispiel</title></head><body><article><span>Radweg</span><p>Gemeinderat stimmt dem Plan zu</p>${`<p>${ENGLISH}</p>`.repeat(5)}</article></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(extractArticle(page, 'https://example.com/a')?.metadata.title).toBe('Gemeinderat stimmt dem Plan zu');
});

describe('a headline that differs from the title', () => {
  const page = (heading: string): string => `<header>${heading}</header><div>2026-05-18 09:30 来源：示例日报</div>`;

  test.each([
    ['its one heading', '<h1>张建国：防汛责任要压实到每一个人</h1>', '张建国：防汛责任要压实到每一个人'],
    [
      'two headings, and none is the title',
      '<h1>防汛专题报道集：每日更新</h1><h1>张建国：防汛责任要压实到每一个人</h1>',
      '临江市召开全市防汛工作部署会',
    ],
    [
      'a heading that leads to the front page',
      '<h1><a href="/">临江新闻网政务要闻频道</a></h1>',
      '临江市召开全市防汛工作部署会',
    ],
    ['a heading that names the site', '<h1>临江市人民政府门户网站</h1>', '临江市召开全市防汛工作部署会'],
  ])('is the one displayed directly above the text: %s', (_, heading, title) => {
    expect(titleOf('<title>临江市召开全市防汛工作部署会_临江日报</title>', page(heading))).toBe(title);
  });
});
