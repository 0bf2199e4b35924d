import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '@/utils/export/format';
import { formats } from '@/utils/export/formats';
import { LABELS } from '@/utils/export/labels';
import type { Notebook } from '@/utils/model/notebook';
import { writeArchive, writeText } from './readers';
import { article, sampleNotebook } from './sample-notebook';

const STAMP = LABELS['zh-CN'].partial.truncated;

/** Format → how it says so; the codebook and the register are of no article. */
const SAID: Record<string, string> = {
  markdown: 'partial: truncated',
  obsidian: 'partial: truncated',
  logseq: 'partial:: truncated',
  notion: STAMP,
  pandoc: STAMP,
  'full-text': 'partial: truncated',
  html: `<p class="partial" lang="zh-CN">${STAMP}</p>`,
  csv: STAMP,
  'csv-by-code': STAMP,
  tsv: STAMP,
  'articles-csv': STAMP,
  recogito: '"urn:x-pressmark:partial":"truncated"',
  json: '"partial":"truncated"',
  'web-annotation': '"urn:x-pressmark:partial":"truncated"',
  qdpx: '<TextValue>truncated</TextValue>',
  ris: `<p>${STAMP}</p>`,
  bibtex: `annotation = {${STAMP}}`,
  'csl-json': `"note":"${STAMP}"`,
};
const ofArticles = formats.filter(({ id }) => !['qdc', 'codebook-csv', 'officials-csv'].includes(id));

const written = async (format: ExportFormat, notebook: Notebook): Promise<string> =>
  format.mediaType === 'application/zip'
    ? Object.values(await writeArchive(format, notebook)).join('\n')
    : writeText(format, notebook);

const whole = { ...sampleNotebook, articles: [article] };
const partial = { ...sampleNotebook, articles: [{ ...article, partial: 'truncated' as const }] };

describe('a partially read article', () => {
  test.each(ofArticles)('is marked in $id, a complete one is not', async (format) => {
    const said = SAID[format.id] ?? 'a way to say it is missing here';
    expect(await written(format, partial)).toContain(said);
    expect(await written(format, whole)).not.toContain(said);
  });

  test.each(['markdown', 'obsidian', 'full-text'])('is marked in %s also among other articles', async (id) => {
    const format = formats.find((one) => one.id === id);
    const other = sampleNotebook.articles.filter((one) => one.id !== article.id);
    const beside = { ...partial, articles: [...partial.articles, ...other] };
    expect(format && writeText(format, beside)).toContain(STAMP);
  });

  test('is marked by a machine-readable reason in tables for programs', () => {
    const csv = formats.find(({ id }) => id === 'csv');
    expect(csv && writeText(csv, partial, { headers: 'machine' })).toMatch(/,partial\r\n.*,truncated\r\n/s);
  });
});
