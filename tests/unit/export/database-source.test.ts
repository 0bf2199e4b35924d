import { expect, test } from 'vitest';
import { databaseSource } from '@/entrypoints/export/database-source';
import { json } from '@/utils/export/formats/json';
import { streamNotebook } from '@/utils/export/stream';
import { readFile } from '@/utils/import/read-file';
import { mergeNotebook } from '@/utils/store/merge';
import { emptyNotebook } from '../store/sample';
import { article, sampleBeside, sampleNotebook, uuid } from './sample-notebook';

/** The JSON of a notebook on disk, read back. */
async function outAndIn(choice: { articles?: string[] }) {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...sampleNotebook, ...sampleBeside }, { name: 'x' });
  const source = await databaseSource(db, { ...choice, withUnannotated: true });
  const parts = [];
  for await (const part of streamNotebook(json, source, { language: 'en', version: '0' })) parts.push(part);
  return readFile(parts.join(''));
}

const OTHER = uuid(2);

test.each([
  ['the whole notebook', {}, sampleBeside],
  ['an article', { articles: [article.id] }, sampleBeside],
  ['another article', { articles: [OTHER] }, { decisions: [], samePersons: [] }],
])('the JSON of %s has what was decided about it', async (_, choice, beside) => {
  // The project is the database's own.
  const { decisions, samePersons } = beside;
  expect(await outAndIn(choice)).toMatchObject({ ok: true, refusals: [], beside: { decisions, samePersons } });
});
