import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ExportFormat, WholeNotebook } from '@/utils/export/format';
import { csv, csvByCode } from '@/utils/export/formats/csv';
import { html } from '@/utils/export/formats/html';
import { refiProject } from '@/utils/export/formats/refi-project';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import { ledgerFiles } from '@/utils/export/ledger/files';
import { ledgerWords } from '@/utils/i18n/ledger';
import { ledgerRows } from '@/utils/ledger/rows';
import type { Coder } from '@/utils/model/project';
import { data } from '../ledger/sample';
import { writeArchive, writeText } from './readers';
import { sampleNotebook, uuid } from './sample-notebook';

const dated = { created: '2026-05-20T08:00:00.000Z', modified: '2026-05-20T08:00:00.000Z' };
const LI: Coder = { id: uuid(91), name: '李 & 记者', initials: '李', ...dated };
const ANN: Coder = { id: uuid(92), name: 'Ann', initials: 'A', ...dated };
const NOBODY: Coder = { id: uuid(93), name: '', initials: '', ...dated };

/** The first annotation by hand is Li's, the one of a rule Ann's, the rest nobody's with a name. */
const coderOf = (id: string): string | undefined =>
  id === uuid(22) ? LI.id : id === uuid(21) ? ANN.id : id === uuid(24) ? NOBODY.id : undefined;

const shared: WholeNotebook = {
  ...sampleNotebook,
  coders: [LI, ANN, NOBODY],
  annotations: sampleNotebook.annotations.map((one) => {
    const coder = coderOf(one.id);
    return coder ? { ...one, coder } : one;
  }),
};

test.each<ExportFormat>([csv, csvByCode])('each row of the tables names who annotated', (format) => {
  const rows: Record<string, string>[] = parse(writeText(format, shared, { headers: 'machine' }), {
    bom: true,
    columns: true,
  });
  const said = new Map(rows.map(({ id, quote, coder }) => [id ?? quote ?? '', coder]));
  expect(new Set(said.values())).toEqual(new Set(['李 & 记者', 'Ann', '']));
});

test('in a notebook of one person a table under words has no column for coders', () => {
  expect(writeText(csv, sampleNotebook).split('\r\n')[0]).not.toContain('标注者');
  expect(writeText(csv, shared).split('\r\n')[0]).toContain('标注者');
});

test('W3C annotations, those in a page included, name persons beside rules', () => {
  const creators = (items: readonly { id: string; creator?: unknown }[]) =>
    Object.fromEntries(items.flatMap(({ id, creator }) => (creator ? [[id.slice(-2), creator]] : [])));
  const li = { type: 'Person', name: '李 & 记者' };
  const rule = { type: 'Software', name: 'zh.directive.order 2' };
  const expected = { 22: li, 21: [rule, { type: 'Person', name: 'Ann' }] };
  expect(creators(JSON.parse(writeText(webAnnotation, shared)).first.items)).toEqual(expected);
  expect(creators(JSON.parse(writeText(recogito, shared)))).toEqual(expected);
  const page = writeText(html, shared);
  const embedded = [...page.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g)];
  expect(creators(embedded.flatMap(([, json = '']) => JSON.parse(json).items))).toEqual(expected);
});

test('a REFI-QDA project has those who annotated as users, under the ids of their codings', async () => {
  const { 'project.qde': project = '' } = await writeArchive(refiProject, shared);
  const users = Object.fromEntries(
    [...project.matchAll(/<User guid="([^"]+)" name="([^"]+)"\/>/g)].map(([, id, name]) => [id, name]),
  );
  expect(Object.values(users)).toEqual(['Pressmark', 'zh.directive.order 2', '李 &#38; 记者']);
  const [, by = ''] = /<PlainTextSelection guid="[^"]+0022"[^>]+creatingUser="([^"]+)"/.exec(project) ?? [];
  expect(users[by]).toBe('李 &#38; 记者');
});

test('the ledger names who coded a directive', () => {
  const [first, ...others] = data.annotations;
  if (!first) throw new Error('the sample has annotations');
  const rows = ledgerRows({ ...data, coders: [ANN], annotations: [{ ...first, coder: ANN.id }, ...others] });
  const words = ledgerWords['zh-CN'];
  const options = { words, language: 'zh-CN', places: new Map(), standings: new Map() } as const;
  const file = ledgerFiles.find(({ id }) => id === 'csv');
  const written: Record<string, string>[] = parse([...(file?.write(rows, options) ?? [])].join(''), {
    bom: true,
    columns: true,
  });
  expect(written.filter(({ coder }) => coder === 'Ann').map(({ id }) => id)).toEqual([first.id]);
});
