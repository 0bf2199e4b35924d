// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { csv } from '@/utils/export/formats/csv';
import { csvRows } from '@/utils/import/read-table';
import { sampleNotebook } from '../export/sample-notebook';
import { context } from './parse-markup';
import { dryRun, readAll } from './reading';

const written = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

const read = (text: string) => readAll(text, { ...context, fileName: 'a.csv' });

/** Our own table of the sample with cells of its first row put otherwise. */
async function withCells(cells: Record<string, string>) {
  const rows = csvRows(
    [...csv.write(sampleNotebook, { language: 'en', version: '1.0.0', headers: 'machine' })].join(''),
  );
  const [header = [], ...others] = rows;
  const quoted = others.find((row) => row[header.indexOf('quote')]?.startsWith('各县市区')) ?? [];
  const changed = quoted.map((cell, at) => cells[header[at] ?? ''] ?? cell);
  return { header, ...(await read(written([header, changed]))) };
}

const counted = ({ leftOut }: { leftOut: { what: string }[] }, ...names: string[]): string[] =>
  names.filter((name) => leftOut.some(({ what }) => what === name));

describe('an unused cell of our own table is counted under its column', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['an unknown word for what is found', { facts: 'directive; rumour' }, ['facts']],
    ['a directive that the row says it has not', { facts: 'official' }, ['verb', 'addressee', 'directive', 'strength']],
    ['an official beside nothing', { facts: 'official', official: '王岚' }, ['official']],
    ['a rule where a person marked it', { origin: 'hand' }, ['rule', 'rule_version', 'confidence']],
    ['a time that is none', { published_time: 'noon', created_time: 'noon' }, ['published_time', 'created_time']],
    ['an id that is none', { code_ids: 'x; y' }, ['code_ids']],
    ['another number of paths', { code_paths: 'a/b' }, ['code_paths']],
    ['a time of reading that is none', { accessed_time: 'late' }, ['accessed_time']],
    ['a row without its quote', { quote: '', note: '' }, ['speaker', 'verb', 'modified']],
  ])('%s', async (_, cells, names) => {
    expect(counted(await withCells(cells), ...names)).toEqual(names);
  });

  test('and nothing of a row as it was written', async () => {
    const result = await withCells({});
    // Recomputed from the other columns.
    const derived = ['start', 'end', 'text_sha256', 'quote_state', 'quote_state_day', 'saved_copy'];
    expect(result.leftOut.map(({ what }) => what).filter((what) => !derived.includes(what))).toEqual([]);
  });
});

test('additions to our own codebook are counted, and a single name is kept', async () => {
  const result = await read(
    'path,name,name_en,name_zh,description,example,color,uses,id,owner\nA,A,Alpha,,d,,,3,,me\n',
  );
  expect(result.leftOut).toEqual([{ what: 'owner', count: 1 }]);
  expect(result.notebook.codes.map(({ names }) => names)).toEqual([{ en: 'Alpha', zh: 'A' }]);
});

test('columns of a codebook assigned next to quotes are counted', async () => {
  const columns = (header: readonly string[]) => header.map((name) => name as 'url' | 'quote' | 'definition');
  const text = 'url,quote,definition\nhttps://a.example/1,words,what it means\n';
  const result = await readAll(text, { ...context, fileName: 'a.csv', columns });
  expect(result.leftOut).toEqual([{ what: 'definition', count: 1 }]);
});

describe('a table that names a person where the directive here has no speaker', () => {
  const official = { name: '李强民', title: '市长', organisation: '', place: '' };
  const here = {
    ...sampleNotebook,
    annotations: sampleNotebook.annotations.map((one) =>
      one.directive
        ? { ...one, directive: { ...one.directive, speaker: '', title: '', organisation: '', place: '' } }
        : one,
    ),
  };
  const named = {
    ...sampleNotebook,
    annotations: sampleNotebook.annotations.map(({ directive, ...one }) =>
      directive ? { ...one, official, modified: '2026-06-01T00:00:00.000Z' } : one,
    ),
  };
  const table = (headers: 'machine' | 'words') =>
    [...csv.write(named, { language: 'en', version: '1.0.0', headers })].join('');

  test('does not set the speaker if it says that the person is named', async () => {
    const { annotations } = await dryRun(await read(table('machine')), here);
    const theirs = annotations.changed.map(({ theirs }) => theirs as (typeof here.annotations)[number]);
    expect(theirs.map(({ directive, official }) => [directive?.speaker, official?.name])).toEqual([['', '李强民']]);
  });

  test('sets the speaker if it is of an earlier version, which does not say', async () => {
    const rows = csvRows(table('machine'));
    const at = rows[0]?.indexOf('facts') ?? -1;
    const former = written(rows.map((row) => row.toSpliced(at, 1)));
    const { annotations } = await dryRun(await read(former), here);
    const theirs = annotations.changed.map(({ theirs }) => theirs as (typeof here.annotations)[number]);
    expect(theirs.map(({ directive, official }) => [directive?.speaker, official?.name])).toEqual([
      ['李强民', undefined],
    ]);
  });
});
