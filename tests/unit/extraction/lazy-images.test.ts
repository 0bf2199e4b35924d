// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { resolveLazyImages } from '@/utils/extraction/before/resolve-lazy-images';
import { extractArticle } from '@/utils/extraction/extract-article';
import { runPasses } from '@/utils/extraction/pass';

const PAGE = 'https://news.example.com/2026/a.html';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const LARGE = 'https://news.example.com/large.jpg';

function picturesOf(html: string): string[] {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  // Where scripts run, the parser leaves what is in a noscript as text.
  for (const noscript of page.querySelectorAll('noscript')) noscript.textContent = noscript.innerHTML;
  runPasses([resolveLazyImages], { document: page, url: PAGE, unseen: new Set<Element>(), isWhole: true }, []);
  return [...page.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
}

test.each([
  ['data-src', `<img src="${PIXEL}" data-src="/large.jpg">`],
  [
    'data-original, and a placeholder file',
    '<img src="/img/loading.gif" data-original="//news.example.com/large.jpg">',
  ],
  ['no src at all', '<img data-lazy-src="../large.jpg">'],
  ['the widest of a srcset', '<img srcset="/small.jpg 320w, /large.jpg 1280w, /middle.jpg 640w">'],
  ['the densest of a data-srcset', `<img src="${PIXEL}" data-srcset="/small.jpg, /large.jpg 2x">`],
  ['a srcset that waits itself', `<img src="${PIXEL}" srcset="${PIXEL} 1w" data-srcset="/large.jpg 900w">`],
  ['the sources of a picture', `<picture><source data-srcset="/large.jpg 900w"><img src="${PIXEL}"></picture>`],
])('a lazy-loaded picture gets its address: %s', (_, html) => {
  expect(picturesOf(html)).toEqual([LARGE]);
});

test.each([
  ['it stands alone', '<figure><noscript><img src="/large.jpg"></noscript></figure>', [LARGE]],
  [
    'the picture before it waits without an address',
    `<img src="${PIXEL}" alt="海"><noscript><img src="/large.jpg"></noscript>`,
    [LARGE],
  ],
  ['the picture after it waits', '<noscript><img src="/large.jpg"></noscript><span><img></span>', [LARGE]],
  [
    'the page showed it in another size',
    '<img src="/large-300x200.jpg?w=3"><noscript><img src="/large.jpg"></noscript>',
    [LARGE],
  ],
  [
    'both say where it is',
    `<img src="${PIXEL}" data-src="/large.jpg"><noscript><img src="/large.jpg"></noscript>`,
    [LARGE],
  ],
  [
    'the picture before it is another',
    '<p><img src="https://x.example/one.jpg"></p><noscript><img src="/large.jpg"></noscript>',
    ['https://x.example/one.jpg', LARGE],
  ],
])('a picture repeated in a noscript is shown once: %s', (_, html, expected) => {
  expect(picturesOf(html)).toEqual(expected);
});

test.each([
  ['a counter', '<noscript><img width="1" height="1" src="https://count.example/hit.gif"></noscript>', []],
  ['words', '<noscript>Please turn on JavaScript.</noscript>', []],
  [
    'no address of http(s)',
    '<img src="/a.jpg" data-src="javascript:alert(1)//x.jpg">',
    ['https://news.example.com/a.jpg'],
  ],
  ['a picture that is there', '<img src="/a.jpg" data-src="/b.jpg">', ['https://news.example.com/a.jpg']],
  ['nothing to be found', `<img src="${PIXEL}">`, [PIXEL]],
])('left as it is: %s', (_, html, expected) => {
  expect(picturesOf(html)).toEqual(expected);
});

test('the alternative text of a lazy-loaded picture is kept', () => {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = `<img src="${PIXEL}" alt="海"><noscript>&lt;img src="/large.jpg" alt="" width="900"&gt;</noscript>`;
  runPasses([resolveLazyImages], { document: page, url: PAGE, unseen: new Set<Element>(), isWhole: true }, []);
  expect(page.querySelector('img')?.outerHTML).toBe(`<img src="${LARGE}" alt="海" width="900">`);
});

test('repaired pictures of the article are reported, and no others', () => {
  const text = '会议听取了市长的说明，对预算调整方案进行了审议，决定批准市人民政府提出的方案，并要求加强对资金的监督。';
  const html = `<html><head><title>t</title></head><body><div><img data-src="/logo.png" alt="logo"></div><div class="article">
    ${`<p>${text}</p>`.repeat(3)}<p><img src="${PIXEL}" data-src="/large.jpg" alt="港口"></p><p><img src="/shown.jpg" alt="shown"></p><p>${text}</p>
    </div></body></html>`;
  const found = extractArticle(new DOMParser().parseFromString(html, 'text/html'), PAGE);
  expect(found?.acts.map(({ entry }) => `${entry.did} ${entry.text}`)).toEqual(['repaired 港口']);
});
