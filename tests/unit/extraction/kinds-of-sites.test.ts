// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';

const LEAD =
  'The bridge that replaces the last rope ferry on the river will carry the name of the man who worked it for years.';
const MORE =
  'He ferried schoolchildren across every morning and never charged them, the council heard on Monday evening.';
const 引 =
  '为防范疫情扩散蔓延，市长陈美珠今日上午前往三民里，与里民一同清除积水容器，并视察消毒作业，要求各区公所每周回报成果。';
const 续 =
  '卫生局表示，上周新增本土病例十二例，多集中在三民里与大同里，已完成周边二百公尺的孳生源检查，后续将持续监测。';

function read(body: string, { lang = 'en', title = 'New bridge named', head = '' } = {}) {
  const html = `<html lang="${lang}"><head><title>${title}</title>${head}</head><body><nav><a href="/">A</a><a href="/b">B</a></nav>${body}<footer>©</footer></body></html>`;
  const found = extractArticle(
    new DOMParser().parseFromString(html, 'text/html'),
    'https://news.example.org/2025/bridge',
  );
  if (!found) throw new Error('nothing found');
  const { metadata, content } = found;
  return {
    authors: metadata.authors.map(({ name }) => name),
    date: metadata.published?.iso,
    site: metadata.site,
    text: content.textContent ?? '',
    pictures: [...content.querySelectorAll('img')].map((image) => image.getAttribute('src')),
  };
}

test('an AMP picture is a picture', () => {
  const { pictures } = read(
    `<article><h1>New bridge named</h1><amp-img src="https://img.example.org/bridge.jpg" width="800" height="450" alt="Bridge"></amp-img><p>${LEAD}</p><p>${MORE}</p></article>`,
  );
  expect(pictures).toEqual(['https://img.example.org/bridge.jpg']);
});

test('a date below the body that signs a paper stays; a date alone is removed', () => {
  const paper = (end: string) =>
    read(`<div><h1>通知</h1><p>${引}</p><p>${续}</p>${end}</div>`, { lang: 'zh-CN', title: '通知' }).text;
  expect(paper('<p>白河县人民政府办公室</p><p>2025年3月31日</p>')).toContain('2025年3月31日');
  expect(paper('<p>2025年3月31日</p>')).not.toContain('2025年3月31日');
});

test.each([
  { lang: 'zh-Hant-TW', line: '發布單位：衛生局　發布日期：113年9月5日', date: '2024-09-05' },
  {
    lang: 'nb',
    line: 'Publisert: 3. mars 2025 kl. 08:15 Sist oppdatert: 4. mars 2025 kl. 10:02',
    date: '2025-03-03T08:15',
  },
  { lang: 'ar', line: 'نشر في 5 مارس 2025 - 09:40', date: '2025-03-05T09:40' },
])('“$line” gives the date $date', ({ lang, line, date }) => {
  const [lead, more] = lang.startsWith('zh') ? [引, 续] : [LEAD, MORE];
  expect(
    read(`<article><h1>New bridge named</h1><div>${line}</div><p>${lead}</p><p>${more}</p></article>`, { lang }).date,
  ).toBe(date);
});

test.each([
  { lang: 'nb', line: 'Av Kari Moe Foto: Jon Lie', author: 'Kari Moe' },
  { lang: 'ar', line: 'كتب: سامي حداد نشر في 5 مارس 2025 - 09:40', author: 'سامي حداد' },
])('“$line” gives the author $author', ({ lang, line, author }) => {
  const { authors } = read(
    `<article><h1>New bridge named</h1><div class="byline">${line}</div><p>${LEAD}</p><p>${MORE}</p></article>`,
    {
      lang,
    },
  );
  expect(authors).toEqual([author]);
});

test.each([
  { title: '南湖市政府全球資訊網-登革熱防治動員', site: '南湖市政府全球資訊網' },
  { title: '登革熱防治動員 - 南湖日報', site: '南湖日報' },
  { title: '登革熱防治動員_里民_市長_積水', site: undefined },
  { title: '登革熱防治動員：北新聞デジタル', site: '北新聞デジタル' },
])('the title “$title” names the site $site', ({ title, site }) => {
  expect(read(`<h1>登革熱防治動員</h1><p>${引}</p><p>${续}</p>`, { lang: 'zh-Hant', title }).site).toBe(site);
});

test('documents listed under the signature stay; those of another list are removed', () => {
  const paper = (end: string) =>
    read(
      `<div class="article"><h1>通知</h1><p>${引}</p><p>${续}</p><p>白河县人民政府办公室</p><p>2025年3月31日</p><p>（此件公开发布）</p>${end}</div>`,
      {
        lang: 'zh-CN',
        title: '通知',
      },
    ).text;
  expect(paper('<div class="fj"><p>附件：<a href="P1.pdf">应急预案.pdf</a></p></div>')).toContain('附件：应急预案.pdf');
  expect(paper('<ul class="fj"><li><a href="P1.docx">附件1</a></li><li><a href="P2.xls">附件2</a></li></ul>')).toMatch(
    /附件1\s*附件2/,
  );
  expect(paper('<div class="related"><p><a href="P3.pdf">往期公报</a></p></div>')).not.toContain('往期公报');
});
