// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { codeTree } from '@/utils/codebook/tree';
import { codebookCsv, csv, csvByCode, tsv } from '@/utils/export/formats/csv';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import { nearestColor } from '@/utils/import/colour';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { writeText } from '../export/readers';
import { annotate, article, sampleNotebook, uuid } from '../export/sample-notebook';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

type Read = Awaited<ReturnType<typeof readAll>>;
const read = (text: string) => readAll(text, { ...context, fileName: 'codes.csv' });

const pathIn = (codes: readonly Code[], id: string | undefined): string => {
  const code = codes.find((one) => one.id === id);
  return code ? `${pathIn(codes, code.parent)}>${code.names.en}` : '';
};
/** Each code with those above it, its definition and its colour. */
const said = ({ notebook: { codes } }: Read) =>
  codes.map(({ id, definition, color }) => [pathIn(codes, id).slice(1), definition, color]);

describe('a codebook with', () => {
  test.each<[string, string, string[]]>([
    [
      'MAXQDA',
      'Color,Parent code,Code,Code memo,Cod. seg. (all documents)\n#ff0000,,Causes,why,3\n#00ff00,Causes,Money,,2\n',
      ['Causes', 'Causes>Money'],
    ],
    ['MAXQDA, paths of parents', 'Parent code;Code;Memo\n;A;\nA;B;\nA\\B;C;deep\n', ['A', 'A>B', 'A>B>C']],
    [
      'MAXQDA in German',
      'Obercode;Code;Memo;Farbe\n;Ursachen;warum;rot\nUrsachen;Geld;;gelb\n',
      ['Ursachen', 'Ursachen>Geld'],
    ],
    [
      'MAXQDA, indented',
      'Code System,Memo,Frequency\nCauses,why,3\n  Money,,2\n  Power,,1\n    Army,,1\nEffects,,0\n',
      ['Causes', 'Causes>Money', 'Causes>Power', 'Causes>Power>Army', 'Effects'],
    ],
    ['NVivo', 'Name,Description,Files,References\nCauses,why,2,9\n', ['Causes']],
    [
      'NVivo, with paths',
      'Hierarchical Name,Description,Color\nCodes\\\\Causes,why,Red\nCodes\\\\Causes\\\\Money,,Blue\n',
      ['Causes', 'Causes>Money'],
    ],
    [
      'ATLAS.ti',
      'Code,Comment,Code Group 1,Grounded,Density\nMoney,why,Causes,3,0\nPower,,Causes,1,0\n',
      ['Causes', 'Causes>Money', 'Causes>Power'],
    ],
    ['QualCoder', 'codename,category,memo\nMoney,Causes,why\n', ['Causes', 'Causes>Money']],
    [
      'Dedoose',
      'Id,Parent Id,Depth,Title,Description,Weight\n1,,0,Causes,why,\n2,1,1,Money,,\n',
      ['Causes', 'Causes>Money'],
    ],
    ['a spreadsheet', 'Theme,Code,Definition,Example\nCauses,Money,why,“for cash”\n', ['Causes', 'Causes>Money']],
    ['a Chinese spreadsheet', '上级标签,标签,定义,例子\n,原因,为什么,\n原因,钱,,“为了钱”\n', ['原因', '原因>钱']],
    ['a Japanese spreadsheet', 'コード,定義,例\n原因,理由,「お金」\n', ['原因']],
    ['a Spanish spreadsheet', 'código,definición,color\ncausas,por qué,rojo\n', ['causas']],
    ['someone with a column for the parent', 'name,parent\nCauses,\nMoney,Causes\n', ['Causes', 'Causes>Money']],
  ])('%s', async (_, text, paths) => {
    const result = await read(text);
    expect(said(result).map(([path]) => path)).toEqual(paths);
    expect(result.refusals).toEqual([]);
  });

  test.each([
    'Level 1,Level 2,Level 3,Definition\nCauses,,,why\n,Money,,\n,,Cash,deep\nEffects,Money,,\n',
    '一级标签,二级标签,三级标签,定义\nCauses,,,why\nCauses,Money,,\nCauses,Money,Cash,deep\nEffects,Money,,\n',
    'Theme,Sub-theme,Code,Description\nCauses,,,why\nCauses,Money,,\nCauses,Money,Cash,deep\nEffects,Money,,\n',
  ])('one column per level: %j', async (text) => {
    expect(said(await read(text)).map(([path, definition]) => [path, definition])).toEqual([
      ['Causes', 'why'],
      ['Causes>Money', ''],
      ['Causes>Money>Cash', 'deep'],
      ['Effects', ''],
      ['Effects>Money', ''],
    ]);
  });

  test('two codes of one name under two parents, given by name, path or id', async () => {
    for (const text of [
      'path,definition\nA/Other,x\nB/Other,y\n',
      'name,parent,definition\nA,,\nB,,\nOther,A,x\nOther,B,y\n',
      'id,name,parent,definition\n1,A,,\n2,B,,\n3,Other,1,x\n4,Other,2,y\n',
      'code,definition\nA,\nB,\nA > Other,x\nB > Other,y\n',
    ])
      expect(said(await read(text)).map(([path, definition]) => [path, definition])).toEqual(
        expect.arrayContaining([
          ['A>Other', 'x'],
          ['B>Other', 'y'],
        ]),
      );
  });

  test('codes in a cycle of parents are read without hanging, and a name with a slash keeps it', async () => {
    expect(said(await read('name,parent\nA,B\nB,A\n'))).toHaveLength(2);
    expect(said(await read('tag,description\nAI/ML,x\n'))).toEqual([['AI/ML', 'x', 'gray']]);
  });

  test('other columns are counted', async () => {
    const { leftOut } = await read('Code,Comment,Code Group 1,Grounded\nMoney,why,Causes; Other,3\n');
    expect(leftOut).toEqual([
      { what: 'Code Group 1', count: 1 },
      { what: 'Grounded', count: 1 },
    ]);
  });
});

