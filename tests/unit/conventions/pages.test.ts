import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
const htmlOf = (page: string): string => readFileSync(`entrypoints/${page}`, 'utf8');

test('no browser offers to translate a page of ours, which speaks the language of the reader; an article may be translated', () => {
  // Chromium looks at this line alone, before a script can say which language the page is in: not at translate="no".
  const untranslated = pages.filter((page) => htmlOf(page).includes('<meta name="google" content="notranslate" />'));
  expect(untranslated.length).toBeGreaterThan(10);
  expect(pages.filter((page) => !untranslated.includes(page))).toEqual(['reader/index.html']);
});
