import { describe, expect, test } from 'vitest';
import type { CslItem } from '@/utils/citation/csl-item';
import { plainText, richText } from '@/utils/citation/runs';
import { citationStyles } from '@/utils/citation/styles';
import type { CitationStyleId } from '@/utils/model/settings';

const day = (iso: string): CslItem['accessed'] => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
};

// The invented article of the design's examples, and the standard's own example of a newspaper.
const government: CslItem = {
  id: 'government',
  type: 'webpage',
  title: '示例市召开校园安全工作会议',
  author: [{ literal: '张明' }],
  'container-title': '示例市人民政府网',
  publisher: '示例市融媒体中心',
  issued: day('2026-05-18'),
  accessed: day('2026-05-20'),
  URL: 'https://www.example.gov.cn/a.html',
  language: 'zh-CN',
};
const { author: _, ...noAuthor } = government;
const { issued: __, ...noDate } = government;
const newspaper: CslItem = {
  id: 'newspaper',
  type: 'article-newspaper',
  title: '探索微观世界的无穷奥秘（科技大观）',
  author: [{ literal: '陈缮真' }],
  'container-title': '人民日报',
  issued: day('2022-08-16'),
  accessed: day('2022-09-01'),
  page: '17',
  URL: 'http://paper.people.com.cn/a.htm',
  language: 'zh-CN',
};
const ann = { family: 'Writer', given: 'Ann' };
const bo = { family: 'Editor-Smith', given: 'Bo T.' };
const king = { family: 'King', given: 'Martin Luther', suffix: 'Jr.' };
const ursula = { family: 'von der Leyen', given: 'Ursula' };
const english: CslItem = {
  id: 'english',
  type: 'article-newspaper',
  title: 'Schools: "safety first" & more',
  author: [ann, bo],
  'container-title': 'The Example Paper',
  issued: day('2026-09-19'),
  accessed: day('2026-09-21'),
  URL: 'https://news.example/a',
  language: 'en',
};
const four = { ...english, author: [ann, bo, king, ursula] };
const page: CslItem = {
  id: 'page',
  type: 'webpage',
  title: 'Are school gates checked?',
  author: [{ literal: 'BBC News' }],
  'container-title': 'BBC News',
  accessed: day('2026-05-20'),
  URL: 'https://www.example.org/a',
  language: 'en',
};
const { URL: ___, ...offline } = government;

type Row = [CitationStyleId, string, CslItem, string];

const gb: Row[] = [
  [
    'gb-2025-numeric',
    'a page of a government',
    government,
    '张明. 示例市召开校园安全工作会议[EB/OL]. （2026-05-18）[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2015-numeric',
    'a page of a government',
    government,
    '张明. 示例市召开校园安全工作会议[EB/OL]. (2026-05-18)[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2025-numeric',
    'a newspaper',
    newspaper,
    '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/a.htm.',
  ],
  [
    'gb-2015-numeric',
    'a newspaper',
    newspaper,
    '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报, 2022-08-16(17)[2022-09-01]. http://paper.people.com.cn/a.htm.',
  ],
  [
    'gb-2025-author-date',
    'a page of a government',
    government,
    '张明，2026. 示例市召开校园安全工作会议[EB/OL]. （2026-05-18）[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2015-author-date',
    'a page of a government',
    government,
    '张明, 2026. 示例市召开校园安全工作会议[EB/OL]. (2026-05-18)[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2025-author-date',
    'a newspaper',
    newspaper,
    '陈缮真，2022. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/a.htm.',
  ],
  [
    'gb-2025-numeric',
    'a page without an author',
    noAuthor,
    '示例市召开校园安全工作会议[EB/OL]. （2026-05-18）[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2015-numeric',
    'a page without an author',
    noAuthor,
    '示例市召开校园安全工作会议[EB/OL]. (2026-05-18)[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2025-author-date',
    'a page without an author',
    noAuthor,
    '佚名，2026. 示例市召开校园安全工作会议[EB/OL]. （2026-05-18）[2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2025-author-date',
    'a page without a date',
    noDate,
    '张明，[2026]. 示例市召开校园安全工作会议[EB/OL]. [2026-05-20]. https://www.example.gov.cn/a.html.',
  ],
  [
    'gb-2025-numeric',
    'an English newspaper with four authors',
    four,
    'Writer A, Editor-Smith B T, King M L Jr., et al. Schools: "safety first" & more[N/OL]. The Example Paper, 2026-09-19. https://news.example/a.',
  ],
  [
    'gb-2015-numeric',
    'an English newspaper with four authors',
    four,
    'WRITER A, EDITOR-SMITH B T, KING M L Jr., et al. Schools: "safety first" & more[N/OL]. The Example Paper, 2026-09-19[2026-09-21]. https://news.example/a.',
  ],
  [
    'gb-2025-numeric',
    'a text that is not on the web',
    offline,
    '张明. 示例市召开校园安全工作会议[EB]. （2026-05-18）.',
  ],
];

