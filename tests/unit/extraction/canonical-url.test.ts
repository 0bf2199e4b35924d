import { expect, test } from 'vitest';
import { canonicalUrl } from '@/utils/extraction/canonical-url';

const page = 'https://news.example.com/2026/05/18/safety.html';

test.each([
  { why: 'fragment', address: `${page}#comments`, is: page },
  { why: 'a link into the text of a route', address: `${page}#!/r:~:text=abc`, is: `${page}#!/r` },
  { why: 'trackers', address: `${page}?utm_source=x&spm=1.2&fbclid=y`, is: page },
  { why: 'what names the article', address: `${page}?id=7&from=timeline`, is: `${page}?id=7` },
  { why: 'what cannot be parsed', address: 'no address', is: 'no address' },
])('$why', ({ address, is }) => {
  expect(canonicalUrl(address)).toBe(is);
});

test.each([
  { declared: '/2026/05/18/safety.html', is: page },
  {
    declared: 'https://m.news.example.com/2026/05/18/safety.html',
    is: 'https://m.news.example.com/2026/05/18/safety.html',
  },
  { declared: 'https://news.example.com/', is: `${page}?p=2` },
  { declared: 'https://elsewhere.example/safety.html', is: `${page}?p=2` },
  { declared: 'javascript:alert(1)', is: `${page}?p=2` },
])('the declared address $declared', ({ declared, is }) => {
  expect(canonicalUrl(`${page}?p=2`, declared)).toBe(is);
});

test('a declared address is resolved against the document’s base', () => {
  const own = 'https://news.example/news/1.html';
  expect(canonicalUrl(own, 'news/1001.html', 'https://news.example/')).toBe('https://news.example/news/1001.html');
  // A base of another site makes it an address of that site, which is not believed.
  expect(canonicalUrl('https://evil.com.cn/base.html', '1001.html', 'https://news.people.com.cn/2026/0518/')).toBe(
    'https://evil.com.cn/base.html',
  );
});

test('credentials before the host, which can imitate another site, are left out', () => {
  const own = 'https://evil.com.cn/2026/0518/1.html';
  expect(canonicalUrl('https://news.people.com.cn:x@evil.com.cn/2026/0518/1.html')).toBe(own);
  expect(canonicalUrl(own, 'https://news.people.com.cn@evil.com.cn/2026/0518/1001.html')).toBe(
    'https://evil.com.cn/2026/0518/1001.html',
  );
});

test.each([
  { why: 'a hash route', address: 'https://news.example/#/news/1', is: 'https://news.example/#/news/1' },
  { why: 'a hashbang', address: 'https://news.example/app#!/news/1', is: 'https://news.example/app#!/news/1' },
  { why: 'a hashbang without a slash', address: 'https://news.example/#!news1', is: 'https://news.example/#!news1' },
  {
    why: 'trackers of a route',
    address: 'https://news.example/#/news/1?utm_source=x&id=2',
    is: 'https://news.example/#/news/1?id=2',
  },
  { why: 'a route without a slash before it', address: `${page}#news/2`, is: `${page}#news/2` },
  { why: 'a section', address: `${page}#news-2`, is: page },
  { why: 'the route of the front page', address: 'https://news.example/a#/', is: 'https://news.example/a' },
  {
    why: 'brackets, beside a tracker',
    address: 'https://wiki.example/w?title=Report_(X)&a=b%20c&utm_source=y',
    is: 'https://wiki.example/w?title=Report_(X)&a=b%20c',
  },
  {
    why: 'brackets in the path',
    address: 'https://wiki.example/wiki/Report_(X).html',
    is: 'https://wiki.example/wiki/Report_(X).html',
  },
])('$why', ({ address, is }) => {
  expect(canonicalUrl(address)).toBe(is);
});

test.each([
  ['a site of the same registry', 'https://evil.com.cn/a', 'https://people.com.cn/2026/0518/c1001.html'],
  ['a government’s', 'https://a.gov.cn/a', 'https://b.gov.cn/2026/0518/c1001.html'],
  ['Britain', 'https://evil.co.uk/a', 'https://paper.co.uk/2026/0518/c1001.html'],
  ['a hosting company’s customer', 'https://evil.github.io/a', 'https://paper.github.io/2026/0518/c1001.html'],
  ['one that calls itself www', 'https://m.com.cn/a', 'https://www.com.cn/2026/0518/c1001.html'],
  ['another port', 'http://127.0.0.1:8001/a', 'http://127.0.0.1:8002/2026/0518/c1001.html'],
  ['another number', 'http://127.0.0.1/a', 'http://127.1.0.1/2026/0518/c1001.html'],
])('no article is attributed to another site: %s', (_, own, declared) => {
  expect(canonicalUrl(own, declared)).toBe(own);
});

test.each([
  ['http://m.paper.com.cn/2026/0518/1001.html', 'http://www.paper.com.cn/2026/0518/1001.html'],
  ['https://paper.example/2026/0518/1001.html', 'https://www.paper.example/2026/0518/1001.html'],
  [
    'https://en.m.wiki.example/wiki/Long_names_of_three_words',
    'https://en.wiki.example/wiki/Long_names_of_three_words',
  ],
  ['https://paper.example/show?id=7', 'https://paper.example/article/7'],
  ['https://paper.example/show.php?id=7&ref=home', 'https://paper.example/show.php?id=7'],
  ['https://paper.example/m/about', 'https://paper.example/about'],
  ['https://paper.example/app#!/news/7', 'https://paper.example/news/7'],
  ['https://wiki.example/wiki/X#Radio/TV', 'https://wiki.example/wiki/X'],
  ['https://wiki.example/w?title=X#9/11_attacks', 'https://wiki.example/w?title=X'],
])('%s is %s', (own, declared) => {
  expect(canonicalUrl(own, declared)).toBe(declared);
});

test.each([
  ['https://paper.example/show.php?id=1', 'https://paper.example/show.php'],
  ['https://paper.example/show.php?id=1&lang=zh', 'https://paper.example/show.php?lang=zh'],
  ['https://paper.example/2026/show.php?id=1', 'https://paper.example/2026/show.php'],
  ['https://paper.example/2026/05/18/show.php?id=1', 'https://paper.example/2026/05/18/show.php'],
  ['https://paper.example/detail/1', 'https://paper.example/detail'],
  ['https://paper.example/detail/1', 'https://paper.example/detail.html'],
  ['https://paper.example/app#/news/1', 'https://paper.example/app'],
  ['https://paper.example/app#/news/1', 'https://paper.example/app#/news/2'],
  ['https://paper.example/app#news/1', 'https://paper.example/other'],
])('%s is not %s, although its neighbours declare that too', (own, declared) => {
  expect(canonicalUrl(own, declared)).toBe(own);
});
