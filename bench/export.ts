import { fileName, fileNames } from '@/utils/export/file-name';
import { markdown as markdownFormat } from '@/utils/export/markdown';
import type { Notebook } from '@/utils/model/notebook';

// The export scorer's adapter: its flat records become a notebook, and the real exporters write it.

interface Record {
  url: string;
  title: string;
  author: string;
  tags: string[];
  quote: string;
  note: string;
  createdAt: number;
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function toNotebook(records: Record[]): Notebook {
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

export const markdown = (record: Record): string => [...markdownFormat.write(toNotebook([record]), options)].join('');
export const filename = (title: string): string => fileName({ title }, 'md');
export const filenames = (titles: string[]): string[] =>
  fileNames(
    titles.map((title) => ({ title })),
    'md',
  );
