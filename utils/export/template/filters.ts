import type { FilterImplOptions } from 'liquidjs';
import { cleanLine } from '@/utils/export/clean-text';
import { frontMatter, type YamlValue } from '@/utils/export/markdown/front-matter';
import { markdownLine, markdownNote, markdownQuote } from '@/utils/export/markdown/text';
import { webAddress } from '@/utils/export/web-address';

const text = (value: unknown): string =>
  Array.isArray(value) ? value.map(text).join(', ') : value === undefined || value === null ? '' : String(value);

/** What every output becomes unless a filter has made Markdown of it: one line that reads as it was on the page. */
export const escapeOutput = (value: unknown): string => markdownLine(text(value));

const indent = (lines: string, by: string) =>
  lines
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n');

/** Letters, digits, `_`, `-` and `/` for nesting, as Obsidian and Logseq take tags; not digits alone. */
export function tagOf(name: string): string {
  const tag = cleanLine(name)
    .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\d*$/.test(tag) ? `_${tag}` : tag;
}

/** A name between double brackets: without the characters that mean something there. */
export const wikilinkOf = (name: string): string => `[[${cleanLine(name.replace(/[[\]|#^\\/:]+/g, ' '))}]]`;

/** Fields of an object as front matter, in the order named; `key=field` writes a field under another key. */
function frontMatterOf(source: unknown, ...names: string[]): string {
  const fields = (typeof source === 'object' && source !== null ? source : {}) as Record<string, YamlValue>;
  const entries = names.map((name) => {
    const [key = name, field = key] = name.split('=');
    return [key, Object.hasOwn(fields, field) ? (fields[field] ?? undefined) : undefined];
  });
  return frontMatter(Object.fromEntries(entries));
}

// Each makes finished Markdown, which is not escaped again. `raw`, Liquid's own way round escaping, is made harmless.
const FINISHED: Record<string, (value: unknown, ...rest: string[]) => string> = {
  quote: (value) => markdownQuote(text(value)),
  note: (value) => markdownNote(text(value)),
  raw: (value) => markdownNote(text(value)),
  bold: (value) => (cleanLine(text(value)) ? `**${markdownLine(text(value))}**` : ''),
  link: (value, url = '') => {
    const address = webAddress(url);
    return address ? `[${markdownLine(text(value))}](${address})` : markdownLine(text(value));
  },
  tag: (value) => `#${tagOf(text(value))}`,
  wikilink: (value) => wikilinkOf(text(value)),
  front_matter: frontMatterOf,
  yaml: (value) => frontMatter({ x: text(value) }).slice('---\nx: '.length, -'\n---\n'.length),
  indent: (value, by = '  ') => indent(text(value), by),
};

/** A filter that indents what another filter finished: `{{ a.note | note | indent: "  " }}`. */
export const filters: Record<string, FilterImplOptions> = Object.fromEntries(
  Object.entries(FINISHED).map(([name, handler]) => [name, { handler, raw: true }]),
);
