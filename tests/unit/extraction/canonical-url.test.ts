import { expect, test } from 'vitest';
import { canonicalUrl } from '@/utils/extraction/canonical-url';

const page = 'https://news.example.com/2026/05/18/safety.html';

test.each([
  { why: 'fragment', address: `${page}#comments`, is: page },
  { why: 'trackers', address: `${page}?utm_source=x&spm=1.2&fbclid=y`, is: page },
  { why: 'what names the article', address: `${page}?id=7&from=timeline`, is: `${page}?id=7` },
  { why: 'what cannot be parsed', address: 'no address', is: 'no address' },
])('$why', ({ address, is }) => {
  expect(canonicalUrl(address)).toBe(is);
});

test.each([
  { declared: '/2026/05/18/safety.html', is: page },
  { declared: 'https://www.example.com/2026/05/18/safety.html', is: 'https://www.example.com/2026/05/18/safety.html' },
  { declared: 'https://news.example.com/', is: `${page}?p=2` },
  { declared: 'https://elsewhere.example/safety.html', is: `${page}?p=2` },
  { declared: 'javascript:alert(1)', is: `${page}?p=2` },
])('the declared address $declared', ({ declared, is }) => {
  expect(canonicalUrl(`${page}?p=2`, declared)).toBe(is);
});
