import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { refiCodebook } from '@/utils/export/formats/refi-codebook';
import { refiProject } from '@/utils/export/formats/refi-project';
import type { Notebook } from '@/utils/model/notebook';
import { anyNotebook } from '../import/generate-notebook';
import { schemaErrors, writeArchive, writeText } from './readers';
import { annotate, codes, revision, sampleNotebook, uuid } from './sample-notebook';

const PROJECT = 'project.xsd';
const CODEBOOK = 'codebook.xsd';

interface Selection {
  '@guid': string;
  '@startPosition': string;
  '@endPosition': string;
  Description?: string;
  Coding?: { CodeRef: { '@targetGUID': string } }[];
}
interface Source {
  '@plainTextPath': string;
  PlainTextSelection?: Selection[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  isArray: (name) => ['TextSource', 'PlainTextSelection', 'Coding', 'Code'].includes(name),
});

/** Annotation id → what the project says of it, read as another program would. */
function readProject(files: Record<string, string>, characters = (text: string): string[] => [...text]) {
  const sources: Source[] = parser.parse(files['project.qde'] ?? '').Project.Sources?.TextSource ?? [];
  const found = sources.flatMap((source) => {
    const points = characters(files[source['@plainTextPath'].replace('internal://', 'sources/')] ?? '');
    return (source.PlainTextSelection ?? []).map((selection) => [
      selection['@guid'].toLowerCase(),
      {
        quote: points.slice(Number(selection['@startPosition']), Number(selection['@endPosition'])).join(''),
        codes: (selection.Coding ?? []).map(({ CodeRef }) => CodeRef['@targetGUID'].toLowerCase()),
      },
    ]);
  });
  return Object.fromEntries(found);
}

const living = (notebook: Notebook) => notebook.annotations.filter(({ deleted }) => !deleted);

const expected = (notebook: Notebook) =>
  Object.fromEntries(
    living(notebook).map(({ id, codes, target }) => [
      id,
      { quote: target.selector.quote.exact.replace(/\r/g, ' '), codes },
    ]),
  );

test('the sample validates against the schemas', async () => {
  const files = await writeArchive(refiProject, sampleNotebook);
  expect(await schemaErrors(files['project.qde'] ?? '', PROJECT)).toEqual([]);
  expect(await schemaErrors(writeText(refiCodebook, sampleNotebook), CODEBOOK)).toEqual([]);
});

test('the schemas reject invalid projects', async () => {
  const files = await writeArchive(refiProject, sampleNotebook);
  const broken = (files['project.qde'] ?? '').replace(
    /<CodeRef targetGUID="[^"]+"/,
    `<CodeRef targetGUID="${uuid(99)}"`,
  );
  expect(await schemaErrors(broken, PROJECT)).not.toEqual([]);
  expect(await schemaErrors(writeText(refiCodebook, { ...sampleNotebook, codes: [] }), CODEBOOK)).not.toEqual([]);
});

test('another program reads every quote and code of any notebook', async () => {
  await fc.assert(
    fc.asyncProperty(anyNotebook, async (notebook) => {
      expect(readProject(await writeArchive(refiProject, notebook))).toEqual(expected(notebook));
    }),
    { numRuns: 100 },
  );
});

// All in one call: the validator starts a thread and compiles itself for each call, which took a minute on a busy
// machine, and shrinking a failure took hundreds of calls more.
test('the project of any notebook validates against the schema', async () => {
  const notebooks = fc.sample(anyNotebook, 100);
  const projects: string[] = [];
  for (const notebook of notebooks) projects.push((await writeArchive(refiProject, notebook))['project.qde'] ?? '');
  const errors = await schemaErrors(projects, PROJECT);
  const [, number] = /^file-(\d+)/.exec(errors[0] ?? '') ?? [];
  expect({ errors: errors.slice(0, 5), project: number && projects[Number(number)] }).toEqual({ errors: [] });
});

describe('the archive', () => {
  test('has a project without byte order mark, and its texts in lower-case sources/', async () => {
    const names = Object.keys(await writeArchive(refiProject, sampleNotebook));
    expect(names).toContain('project.qde');
    expect(
      names.filter((name) => name !== 'project.qde').every((name) => /^sources\/[0-9A-F-]{36}\.txt$/.test(name)),
    ).toBe(true);
    expect((await writeArchive(refiProject, sampleNotebook))['project.qde']).toMatch(/^<\?xml/);
  });

  test('counts a line end as two characters for MAXQDA, and writes it as two', async () => {
    const files = await writeArchive(refiProject, sampleNotebook, { lineEnds: 'two' });
    expect(files[`sources/${revision.id.toUpperCase()}.txt`]).toContain('\r\n');
    expect(readProject(files)).toMatchObject({ [uuid(22)]: { quote: '𬭎山区负责人“马上就办”' } });
  });

  test('keeps a code that is its own parent', async () => {
    const loop = codes.map((code) => ({ ...code, parent: code.id }));
    const xml = writeText(refiCodebook, { ...sampleNotebook, codes: loop });
    expect(await schemaErrors(xml, CODEBOOK)).toEqual([]);
    expect(xml.match(/<Code guid/g)).toHaveLength(codes.length);
  });

  test('has a source for each annotated text', async () => {
    const older = {
      ...revision,
      id: uuid(4),
      sha256: '1'.repeat(64),
      text: '旧稿：要强化部门联动。',
      created: '2026-01-01T00:00:00.000Z',
    };
    const old = annotate(30, '要强化部门联动');
    const target = {
      revision: older.sha256,
      selector: { quote: { exact: '要强化部门联动', prefix: '旧稿：', suffix: '。' }, position: { start: 3, end: 10 } },
    };
    const notebook = {
      ...sampleNotebook,
      revisions: [revision, older],
      annotations: [...sampleNotebook.annotations, { ...old, target }],
    };
    const files = await writeArchive(refiProject, notebook);
    expect(files[`sources/${older.id.toUpperCase()}.txt`]).toBe(older.text);
    expect(readProject(files)).toEqual(expected(notebook));
  });
});
