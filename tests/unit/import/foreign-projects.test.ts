// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LABELS } from '@/utils/export/labels';
import { context } from './parse-markup';
import { readAll } from './reading';

/** A project of another program with these sources: their names, and what else their elements say. */
const project = (sources: readonly (readonly [name: string, more?: string])[], origin = 'NVivo 14') => {
  const xml = sources.map(
    ([name, more = `guid="S-${name}"`]) =>
      `<TextSource ${more} name="${name}"><PlainTextContent>What ${name} says.</PlainTextContent></TextSource>`,
  );
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="${origin}"><Sources>${xml.join('')}</Sources></Project>`;
  return readAll(zipSync({ 'project.qde': strToU8(qde) }), context);
};

describe('texts of the same name from another program are separate articles', () => {
  test.each([
    ['two days', [['Interview (2024-05-01)'], ['Interview (2024-06-01)']]],
    ['one without its day', [['Interview'], ['Interview (2024-06-01)']]],
    [
      'no ids',
      [
        ['Ann', ''],
        ['Ben', ''],
      ],
    ],
  ] as const)('%s', async (_, sources) => {
    const { notebook } = await project(sources);
    expect(notebook.articles.map(({ title }) => title)).toEqual(sources.map(([name]) => name));
    expect(new Set(notebook.revisions.map(({ articleId }) => articleId)).size).toBe(2);
  });
});

test('a UTF-16 project is read, and so is a text packed from elsewhere', async () => {
  const xml = `<?xml version="1.0" encoding="utf-16"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="X"><Sources><TextSource guid="S-1" name="会议" plainTextPath="relative:///texts/a.txt"/></Sources></Project>`;
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(xml, (char) => char.charCodeAt(0)).buffer),
  ]);
  const { notebook } = await readAll(
    zipSync({ 'project.qde': wide, 'texts/a.txt': strToU8('What it says.') }),
    context,
  );
  expect(notebook.articles.map(({ title }) => title)).toEqual(['会议']);
  expect(notebook.revisions.map(({ text }) => text)).toEqual(['What it says.']);
});

test('a codebook without its namespace is accepted', async () => {
  const xml =
    '<?xml version="1.0"?>\n<CodeBook origin="X"><Codes><Code name="Causes"><Code name="Other"/></Code></Codes></CodeBook>';
  const { notebook } = await readAll(xml, context);
  expect(notebook.codes.map(({ names }) => names.en)).toEqual(['Causes', 'Other']);
});

test('earlier texts of our own project still belong to one article', async () => {
  const { notebook } = await project([['News'], ['News (2024-05-01)']], 'Pressmark 1.0');
  expect(notebook.articles.map(({ title }) => title)).toEqual(['News']);
  expect(notebook.revisions).toHaveLength(2);
});

test('passages without a text are not assigned to an article that shares the title but has an address', async () => {
  const { notInText } = LABELS.en;
  const values =
    '<VariableValue><VariableRef targetGUID="V-1"/><TextValue>https://news.example/a</TextValue></VariableValue>';
  const xml = [
    `<TextSource guid="S-1" name="News">${values}<PlainTextContent>What it says.</PlainTextContent></TextSource>`,
    `<TextSource guid="S-2" name="News · ${notInText}"><PlainTextContent>Another’s quote.</PlainTextContent></TextSource>`,
  ].join('');
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="Pressmark 1.0"><Variables><Variable guid="V-1" name="url" typeOfVariable="Text"/></Variables><Sources>${xml}</Sources></Project>`;
  const { notebook } = await readAll(zipSync({ 'project.qde': strToU8(qde) }), context);
  expect(notebook.articles.map(({ url }) => url)).toContain('https://news.example/a');
  expect(notebook.articles).toHaveLength(2);
});

describe('codes of a project', () => {
  const GUID = (n: number) => `00000000-0000-4000-8000-0000000000${n}`;
  const coded = (codebook: string, codings: string, users = '') => {
    const selection = `<PlainTextSelection guid="${GUID(90)}" startPosition="0" endPosition="4">${codings}</PlainTextSelection>`;
    const source = `<TextSource guid="${GUID(91)}" name="T"><PlainTextContent>What it says.</PlainTextContent>${selection}</TextSource>`;
    const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="QualCoder">${users}<CodeBook><Codes>${codebook}</Codes></CodeBook><Sources>${source}</Sources></Project>`;
    return readAll(zipSync({ 'project.qde': strToU8(qde) }), context);
  };
  const coding = (n: number, more = '') => `<Coding ${more}><CodeRef targetGUID="${GUID(n)}"/></Coding>`;
  const code = (n: number, name: string, inner = '') => `<Code guid="${GUID(n)}" name="${name}">${inner}</Code>`;

  test('that we exported by path, because QualCoder needs unique names, are matched again', async () => {
    const { notebook } = await coded(
      code(10, 'Causes', code(11, 'Causes/Other') + code(12, 'Causes and more')) +
        code(20, 'Effects', code(21, 'Effects/Other')),
      coding(21),
    );
    expect(notebook.codes.map(({ names }) => names.en)).toEqual([
      'Causes',
      'Other',
      'Causes and more',
      'Effects',
      'Other',
    ]);
    expect(notebook.annotations[0]?.codes).toEqual([GUID(21)]);
  });

  test('with a unique name keep the slashes after their first part', async () => {
    const { notebook } = await coded(
      code(10, 'Work', code(11, 'Work/Life balance') + code(12, 'Work/Pay')),
      coding(11),
    );
    expect(notebook.codes.map(({ names }) => names.en)).toEqual(['Work', 'Work/Life balance', 'Work/Pay']);
  });

  test('missing in the codebook are left out and named', async () => {
    const { notebook, leftOut } = await coded(code(10, 'A'), coding(10) + coding(99));
    expect(notebook.annotations.map(({ codes }) => codes)).toEqual([[GUID(10)]]);
    expect(leftOut).toEqual([{ what: `<CodeRef> ${GUID(99)}`, count: 1 }]);
  });

  test('are reported without their coders if there was more than one', async () => {
    const users = `<Users><User guid="${GUID(31)}" name="Ann"/><User guid="${GUID(32)}" name="Ben"/></Users>`;
    const by = (n: number) => coding(10, `creatingUser="${GUID(n)}"`);
    expect((await coded(code(10, 'A'), by(31) + by(32) + by(32), users)).leftOut).toEqual([
      { what: '<User> Ann', count: 1 },
      { what: '<User> Ben', count: 2 },
    ]);
    expect((await coded(code(10, 'A'), by(31), users)).leftOut).toEqual([]);
  });
});
