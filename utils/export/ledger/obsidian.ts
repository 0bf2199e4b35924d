import { fileName, fileNames } from '@/utils/export/file-name';
import { LABELS } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { obsidianMarkdown as md } from '@/utils/export/markdown/dialect';
import { frontMatter } from '@/utils/export/markdown/front-matter';
import { inItsFolder } from '@/utils/export/obsidian-base';
import { quoteStamp } from '@/utils/export/quote-standing';
import { wikilinkOf } from '@/utils/export/template/filters';
import { webAddress } from '@/utils/export/web-address';
import { createZip, zipFile } from '@/utils/export/zip';
import type { LedgerWords } from '@/utils/i18n/en/ledger';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Article } from '@/utils/model/article';
import type { LedgerFile, LedgerFileOptions } from './ledger-file';

/** Properties of a note, in the order of the base's columns. */
const PROPERTIES = ['speaker', 'addressee', 'action', 'strength', 'deadline', 'said', 'article'] as const;

const FOLDER = 'Ledger';

/** The article's note in the vault, as the export for Obsidian and a backup folder call it. */
const articleNote = ({ title, published }: Article): string =>
  `[[${fileName({ title, date: published?.iso }, 'md').replace(/\.md$/, '')}]]`;

/** For an Obsidian vault: one note per directive, and a base that lists them like the ledger. */
export const obsidian: LedgerFile = {
  id: 'obsidian',
  extension: 'zip',
  mediaType: 'application/zip',
  *write(rows, options) {
    const zip = createZip();
    yield* zipFile(zip, `${FOLDER}/Ledger.base`, [base(options.words)]);
    const names = fileNames(
      rows.map(({ directive, annotation, article }) => ({
        title: `${directive.speaker} ${(directive.action || annotation.target.selector.quote.exact).slice(0, 40)}`,
        date: article.published?.iso,
      })),
      'md',
    );
    for (const [i, row] of rows.entries()) yield* zipFile(zip, `${FOLDER}/${names[i]}`, [note(row, options)]);
    yield* zip.end();
  },
};

function note({ directive, annotation, article, state }: LedgerRow, options: LedgerFileOptions): string {
  const { exact } = annotation.target.selector.quote;
  const url = webAddress(article.url);
  const standing = options.standings.get(annotation.id);
  const properties = frontMatter({
    speaker: directive.speaker && wikilinkOf(directive.speaker),
    title: directive.title,
    organisation: directive.organisation,
    place: directive.place,
    verb: directive.verb,
    addressee: directive.addressee,
    action: directive.action,
    strength: directive.strength,
    deadline: directive.deadline.date,
    deadline_text: directive.deadline.text,
    article: articleNote(article),
    url,
    said: article.published?.iso.slice(0, 10),
    state,
    quote_state: standing?.state,
    quote_state_day: standing?.day,
    tags: ['directive'],
  });
  const source = md.link(article.title || (url ?? ''), passageLink(article, annotation));
  const copy = savedCopyLink(article, annotation, options);
  const saved = copy ? md.link(LABELS[options.language].saved, copy) : '';
  const below = [source, saved, quoteStamp(standing, options)].filter(Boolean).join(' · ');
  return [properties, md.quote(exact), below, md.note(annotation.note)].filter(Boolean).join('\n\n').concat('\n');
}

/** https://help.obsidian.md/bases/syntax: a table of the notes in the folder, grouped by who speaks. */
function base(t: LedgerWords): string {
  const names = {
    speaker: t.speaker,
    addressee: t.addressee,
    action: t.action,
    strength: t.strength,
    deadline: t.deadline,
    said: t.saidOn,
    article: t.whereSaid,
  };
  const shown = PROPERTIES.map((name) => `  note.${name}:\n    displayName: ${JSON.stringify(names[name])}\n`).join('');
  const order = PROPERTIES.map((name) => `      - ${name}\n`).join('');
  return (
    `${inItsFolder(FOLDER)}\nproperties:\n${shown}` +
    `views:\n  - type: table\n    name: ${JSON.stringify(t.ledger)}\n    order:\n      - file.name\n${order}` +
    '    sort:\n      - property: said\n        direction: DESC\n'
  );
}
