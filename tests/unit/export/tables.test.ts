import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFile } from '@/utils/export/export-file';
import type { ExportFormat } from '@/utils/export/format';
import { articlesCsv, codebookCsv, csv, officialsCsv } from '@/utils/export/formats/csv';
import { refiCodebook } from '@/utils/export/formats/refi-codebook';
import { refiProject } from '@/utils/export/formats/refi-project';
import { xlsx } from '@/utils/export/formats/xlsx';
import { memorySource } from '@/utils/export/source';
import { writeArchive, writeText } from './readers';
import { annotate, article, codes, sampleNotebook, uuid } from './sample-notebook';

type Row = Record<string, string>;

const rows = (format: ExportFormat, notebook = sampleNotebook, headers: 'words' | 'machine' = 'machine'): Row[] =>
  parse(writeText(format, notebook, { headers }), { bom: true, columns: true, record_delimiter: '\r\n' });

describe('a table', () => {
  test('for programs has raw cells, for spreadsheets cells that are never computed', () => {
    const annotations = [annotate(30, '李', { note: '=1+1' })];
    const notebook = { ...sampleNotebook, articles: [article], annotations };
    expect(rows(csv, notebook)[0]?.note).toBe('=1+1');
    expect(rows(csv, notebook, 'words')[0]?.笔记).toBe("'=1+1");
  });

  test('leaves out empty columns under readable headers, and none under machine names', () => {
    const notebook = { ...sampleNotebook, annotations: [annotate(30, '李')] };
    const [row = {}] = rows(csv, notebook, 'words');
    expect(row).not.toHaveProperty('力度');
    expect(row).toHaveProperty('引文');
    expect(rows(csv, notebook)[0]).toHaveProperty('strength', '');
  });

  test('has sortable dates, and times in separate columns', () => {
    const found = rows(csv).map(({ published, published_time }) => [published, published_time]);
    expect(found).toContainEqual(['2026-05-18', '']);
    expect(found).toContainEqual(['2026-05-19', '08:30+01:00']);
  });

  test('has each code’s path, and the note on the article', () => {
    const [row] = rows(csv).filter(({ id }) => id === uuid(21));
    expect(row).toMatchObject({ codes: '要求; 地点', code_paths: '指令/要求; 地点', article_note: article.note });
  });

  test('has addresses unchanged', () => {
    expect(rows(csv).map(({ url }) => url)).toContain('https://news.example/2026/05/safety_(update)?id=7');
  });

  test('of articles uses the same document names as the project', async () => {
    const twins = [
      article,
      { ...article, id: uuid(5), title: `${article.title}` },
      { ...article, id: uuid(6), title: '长'.repeat(300) },
    ];
    const notebook = {
      ...sampleNotebook,
      articles: twins,
      annotations: twins.map(({ id }, n) => annotate(60 + n, '李', { articleId: id })),
    };
    const names = rows(articlesCsv, notebook).map(({ document_name }) => document_name);
    expect(names).toEqual([article.title, `${article.title} (2)`, `${'长'.repeat(99)}…`]);
    const { 'project.qde': project = '' } = await writeArchive(refiProject, {
      ...notebook,
      revisions: twins.map(
        ({ id }, n) => ({ ...sampleNotebook.revisions[0], id: uuid(80 + n), articleId: id }) as never,
      ),
    });
    expect([...project.matchAll(/<TextSource guid="[^"]*" name="([^"]*)"/g)].map(([, name]) => name)).toEqual(names);
  });

  test('of codes has paths and counts', () => {
    expect(rows(codebookCsv).map(({ path, uses }) => [path, uses])).toEqual([
      ['指令', '0'],
      ['指令/要求', '1'],
      ['地点', '2'],
    ]);
  });

  test('of officials equals the register', () => {
    expect(rows(officialsCsv)).toMatchObject([
      { name: '李强民', titles: '市委副书记、市长', directives: '1', first_day: '2026-05-18' },
    ]);
  });
});

test('a workbook has the four tables as sheets', async () => {
  const file = exportFile(
    { format: xlsx, options: { language: 'en', version: '0' }, layout: 'one', extras: false },
    memorySource(sampleNotebook),
    { title: 'x' },
  );
  expect(file.name).toBe('x.xlsx');
  const parts = [];
  for await (const chunk of file.chunks()) parts.push(chunk);
  const files = unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  expect(sheets).toEqual(['Annotations', 'Articles', 'Codebook', 'Officials']);
  const all = Object.keys(files).map(text).join('');
  for (const words of ['各县市区要压实主体责任', article.title, '李强民', 'directive/demand'])
    expect(all).toContain(words);
  expect(all).not.toContain('<f>');
  const widths = [...text('xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, n]) =>
    Number(n),
  );
  expect(widths).toHaveLength(
    text('xl/worksheets/sheet1.xml')
      .match(/<row .*?<\/row>/)?.[0]
      .match(/<c /g)?.length ?? 0,
  );
  // A quote is wider than what says its strength.
  expect([Math.min(...widths), Math.max(...widths)]).toEqual([8, 60]);
});

test('codes of the same name under different parents get unique names for QualCoder', () => {
  const other = (n: number, parent: number) =>
    ({ ...codes[0], id: uuid(n), names: { en: 'Other', zh: '其他' }, parent: uuid(parent) }) as never;
  const xml = writeText(refiCodebook, { ...sampleNotebook, codes: [...codes, other(50, 10), other(51, 12)] });
  const names = [...xml.matchAll(/name="([^"]*)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('指令/其他');
});
