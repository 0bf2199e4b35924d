import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ExportRequest, exportFile, previewSlices, sourceOf } from '@/utils/export/export-file';
import type { ExportFormat, Layout } from '@/utils/export/format';
import { formats } from '@/utils/export/formats';
import { codebookCsv, csvByCode } from '@/utils/export/formats/csv';
import { fullText } from '@/utils/export/formats/full-text';
import { markdown } from '@/utils/export/formats/markdown';
import { obsidian } from '@/utils/export/formats/obsidian';
import { pandoc } from '@/utils/export/formats/pandoc';
import { memorySource } from '@/utils/export/source';
import type { Notebook } from '@/utils/model/notebook';
import type { UiLanguage } from '@/utils/model/settings';
import { anyNotebook } from '../import/generate-notebook';
import { sampleNotebook } from './sample-notebook';

const options = { language: 'zh-CN', version: '0.1.0' } as const;
const named = { title: '笔记本', date: '2026-05-20' };

async function exported(format: ExportFormat, over: Partial<ExportRequest> = {}, notebook: Notebook = sampleNotebook) {
  const file = exportFile({ format, options, layout: 'one', extras: false, ...over }, memorySource(notebook), named);
  const parts = [];
  for await (const chunk of file.chunks()) parts.push(chunk);
  return { ...file, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const namesIn = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).sort();
const textOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

const contents = ({ isArchive }: ExportFormat, bytes: Uint8Array) => (isArchive ? unzipSync(bytes) : bytes);

test.each(formats)('$id streamed equals $id written at once', async (format) => {
  const whole = new Uint8Array(await new Blob([...format.write(sampleNotebook, options)]).arrayBuffer());
  const source = memorySource(sampleNotebook);
  const file = exportFile(
    { format: { ...format, companions: () => [] }, options, layout: 'one', extras: false },
    source,
    named,
  );
  const parts = [];
  for await (const chunk of file.chunks()) parts.push(chunk);
  const streamed = new Uint8Array(await new Blob(parts).arrayBuffer());
  // Two compressors need not agree on the bytes between them.
  expect(contents(format, streamed)).toEqual(contents(format, whole));
});

describe('an export', () => {
  test.each<[string, ExportFormat, Layout, string]>([
    ['one file where one will do', markdown, 'one', '2026-05-20 笔记本.md'],
    ['a .zip where there are several', markdown, 'articles', '2026-05-20 笔记本 (markdown).zip'],
    ['a .zip where something must go along', pandoc, 'one', '2026-05-20 笔记本 (pandoc).zip'],
  ])('is %s', async (_, format, layout, name) => {
    expect((await exported(format, { layout })).name).toBe(name);
  });

  test('of one article is one file even if each article gets its own', async () => {
    const [, one] = sampleNotebook.articles;
    const { name } = await exported(
      obsidian,
      { layout: 'articles' },
      { ...sampleNotebook, articles: one ? [one] : [] },
    );
    expect(name).toBe('2026-05-20 笔记本 (obsidian).md');
  });

  test.each([markdown, obsidian])('of a partial article is marked as partial: $id', async (format) => {
    const [one] = sampleNotebook.articles;
    const articles = one ? [{ ...one, partial: 'paywall' as const }] : [];
    const { bytes } = await exported(format, {}, { ...sampleNotebook, articles });
    expect(new TextDecoder().decode(bytes)).toContain('partial: paywall');
  });

  test('by article has one file per article, and extras only on request', async () => {
    const articles = [
      'Pressmark/2026-05-18 示例市召开校园安全工作会议.md',
      'Pressmark/2026-05-19 Schools safety first & more.md',
    ];
    expect(namesIn((await exported(obsidian, { layout: 'articles' })).bytes)).toEqual(articles);
    expect(namesIn((await exported(obsidian, { layout: 'articles', extras: true })).bytes)).toEqual(
      ['.obsidian/snippets/pressmark.css', 'Pressmark/Pressmark.base', ...articles].sort(),
    );
  });

  test.each(['one', 'codes'] as const)(
    'a base is next to the notes it shows, whatever the layout: %s',
    async (layout) => {
      const names = namesIn((await exported(obsidian, { layout, extras: true })).bytes).filter(
        (name) => !/\.css$/.test(name),
      );
      expect(names).toContain('Pressmark/Pressmark.base');
      expect(names.filter((name) => !name.startsWith('Pressmark/'))).toEqual([]);
      expect(names.length).toBeGreaterThan(1);
    },
  );

  test('by code has one file per code in use, and one for uncoded annotations', async () => {
    const { bytes } = await exported(obsidian, { layout: 'codes' });
    expect(namesIn(bytes)).toEqual(['地点.md', '无标签.md', '要求.md'].sort());
    expect(textOf(bytes, '要求.md')).toMatch(/^---\ntitle: 要求\nparent: 指令\n/);
    expect(textOf(bytes, '地点.md')).toContain('𬭎山区负责人');
    expect(textOf(bytes, '要求.md')).not.toContain('𬭎山区负责人');
  });

  test('reports progress up to the end', async () => {
    const seen: [number, number][] = [];
    const file = exportFile(
      { format: markdown, options, layout: 'articles', extras: false },
      memorySource(sampleNotebook),
      named,
    );
    for await (const _ of file.chunks((done, total) => seen.push([done, total])));
    expect(seen.at(-1)).toEqual([2, 2]);
  });

  test('by code contains every annotation of any notebook', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, async (notebook) => {
        const { bytes } = await exported(obsidian, { layout: 'codes' }, notebook);
        const all = namesIn(bytes)
          .map((name) => textOf(bytes, name))
          .join('\n');
        for (const { id, deleted } of notebook.annotations)
          expect(all.includes(`^q-${id.replaceAll('-', '').slice(-10)}`)).toBe(!deleted);
      }),
      { numRuns: 50 },
    );
  });
});

