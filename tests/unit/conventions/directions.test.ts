import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const screens = ['components', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

/** An opening tag with all its attributes: arrows and comparisons stand in braces, which may nest twice. */
const BRACES = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const tag = (names: string): RegExp => new RegExp(`<(?:${names})\\b(?:[^<>{}"]|"[^"]*"|${BRACES})*>`, 'g');

/** Where words are typed, quoted or noted that may be of another language than the interface. */
const WORDS: [what: string, pattern: RegExp][] = [
  ['a field that is typed into', tag('textarea')],
  [
    'a field of one line',
    new RegExp(`${tag('input').source.replace('\\b', '\\b(?=[^<]*?type="(?:text|search)")')}`, 'g'),
  ],
  ['a quotation', tag('blockquote')],
  ['a quote', new RegExp(`${tag('p|span|a|li|dd|td').source}\\s*\\{[\\w.?]*\\bexact\\}`, 'g')],
];

test.each(WORDS)('%s takes the direction of its words', (_, pattern) => {
  const without = screens.flatMap(({ file, source }) =>
    [...source.matchAll(pattern)].flatMap(([found]) => (/\bdir=/.test(found) ? [] : `${file}: ${found}`)),
  );
  expect(screens.some(({ source }) => source.search(pattern) >= 0)).toBe(true);
  expect(without).toEqual([]);
});

test('a note takes the direction of its words', () => {
  const source = screens.find(({ file }) => file.endsWith('MarkdownText.tsx'))?.source ?? '';
  expect(source).toMatch(/<div [^>]*'markdown'[^>]*dir="auto"/);
});