test.each([
  'Code,Category,Description\nA00.0,A00,Cholera\nA00.1,A00,Cholera eltor\nA01,A01,Typhoid\n',
  'Code,Group,Definition\n0101,01,Live horses\n0102,01,Live bovine animals\n',
  'Code,Example,Description\nE-1001,shoe,a shoe\nE-1002,boot,a boot\n',
  'Code,Parent,Description\nA00.0,Chapter I,Cholera\nA01.0,Chapter I,Typhoid\n',
])('a list of goods or diseases is not a codebook: %j', async (text) => {
  await expect(read(text)).rejects.toThrow('unknown-table');
});

test('numbered codes with parents are a codebook', async () => {
  const paths = said(await read('Code,Parent code,Memo\nC1,,a\nC1.1,C1,b\nC1.2,C1,c\n')).map(([path]) => path);
  expect(paths).toEqual(['C1', 'C1>C1.1', 'C1>C1.2']);
});

test.each([
  ['red', 'red'],
  ['#f00', 'red'],
  ['FF0000', 'red'],
  ['rgb(255, 0, 0)', 'red'],
  ['255,0,0', 'red'],
  ['DarkRed', 'red'],
  ['dark blue', 'blue'],
  ['gelb', 'yellow'],
  ['绿色', 'green'],
  ['hotpink', 'magenta'],
  ['black', 'gray'],
  ['#202020', 'gray'],
  ['#80FF0000', 'red'],
  ['#0000FF80', 'blue'],
  ['#FFFF0080', 'yellow'],
  ['no colour', undefined],
])('the colour “%s” is %s', (written, color) => {
  expect(nearestColor(written)).toBe(color);
});

/** Codes of one name at two places, names with the signs that stand between names. */
const code = (n: number, name: string, parent?: number, more: Partial<Code> = {}): Code => ({
  id: uuid(n),
  names: { en: name, zh: `${name}之中` },
  color: 'gray',
  underline: 'solid',
  definition: '',
  example: '',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...(parent === undefined ? {} : { parent: uuid(parent) }),
  ...more,
});
const codes = [
  code(901, 'Causes', undefined, { definition: '=SUM(A1)', example: "'=x", color: 'red' }),
  code(902, 'Effects'),
  code(903, 'Other', 901),
  code(904, 'Other', 902, { definition: 'the rest' }),
  code(905, 'AI/ML', 901),
  code(906, 'A; B', 905),
  code(907, '-ism'),
];
const quote = (exact: string) => ({ target: { selector: { quote: { exact, prefix: '', suffix: '' } } } });
const notebook: Notebook = {
  codes,
  articles: [article],
  revisions: [],
  annotations: [
    annotate(951, '', { ...quote('one'), codes: [uuid(903)] }),
    annotate(952, '', { ...quote('two'), codes: [uuid(904), uuid(905)] }),
    annotate(953, '', { ...quote('three'), codes: [uuid(906), uuid(903)], note: '=1+1' }),
    annotate(954, '', { ...quote("'=four"), codes: [uuid(907), uuid(903), uuid(904)], note: "'-x" }),
  ],
};
const given = ({ annotations }: Notebook, all: readonly Code[]) =>
  annotations.map(({ id, codes: ids }) => [id, ids.map((one) => pathIn(all, one)).toSorted()]).toSorted();

