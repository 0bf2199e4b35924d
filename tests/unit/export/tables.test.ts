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

interface Cell {
  address: string;
  text?: string;
  number?: number;
  format?: string | undefined;
}

const workbookOf = async (notebook: typeof sampleNotebook) => {
  const file = exportFile(
    { format: xlsx, options: { language: 'en', version: '0' }, layout: 'one', extras: false },
    memorySource(notebook),
    { title: 'x' },
  );
  const parts = [];
  for await (const chunk of file.chunks()) parts.push(chunk);
  const files = unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()));
  return { file, files, text: (name: string) => new TextDecoder().decode(files[name]) };
};

/** Each sheet of a workbook: its XML, and its cells row by row, empty ones left out. */
async function sheetsOf(notebook: typeof sampleNotebook): Promise<{ xml: string; cells: Cell[][] }[]> {
  const { text } = await workbookOf(notebook);
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gs)].map(([found]) =>
    found.replace(/<[^>]*>/g, ''),
  );
  const formats = new Map(
    [...text('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code,
    ]),
  );
  const styles = [
    ...text('xl/styles.xml')
      .replace(/.*<cellXfs/s, '')
      .matchAll(/<xf [^>]*/g),
  ].map(([found]) => formats.get(/numFmtId="(\d+)"/.exec(found)?.[1]));
  return [1, 2, 3, 4].map((n) => {
    const xml = text(`xl/worksheets/sheet${n}.xml`);
    const cells = [...xml.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
      [...row.matchAll(/<c r="([^"]*)"([^>]*)><v>([^<]*)<\/v>/g)].map(([, address = '', attributes = '', value]) =>
        attributes.includes('t="s"')
          ? { address, text: strings[Number(value)] ?? '' }
          : { address, number: Number(value), format: styles[Number(/s="(\d+)"/.exec(attributes)?.[1])] },
      ),
    );
    return { xml, cells };
  });
}

test('a workbook has the four tables as sheets', async () => {
  const { file, files, text } = await workbookOf(sampleNotebook);
  expect(file.name).toBe('x.xlsx');
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

test('a workbook begins with the quote, filters by its headings, and has days and numbers as such', async () => {
  const old = { published: { text: '', iso: '1894-07-25' } };
  const articles = sampleNotebook.articles.map((one) => (one.id === article.id ? { ...one, ...old } : one));
  const sheets = await sheetsOf({ ...sampleNotebook, articles });
  const [annotations = [], listed = []] = sheets.map(({ cells }) => cells);
  expect(annotations[0]?.slice(0, 4).map(({ text }) => text)).toEqual(['Quote', 'Note', 'Codes', 'Article']);
  expect(annotations[0]?.at(-1)?.text).toBe('ID');
  for (const { xml, cells } of sheets) {
    expect(xml).toContain('state="frozen"');
    const last = cells[0]?.at(-1)?.address.replace(/\d+$/, '') ?? '';
    expect(xml).toContain(`</sheetData><autoFilter ref="A1:${last}${cells.length}"/>`);
  }
  const column = (sheet: Cell[][], heading: string) => {
    const at = sheet[0]?.find(({ text }) => text === heading)?.address.replace('1', '');
    return sheet.slice(1).map((row) => row.find(({ address }) => address.replace(/\d+$/, '') === at));
  };
  // Days since 30 December 1899, as spreadsheets count them; before 1900 they have none.
  const published = column(listed, 'Published');
  expect(published).toContainEqual(expect.objectContaining({ number: 46_161, format: 'yyyy-mm-dd' }));
  expect(published).toContainEqual(expect.objectContaining({ text: '1894-07-25' }));
  expect(column(annotations, 'Start').map((cell) => cell?.number)).toContain(6);
  expect(column(annotations, 'Read (time)')[0]).toHaveProperty('text');
});

test.each(['2026-02-30', '2026-04-31', '2026-13-01'])(
  'a workbook has the day %s, which no calendar has, as text',
  async (iso) => {
    const undated = { ...article, published: { text: '', iso } };
    const [, listed] = await sheetsOf({ ...sampleNotebook, articles: [undated], annotations: [annotate(30, '李')] });
    const [heading, row] = listed?.cells ?? [];
    const at = heading?.find(({ text }) => text === 'Published')?.address.replace('1', '2');
    expect(row?.find(({ address }) => address === at)).toHaveProperty('text', iso);
  },
);

test('codes of the same name under different parents get unique names for QualCoder', () => {
  const other = (n: number, parent: number) =>
    ({ ...codes[0], id: uuid(n), names: { en: 'Other', zh: '其他' }, parent: uuid(parent) }) as never;
  const xml = writeText(refiCodebook, { ...sampleNotebook, codes: [...codes, other(50, 10), other(51, 12)] });
  const names = [...xml.matchAll(/name="([^"]*)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('指令/其他');
});
