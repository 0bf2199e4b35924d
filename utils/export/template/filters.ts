import type { FilterImplOptions } from 'liquidjs';
import { cleanLine } from '@/utils/export/clean-text';
import { DIALECTS, type Dialect, type DialectName, indented } from '@/utils/export/markdown/dialect';
import { DAYS, frontMatter, type YamlValue } from '@/utils/export/markdown/front-matter';
import { Quoted } from '@/utils/export/structure/quoted';
import { tagOf } from '@/utils/export/tags';

const text = (value: unknown): string =>
  Array.isArray(value) ? value.map(text).join(', ') : value === undefined || value === null ? '' : String(value);

/** A name between double brackets: without the characters that mean something there. */
export const wikilinkOf = (name: string): string => `[[${cleanLine(name.replace(/[[\]|#^\\/:]+/g, ' '))}]]`;

/** Fields of an object as front matter, in the order named; `key=field` writes a field under another key. */
function frontMatterOf(source: unknown, ...names: string[]): string {
  const fields = (typeof source === 'object' && source !== null ? source : {}) as Record<string, YamlValue>;
  const asked = names.map((name) => {
    const [key = name, field = key] = name.split('=');
    return { key, field, value: Object.hasOwn(fields, field) ? (fields[field] ?? undefined) : undefined };
  });
  const days = new Set(asked.filter(({ field }) => DAYS.has(field)).map(({ key }) => key));
  return frontMatter(Object.fromEntries(asked.map(({ key, value }) => [key, value])), days);
}

/** Escapes an output unless a filter made Markdown of it: one line that reads as on the page. */
export const escaperFor =
  (name: DialectName) =>
  (value: unknown): string =>
    DIALECTS[name].line(text(value));

type Finished = (value: unknown, ...rest: string[]) => string;

// These produce finished Markdown, which is not escaped again. `raw`, Liquid's way around escaping, is disarmed.
const finishedFor = (dialect: Dialect): Record<string, Finished> => ({
  quote: (value) => dialect.quote(value instanceof Quoted ? value : text(value)),
  note: (value) => dialect.note(text(value)),
  raw: (value) => dialect.note(text(value)),
  bold: (value) => dialect.strong(text(value)),
  link: (value, url = '') => dialect.link(text(value), url),
  tag: (value) => `#${tagOf(text(value)) || 'tag'}`,
  wikilink: (value) => wikilinkOf(text(value)),
  front_matter: frontMatterOf,
  yaml: (value) => frontMatter({ x: text(value) }, new Set(['x'])).slice('---\nx: '.length, -'\n---\n'.length),
  indent: (value, by = '  ') => indented(text(value), by),
});

/** A filter that indents what another filter finished: `{{ a.note | note | indent: "  " }}`. */
export const filtersFor = (name: DialectName): Record<string, FilterImplOptions> =>
  Object.fromEntries(
    Object.entries(finishedFor(DIALECTS[name])).map(([key, handler]) => [key, { handler, raw: true }]),
  );