describe('codes of one name at two places are restored exactly', () => {
  const FILES = [csv, csvByCode, tsv].flatMap((format) =>
    (['words', 'machine'] as const).flatMap((headers) =>
      (['en', 'zh-CN'] as const).map((language) => ({ format, headers, language })),
    ),
  );
  test.each([
    ...FILES,
    { format: webAnnotation, headers: 'words' as const, language: 'en' as const },
    { format: recogito, headers: 'words' as const, language: 'zh-CN' as const },
  ])('$format.id, $headers, $language', async ({ format, headers, language }) => {
    const text = writeText(format, notebook, { headers, language });
    const result = await readAll(text, { ...context, fileName: `a.${format.extension}` });
    expect(result.refusals).toEqual([]);
    const back = result.notebook;
    expect(back.annotations.map(({ id, codes: ids }) => [id, ids.toSorted()]).toSorted()).toEqual(
      notebook.annotations.map(({ id, codes: ids }) => [id, ids.toSorted()]).toSorted(),
    );
    if (language === 'en' && format !== csv && format !== tsv)
      expect(given(back, back.codes)).toEqual(given(notebook, codes));
    const words = ({ annotations }: Notebook) =>
      annotations.map(({ id, note, target }) => [id, note, target.selector.quote.exact]).toSorted();
    expect(words(back)).toEqual(words(notebook));
    const plan = await dryRun(result, notebook);
    expect([plan.codes.added, plan.annotations.added, plan.annotations.changed, plan.plan.questions]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('a code with a semicolon in its name, the only one of its quote', () => {
  const own = [code(911, 'Policy'), code(912, 'Trade; tariffs', 911)];
  const one: Notebook = {
    codes: own,
    articles: [article],
    revisions: [],
    annotations: [annotate(961, '', { ...quote('one'), codes: [uuid(912)] })],
  };
  test.each([
    ['by TSV', tsv, (text: string) => text],
    ['by CSV', csv, (text: string) => text],
    ['by a CSV of an earlier version', csv, (text: string) => text.replaceAll(';\u00a0', '; ')],
  ])('is restored %s', async (_, format, earlier) => {
    const text = earlier(writeText(format, one, { headers: 'machine', language: 'en' }));
    const { notebook: back } = await readAll(text, { ...context, fileName: `a.${format.extension}` });
    expect(given(back, back.codes)).toEqual(given(one, own));
  });

  test('is restored from TSV, also with a second code', async () => {
    const two = { ...one, annotations: one.annotations.map((each) => ({ ...each, codes: [uuid(911), uuid(912)] })) };
    const text = writeText(tsv, two, { headers: 'machine', language: 'en' });
    const { notebook: back } = await readAll(text, { ...context, fileName: 'a.tsv' });
    expect(given(back, back.codes)).toEqual(given(two, own));
  });
});

describe('our own codebook table', () => {
  test.each([
    ['words', 'en'],
    ['words', 'zh-CN'],
    ['words', 'zh-TW'],
    ['machine', 'en'],
    ['machine', 'zh-CN'],
  ] as const)('under %s in %s comes back as it was', async (headers, language) => {
    const result = await read(writeText(codebookCsv, notebook, { headers, language }));
    const facts = (all: readonly Code[]) =>
      all.map(({ id, names, parent, color, definition, example }) => ({
        id,
        names,
        parent,
        color,
        definition,
        example,
      }));
    // In the order of the tree.
    const inOrder = codeTree(codes).map(({ code }) => code);
    expect(facts(result.notebook.codes)).toEqual(facts(inOrder));
    expect([result.refusals, result.leftOut]).toEqual([[], []]);
    const plan = await dryRun(result, notebook);
    expect([plan.codes.added, plan.codes.changed, plan.codes.conflicts]).toEqual([[], [], []]);
  });

  test('moves codes that were given another parent in a spreadsheet, or none, and asks', async () => {
    const named = (name: string, more: Partial<Code> = {}): Code => ({
      ...(sampleNotebook.codes[0] as Code),
      id: crypto.randomUUID(),
      names: { en: name, zh: name },
      definition: '',
      example: '',
      ...more,
    });
    const [works, schools] = [named('Works'), named('Schools')];
    const [waste, exams] = [named('Waste', { parent: works.id }), named('Exams', { parent: works.id })];
    const notebook = { ...EMPTY, codes: [works, waste, exams, schools] };
    const table = writeText(codebookCsv, notebook, {});
    const moved = table.replace('Works/Waste', 'Schools/Waste').replace('Works/Exams', 'Exams');
    expect(moved).not.toBe(table);
    const { codes } = await dryRun(await read(moved), notebook);
    expect(codes.added).toEqual([]);
    const parents = [...codes.changed, ...codes.conflicts.map(({ theirs }) => theirs)] as Code[];
    expect(new Map(parents.map(({ id, parent }) => [id, parent]))).toEqual(
      new Map([
        [waste.id, schools.id],
        [exams.id, undefined],
      ]),
    );
  });

  test('of the sample is restored in an empty notebook', async () => {
    const result = await read(writeText(codebookCsv, sampleNotebook, {}));
    expect((await dryRun(result, EMPTY)).codes.added).toHaveLength(sampleNotebook.codes.length);
  });
});

describe('a slash in a column of names', () => {
  const pathsOf = async (text: string) => said(await read(text)).map(([path]) => path);
  test.each([
    ['tag,description,number of highlights\nWork,a,1\nWork/Life balance,b,2\n', ['Work', 'Work/Life balance']],
    ['tag,description\nHe,a\nHe/She,b\nHe/She/They,c\n', ['He', 'He/She', 'He/She/They']],
    ['tag,description\n工作,a\n工作/生活,b\n', ['工作', '工作/生活']],
    ['tag,description\nWork,a\nWork / Life,b\n', ['Work', 'Work>Life']],
    ['tag,description\nWork,a\nWork > Life/Family,b\n', ['Work', 'Work>Life/Family']],
  ])('%j', async (text, paths) => expect(await pathsOf(text)).toEqual(paths));
});

describe('a code with too long a name', () => {
  const long = (end: string) => `${'I was never told what it was about, and nobody asked me. '.repeat(4)}${end}`;
  test('is cut and reported, and stays distinct from one with the same beginning; passages keep their own', async () => {
    const file = `tag,description\n"${long('One.')}",first\n"${long('Two.')}",second\n`;
    const { notebook, notices } = await read(file);
    const names = notebook.codes.map(({ names }) => names.en);
    expect(names.map((name) => name.length <= 200)).toEqual([true, true]);
    expect(names[0]).toMatch(/…$/);
    expect(names[1]).toMatch(/… \(2\)$/);
    expect(notebook.codes.map(({ definition }) => definition)).toEqual(['first', 'second']);
    expect(notices.map(({ reason }) => reason)).toEqual(['too-long', 'too-long']);
  });

  test.each(['😀', '👩‍👩‍👧', 'é̂', '𬭎'])('is cut before or after %s, never within', async (sign) => {
    for (const pad of ['', 'a', 'ab', 'abc', 'abcd']) {
      const { notebook } = await read(`tag,description\n${pad}${sign.repeat(150)},x\n`);
      const name = notebook.codes[0]?.names.en ?? '';
      expect(name.replace(pad, '').replace('…', '').replaceAll(sign, '')).toBe('');
    }
  });

  test('keeps its children', async () => {
    const { notebook } = await read(`code,parent,definition\n"${long('One.')}",,a\nchild,"${long('One.')}",b\n`);
    expect(notebook.codes.find(({ names }) => names.en === 'child')?.parent).toBe(notebook.codes[0]?.id);
  });
});