// The APA rows are what citeproc-js 2.4.63 made of the official apa.csl (2026-02-14), but that we leave out a site that
// is the author, as 10.16 of the manual has it.
const western: Row[] = [
  [
    'apa',
    'a page in Chinese',
    government,
    '张明. (2026, May 18). <i>示例市召开校园安全工作会议</i>. 示例市人民政府网. https://www.example.gov.cn/a.html',
  ],
  [
    'apa',
    'a newspaper',
    english,
    'Writer, A., & Editor-Smith, B. T. (2026, September 19). Schools: "safety first" & more. <i>The Example Paper</i>. https://news.example/a',
  ],
  [
    'apa',
    'a newspaper with four authors',
    four,
    'Writer, A., Editor-Smith, B. T., King, M. L., Jr., & von der Leyen, U. (2026, September 19). Schools: "safety first" & more. <i>The Example Paper</i>. https://news.example/a',
  ],
  [
    'apa',
    'a page without an author',
    noAuthor,
    '<i>示例市召开校园安全工作会议</i>. (2026, May 18). 示例市人民政府网. https://www.example.gov.cn/a.html',
  ],
  [
    'apa',
    'a page without a date',
    page,
    'BBC News. (n.d.). <i>Are school gates checked?</i> Retrieved May 20, 2026, from https://www.example.org/a',
  ],
  [
    'mla',
    'a page in Chinese',
    government,
    '张明. “示例市召开校园安全工作会议.” <i>示例市人民政府网</i>, 18 May 2026, https://www.example.gov.cn/a.html. Accessed 20 May 2026.',
  ],
  [
    'mla',
    'a newspaper',
    english,
    'Writer, Ann, and Bo T. Editor-Smith. “Schools: ‘safety first’ & more.” <i>The Example Paper</i>, 19 Sept. 2026, https://news.example/a. Accessed 21 Sept. 2026.',
  ],
  [
    'mla',
    'four authors',
    four,
    'Writer, Ann, et al. “Schools: ‘safety first’ & more.” <i>The Example Paper</i>, 19 Sept. 2026, https://news.example/a. Accessed 21 Sept. 2026.',
  ],
  [
    'mla',
    'no author and no date',
    { ...page, author: [] },
    '“Are school gates checked?” <i>BBC News</i>, https://www.example.org/a. Accessed 20 May 2026.',
  ],
  [
    'chicago',
    'a newspaper',
    english,
    'Writer, Ann, and Bo T. Editor-Smith. “Schools: ‘safety first’ & more.” <i>The Example Paper</i>, September 19, 2026. https://news.example/a.',
  ],
  [
    'chicago',
    'a page without a date',
    page,
    'BBC News. “Are school gates checked?” BBC News. Accessed May 20, 2026. https://www.example.org/a.',
  ],
];

const prose: Row[] = [
  [
    'plain',
    'a page in Chinese',
    government,
    '——张明，《示例市召开校园安全工作会议》，示例市人民政府网，2026-05-18，https://www.example.gov.cn/a.html',
  ],
  [
    'plain',
    'a newspaper in English',
    english,
    '— Ann Writer, Bo T. Editor-Smith, “Schools: ‘safety first’ & more”, The Example Paper, 2026-09-19, https://news.example/a',
  ],
  [
    'markdown',
    'a page in Chinese',
    { ...government, title: '示例市[图]会议', URL: 'https://a.example/b_(c)' },
    '——张明，[《示例市\\[图\\]会议》](https://a.example/b_%28c%29)，示例市人民政府网，2026-05-18',
  ],
];

const marked = (runs: Parameters<typeof plainText>[0]): string =>
  runs.map(({ text, italic }) => (italic ? `<i>${text}</i>` : text)).join('');

test.each([...gb, ...western, ...prose])('%s cites %s', (style, _what, item, expected) => {
  expect(marked(citationStyles[style].entry(item))).toBe(expected);
});

const inText: Row[] = [
  ['gb-2025-author-date', 'one author', government, '（张明，2026）'],
  ['gb-2015-author-date', 'one author', government, '(张明, 2026)'],
  ['gb-2025-author-date', 'no author', noAuthor, '（佚名，2026）'],
  ['gb-2025-author-date', 'several authors', four, '(Writer et al., 2026)'],
  ['apa', 'two authors', english, '(Writer & Editor-Smith, 2026)'],
  ['apa', 'four authors', four, '(Writer et al., 2026)'],
  ['apa', 'no date', page, '(BBC News, n.d.)'],
  ['apa', 'no author', noAuthor, '(<i>示例市召开校园安全工作会议</i>, 2026)'],
  ['mla', 'two authors', english, '(Writer and Editor-Smith)'],
  ['mla', 'no author', noAuthor, '(“示例市召开校园安全工作会议”)'],
];

test.each(inText)('%s has the in-text citation %s', (style, _what, item, expected) => {
  expect(marked(citationStyles[style].inText?.(item) ?? [])).toBe(expected);
});

test.each<[string, CslItem, string]>([
  [
    'a newspaper by two',
    english,
    'Ann Writer and Bo T. Editor-Smith, “Schools: ‘safety first’ & more,” <i>The Example Paper</i>, September 19, 2026, https://news.example/a.',
  ],
  [
    'a newspaper by four',
    four,
    'Ann Writer et al., “Schools: ‘safety first’ & more,” <i>The Example Paper</i>, September 19, 2026, https://news.example/a.',
  ],
  [
    'a page without a date, its title a question',
    page,
    'BBC News, “Are school gates checked?,” BBC News, accessed May 20, 2026, https://www.example.org/a.',
  ],
  [
    'a page of nothing but a title',
    { ...page, author: [], 'container-title': '', URL: '' },
    '“Are school gates checked?”',
  ],
])('chicago notes %s', (_what, item, expected) => {
  expect(marked(citationStyles.chicago.inNote?.(item) ?? [])).toBe(expected);
});

describe('rich text', () => {
  test('has italics and a link, and no markup from the page', () => {
    const html = richText(citationStyles.apa.entry({ ...english, title: '<img src=x onerror=alert(1)>' }));
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(html).toContain('<i>The Example Paper</i>');
    expect(html).toContain('<a href="https://news.example/a">https://news.example/a</a>');
  });

  test('has the same words as the plain text', () => {
    const runs = citationStyles.mla.entry(government);
    expect(richText(runs).replace(/<[^>]+>/g, '')).toBe(plainText(runs));
  });
});
