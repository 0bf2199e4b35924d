import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import type { OfferedFormat } from '@/utils/export/format';
import type { ExportWords } from '@/utils/i18n/en/export';
import { exportWords } from '@/utils/i18n/export';

interface Props {
  format: OfferedFormat;
  preview: { text: string; files?: string[]; separator?: string };
}

/** The beginning of the file: rendered as its readers do, if possible, next to its source. */
export function ExportPreview({ format, preview }: Props) {
  const words = useWords(exportWords);
  const rendered = renderedOf(format, preview.text, words.rendered);
  const isTable = preview.separator !== undefined;
  return (
    <div class="export-preview">
      <h2 id="preview-heading">{format.isSummary ? words.previewRows : words.preview}</h2>
      {preview.files ? <p class="quiet">{words.previewFiles(preview.files.join(' · '))}</p> : null}
      <div class={rendered ? 'export-sheets' : undefined}>
        {rendered ? (
          <figure>
            <figcaption class="quiet">{words.rendered}</figcaption>
            {rendered}
          </figure>
        ) : null}
        <figure>
          {rendered ? <figcaption class="quiet">{words.sourceView}</figcaption> : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <section class="export-sheet" tabIndex={0} aria-labelledby="preview-heading">
            {isTable ? (
              <Table text={preview.text} separator={preview.separator ?? ','} ifEmpty={emptyWords(format, words)} />
            ) : (
              <pre dir="auto">{preview.text}</pre>
            )}
          </section>
        </figure>
      </div>
    </div>
  );
}

/** Rendered Markdown, a rendered page; nothing for a file whose only form is its text. */
function renderedOf(format: OfferedFormat, text: string, title: string): ComponentChildren {
  if (format.extension === 'md') return <RenderedMarkdown text={text} />;
  if (format.extension === 'html') return <RenderedPage html={text} title={title} />;
  return undefined;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

function RenderedMarkdown({ text }: { text: string }) {
  const front = FRONT_MATTER.exec(text)?.[1] ?? '';
  const properties = front.split('\n').flatMap((line) => {
    const [, name, value] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    return name && value ? [{ name, value: value.replace(/^"(.*)"$/, '$1') }] : [];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
    <section class="export-sheet export-rendered" tabIndex={0} aria-labelledby="preview-heading" dir="auto">
      {properties.length > 0 ? (
        <dl>
          {properties.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <MarkdownText kind="file" text={asShown(text.replace(FRONT_MATTER, ''))} />
    </section>
  );
}

/** In a frame in which nothing can run; pictures, which would be loaded, are left out. */
function RenderedPage({ html, title }: { html: string; title: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const silent = html.replace('img-src http: https:', "img-src 'none'");
    const made = URL.createObjectURL(new Blob([silent], { type: 'text/html' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [html]);
  return <iframe class="export-sheet" sandbox="" title={title} src={address} />;
}

/** Shown in place of the rows of an empty table. */
const emptyWords = ({ id }: OfferedFormat, words: ExportWords): string =>
  id === 'officials-csv' ? words.noOfficials : words.noRows;

function Table({ text, separator, ifEmpty }: { text: string; separator: string; ifEmpty: string }) {
  const [header = [], ...rows] = useMemo(() => readCsv(text, separator), [text, separator]);
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 ? (
          <tr>
            <td class="export-no-rows" colSpan={header.length}>
              {ifEmpty}
            </td>
          </tr>
        ) : null}
        {rows.map((row) => (
          <tr key={row.join('\t')}>
            {row.map((cell, column) => (
              <td key={header[column]} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cells of RFC 4180 or tab-separated text, row by row; only for previews of our own output. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g');
  let row: string[] = [];
  for (const [found, quoted, bare, end] of text.replace(/^\ufeff/, '').matchAll(cell)) {
    if (found === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * Markdown as its own program shows it, as far as plain Markdown can: an Obsidian callout gets a title without its type
 * marker; block ids and those of Logseq are hidden.
 */
export const asShown = (markdown: string): string =>
  markdown
    .replace(/^(> )\[!([\w-]+)\][ \t]*(.*)$/gm, (_, sign: string, type: string, title: string) => {
      const words = title.trim();
      return `${sign}**${words === '' ? type : words}**`;
    })
    .replace(/^\^[\w-]+$\n?/gm, '')
    .replace(/^[ \t]*id:: [\w-]+$\n?/gm, '');
