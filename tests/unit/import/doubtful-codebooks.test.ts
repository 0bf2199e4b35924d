// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

describe('hierarchical names without a column that calls them codes', () => {
  const DEPARTMENTS = 'name,description,parent\nHead office,Everything,\nSales,Sells things,Head office\n';
  const GOODS = 'name,description,parent\nBlue shirt,Cotton,Shirts\nMug,A mug,Kitchen\n';

  test.each([
    ['departments', 'departments.csv', DEPARTMENTS],
    ['goods under what has no row', 'products.csv', GOODS],
    ['a family', 'family.csv', 'name,description,parent\nAnn,daughter,Bob\nBob,father,\n'],
    ['a staff by numbers', 'staff.csv', 'id,name,description,parent_id\n1,CEO,boss,\n2,CTO,tech,1\n'],
    ['places', 'places.csv', 'name,parent,level\nHunan,,1\nHengyang,Hunan,2\n'],
    ['a menu', 'menu.csv', 'title,parent,description\nHome,,start\nAbout,Home,us\n'],
    ['words with examples', 'vocabulary.csv', 'name,example,description\nbonjour,Bonjour!,hello\n'],
    ['a Chinese organisation', '机构.csv', '名称,描述,上级\n市政府,,\n教育局,管学校,市政府\n'],
  ])('%s: the reader is asked, with a guess at the columns', async (_, fileName, text) => {
    const result = await readFile(text, { ...context, fileName });
    expect(result).toMatchObject({ ok: false, reason: 'unknown-table' });
    expect(!result.ok && result.table?.columns).toContain('code');
  });

  test.each(['codebook.csv', 'My codes.csv', 'coding-scheme.csv', 'themes (2).csv', '标签表.csv', '編碼.csv'])(
    'are codes in a file called %s',
    async (fileName) => {
      const { notebook } = await readAll(DEPARTMENTS, { ...context, fileName });
      expect(notebook.codes.map(({ names }) => names.en)).toEqual(['Head office', 'Sales']);
    },
  );

  test.each(['postcodes.csv', 'barcode list.csv', 'percentages.csv', 'decoded.csv'])(
    'are none in %s',
    async (fileName) => {
      expect(await readFile(DEPARTMENTS, { ...context, fileName })).toMatchObject({ reason: 'unknown-table' });
    },
  );

  test('are codes once the reader has said so', async () => {
    const columns = () => ['code', 'definition', 'parent'] as const;
    const { notebook } = await readAll(DEPARTMENTS, { ...context, fileName: 'departments.csv', columns });
    expect(notebook.codes).toHaveLength(2);
  });

  test('are codes if pasted under existing parents; goods under unknown ones are asked about', async () => {
    expect((await readAll(DEPARTMENTS, context)).notebook.codes).toHaveLength(2);
    expect(await readFile(GOODS, context)).toMatchObject({ reason: 'unknown-table' });
  });

  test.each([
    'code,description,parent\nCauses,why,\nOther,,Causes\n',
    '标签,定义,上级标签\n原因,为什么,\n其他,,原因\n',
    'Name,Description,Files,References\nCauses,why,2,5\n',
    'Name,Parent code,Description\nCauses,,why\n',
  ])('one column that names codes suffices, whatever the file is called: %j', async (text) => {
    expect((await readAll(text, { ...context, fileName: 'a.csv' })).format).toBe('codebook-csv');
  });
});
