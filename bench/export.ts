import { fileName, fileNames } from '@/utils/export/file-name';
import { formats } from '@/utils/export/formats';
import { csv as csvFormat } from '@/utils/export/formats/csv';
import { html as htmlFormat } from '@/utils/export/formats/html';
import { BACKUP_FORMAT, json as jsonFormat } from '@/utils/export/formats/json';
import { readBackup } from '@/utils/import/backup';
import { readFile } from '@/utils/import/read-file';
import type { Notebook } from '@/utils/model/notebook';

// The export scorer's adapter. Its flat records become a notebook and the real exporters write it; its flat files
// become backups, value for value, good or bad, and the real importer judges them.

interface FlatRecord {
  url: string;
  title: string;
  author: string;
  tags: string[];
  quote: string;
  note: string;
  createdAt: number;
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function toNotebook(records: FlatRecord[]): Notebook {
  const notebook: Notebook = { articles: [], revisions: [], annotations: [], codes: [] };
  for (const [index, record] of records.entries()) {
    const moment = new Date(record.createdAt).toISOString();
    const articleId = uuid(index * 1000);
    const codes = record.tags.map((tag, n) => ({
      id: uuid(index * 1000 + n + 1),
      names: { en: tag, zh: tag },
      color: 'yellow' as const,
      underline: 'solid' as const,
      definition: '',
      example: '',
      created: moment,
      modified: moment,
    }));
    notebook.codes.push(...codes);
    notebook.articles.push({
      id: articleId,
      url: record.url,
      addresses: [record.url],
      title: record.title,
      authors: [{ name: record.author }],
      editors: [],
      kind: 'other',
      lang: 'und',
      dir: 'ltr',
      keywords: [],
      provenance: {},
      note: '',
      accessed: moment,
      created: moment,
      changed: moment,
    });
    notebook.annotations.push({
      id: articleId,
      articleId,
      target: { selector: { quote: { exact: record.quote, prefix: '', suffix: '' } } },
      codes: codes.map(({ id }) => id),
      note: record.note,
      origin: { by: 'hand' },
      created: moment,
      modified: moment,
    });
  }
  return notebook;
}

const options = { language: 'en', version: '0' } as const;

// The other Markdown formats are checked by their ids: MARKDOWN=obsidian.
const markdownFormat = formats.find(({ id }) => id === (process.env.MARKDOWN ?? 'markdown'));

export const markdown = (record: FlatRecord): string =>
  [...(markdownFormat?.write(toNotebook([record]), options) ?? [])].join('');
export const csv = (records: FlatRecord[]): string => [...csvFormat.write(toNotebook(records), options)].join('');
export const html = (records: FlatRecord[]): string => [...htmlFormat.write(toNotebook(records), options)].join('');
export const json = (records: FlatRecord[]): string => [...jsonFormat.write(toNotebook(records), options)].join('');
export const filename = (title: string): string => fileName({ title }, 'md');
export const filenames = (titles: string[]): string[] =>
  fileNames(
    titles.map((title) => ({ title })),
    'md',
  );

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Other programs' ids as UUIDs, counted as they come; anything but a string stays what it is, for the importer to
 * refuse.
 */
function createUuids(): (id: unknown) => unknown {
  const known = new Map<string, string>();
  return (id) => {
    if (typeof id !== 'string') return id;
    const made = known.get(id) ?? uuid(known.size + 1);
    known.set(id, made);
    return made;
  };
}

const toMoment = (value: unknown) =>
  typeof value === 'number' && Math.abs(value) < 8.64e15 ? new Date(value).toISOString() : value;

/** A flat file as a backup: fields move, values do not change. */
function toBackup({ schema, notes, ...others }: Loose): unknown {
  if (!Array.isArray(notes)) return { ...others, format: BACKUP_FORMAT, version: schema };
  const toUuid = createUuids();
  const articles = new Map<unknown, Loose>();
  const [article] = toNotebook([
    { url: '', title: '', author: '', tags: [], quote: '', note: '', createdAt: 0 },
  ]).articles;
  const annotations = notes.map((note: unknown) => {
    if (!isObject(note)) return note;
    const { id, url, quote, note: words, tags, createdAt, ...rest } = note;
    const its = articles.get(url) ?? { ...article, id: toUuid(url), url };
    articles.set(url, its);
    const moment = toMoment(createdAt);
    return {
      ...rest,
      id: toUuid(id),
      articleId: its.id,
      target: { selector: { quote: { exact: quote, prefix: '', suffix: '' } } },
      codes: Array.isArray(tags) ? tags.map(toUuid) : tags,
      note: words,
      origin: { by: 'hand' },
      created: moment,
      modified: moment,
    };
  });
  return {
    ...others,
    format: BACKUP_FORMAT,
    version: schema,
    codes: [],
    articles: [...articles.values()],
    revisions: [],
    annotations,
  };
}

export async function importJson(
  input: string | Uint8Array,
): Promise<{ ok: boolean; added: number; rejected: string[] }> {
  let value: unknown;
  try {
    const text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input);
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Not a flat file: the importer sees the input as it is.
  }
  const result =
    isObject(value) && 'schema' in value ? await readBackup(JSON.stringify(toBackup(value))) : await readFile(input);
  if (!result.ok) return { ok: false, added: 0, rejected: [`${result.reason} ${result.detail}`] };
  return {
    ok: true,
    added: result.tables.annotations.length,
    rejected: [...result.refusals, ...result.notices].map(
      ({ record, reason, field }) => `${record}: ${reason} ${field ?? ''}`,
    ),
  };
}
