// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { refiProject } from '@/utils/export/formats/refi-project';
import { planImport } from '@/utils/import/plan';
import { settle } from '@/utils/import/settle';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import type { Database } from '@/utils/store/database';
import { existingIn } from '@/utils/store/existing';
import { type Incoming, mergeNotebook, mergeRecords } from '@/utils/store/merge';
import { annotate, article, codes, revision, TEXT, uuid } from '../export/sample-notebook';
import { emptyNotebook } from '../store/sample';
import { context } from './parse-markup';
import { NOW, readAll } from './reading';

const local = { ...article, url: 'file:///home/me/report.html', addresses: [] };
const older = {
  ...revision,
  id: uuid(4),
  sha256: '1'.repeat(64),
  text: `旧稿：${TEXT}`,
  created: '2026-01-01T00:00:00.000Z',
};
const onOlder = annotate(32, '旧稿', {
  target: { revision: older.sha256, selector: { quote: { exact: '旧稿', prefix: '', suffix: '' } } },
});
const lost = annotate(31, '别处', {
  target: { selector: { quote: { exact: '别处没有的话', prefix: '', suffix: '' } } },
});

const NOTEBOOKS: [string, Notebook][] = [
  ['nothing said of it', { articles: [local], revisions: [revision], annotations: [], codes }],
  [
    'an earlier text',
    { articles: [local], revisions: [older, revision], annotations: [annotate(30, '李强民强调'), onOlder], codes },
  ],
  ['no text, only a lost passage', { articles: [local], revisions: [], annotations: [lost], codes }],
];

async function importProject(db: Database, bytes: Uint8Array): Promise<void> {
  const file = await readAll(bytes, context);
  const plan = await planImport([file], existingIn(db), { now: NOW });
  const incoming = settle(plan.files, () => 'mine', NOW) as Iterable<Incoming>;
  await mergeRecords(db, incoming, { name: 'project.qdpx' });
}

const counts = ({ articles, revisions, annotations }: Database) =>
  Promise.all([articles, revisions, annotations].map((table) => table.count()));

describe.each(NOTEBOOKS)('our project of an article without a web address, %s', (_, notebook) => {
  const project = async () =>
    new Uint8Array(
      await new Blob([...refiProject.write(notebook, { language: 'en', version: '0.1.0' })]).arrayBuffer(),
    );
  const all = [notebook.articles.length, notebook.revisions.length, notebook.annotations.length];

  test('adds nothing to its own notebook, however often it is imported', async () => {
    const db = emptyNotebook();
    await mergeNotebook(db, { ...notebook, decisions: [], samePersons: [] }, { name: 'ours' });
    for (let time = 0; time < 2; time++) await importProject(db, await project());
    expect(await counts(db)).toEqual(all);
  });

  test('adds everything once to another one', async () => {
    const db = emptyNotebook();
    for (let time = 0; time < 2; time++) await importProject(db, await project());
    expect(await counts(db)).toEqual(all);
  });
});

test('a definition with decomposed accents is restored once from our project', async () => {
  const [code] = codes as [Code];
  const decomposed = { ...code, definition: 'định nghĩa: bệnh'.normalize('NFD'), names: { en: 'bệnh', zh: 'bệnh' } };
  const notebook = { articles: [local], revisions: [revision], annotations: [], codes: [decomposed] };
  const bytes = await new Blob([...refiProject.write(notebook, { language: 'en', version: '0.1.0' })]).arrayBuffer();
  const { notebook: back } = await readAll(new Uint8Array(bytes), context);
  expect(back.codes.map(({ definition }) => definition.normalize('NFC'))).toEqual([
    'định nghĩa: bệnh'.normalize('NFC'),
  ]);
});