test('a preview shows the first three records', async () => {
  const slices = await previewSlices(memorySource(sampleNotebook), 'one', 2);
  expect(slices.map(({ annotations }) => annotations.length)).toEqual([2]);
  expect(sourceOf(slices, []).counts.annotations).toBe(2);
});

describe('the name of a file', () => {
  test.each<[UiLanguage, ExportFormat, Layout, string]>([
    ['zh-CN', fullText, 'one', '2026-05-20 笔记本 (全文).md'],
    ['zh-TW', codebookCsv, 'one', '2026-05-20 笔记本 (標籤表).csv'],
    ['zh-CN', csvByCode, 'one', '2026-05-20 笔记本 (按标签).csv'],
    ['zh-CN', markdown, 'persons', '2026-05-20 笔记本 (markdown 按人物).zip'],
    ['en', markdown, 'codes', '2026-05-20 笔记本 (markdown by code).zip'],
    ['en', fullText, 'one', '2026-05-20 笔记本 (full text).md'],
    ['zh-CN', obsidian, 'one', '2026-05-20 笔记本 (obsidian).md'],
  ])('in %s describes its contents in the language: %o', async (language, format, layout, name) => {
    expect((await exported(format, { layout, options: { ...options, language } })).name).toBe(name);
  });
});

describe('a preview of divided files', () => {
  /** The first three annotations name nobody and have no code; one further on does. */
  const [first] = sampleNotebook.annotations;
  const bare = (n: number) =>
    ({
      ...first,
      id: uuid(n),
      codes: [],
      official: undefined,
      directive: undefined,
    }) as (typeof sampleNotebook.annotations)[0];
  const speaking = sampleNotebook.annotations.find(({ directive, deleted }) => directive && !deleted);
  const notebook = {
    ...sampleNotebook,
    annotations: [bare(1), bare(2), bare(3), ...(speaking ? [speaking] : [])],
  };

  test.each(['persons', 'codes'] as const)('begins with a named one: %s', async (layout) => {
    const slices = await previewSlices(memorySource(notebook), layout);
    expect(slices.flatMap(({ annotations }) => annotations.map(({ id }) => id))).toEqual([speaking?.id]);
  });

  test('shows the unassigned records if there are no others', async () => {
    const without = { ...notebook, annotations: [bare(1), bare(2)] };
    const slices = await previewSlices(memorySource(without), 'persons');
    expect(slices.flatMap(({ annotations }) => annotations)).toHaveLength(2);
  });
});

test.each(['en', 'zh-CN', 'zh-TW'] as const)('no two kinds of file get the same name, in %s', (language) => {
  const names = formats.map((format) => {
    const request = { format, options: { ...options, language }, layout: 'one', extras: false } as const;
    return exportFile(request, memorySource(sampleNotebook), named).name;
  });
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
