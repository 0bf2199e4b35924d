import { expect, test } from 'vitest';
import { staysHere, styleOfArticle } from '@/utils/text/own-style';
import { readingMinutes } from '@/utils/text/reading-time';

test.each([
  { text: '', minutes: 0 },
  { text: '……', minutes: 0 },
  { text: '会议强调', minutes: 1 },
  { text: '要'.repeat(2000), minutes: 5 },
  { text: 'word '.repeat(714), minutes: 3 },
  { text: `${'要'.repeat(400)} ${'word '.repeat(238)}`, minutes: 2 },
])('$minutes min', ({ text, minutes }) => expect(readingMinutes(text)).toBe(minutes));

test.each([
  { css: 'p { color: teal; margin: 0 }', is: true },
  { css: 'h1::before { content: "\\201C" }', is: true },
  { css: 'p { background: url(https://a.example/x) }', is: false },
  { css: 'p { background: \\75 rl(https://a.example/x) }', is: false },
  { css: 'p { background: u/**/rl(https://a.example/x); --a: \\55\\52\\4c(x) }', is: false },
  { css: 'p { background: IMAGE-SET("x" 1x) }', is: false },
  { css: '@import "x.css";', is: false },
])('$css fetches nothing: $is', ({ css, is }) => expect(staysHere(css)).toBe(is));

test('a style applies only to the article, and not at all if it would fetch', () => {
  expect(styleOfArticle('p { color: teal }')).toBe('.article {\np { color: teal }\n}');
  expect(styleOfArticle(' ')).toBe('');
  expect(styleOfArticle('p { background: url(x) }')).toBe('');
});
