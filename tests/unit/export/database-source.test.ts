import { expect, test } from 'vitest';
import { databaseSource } from '@/entrypoints/export/database-source';
import { json } from '@/utils/export/formats/json';
import { streamNotebook } from '@/utils/export/stream';
import { readFile } from '@/utils/import/read-file';
import { newId } from '@/utils/model/new-id';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { mergeNotebook } from '@/utils/store/merge';
import { placeArticles } from '@/utils/store/place-articles';
import { addProject, currentChoice } from '@/utils/store/projects';
import { emptyNotebook, extracted } from '../store/sample';
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
])('the JSON of %s includes its decisions', async (_, choice, beside) => {
  // The project is the database's own.
  const { decisions, samePersons } = beside;
  expect(await outAndIn(choice)).toMatchObject({ ok: true, refusals: [], beside: { decisions, samePersons } });
});

test('a project counts its own annotations outside the bin, and the articles that have any', async () => {
  const db = emptyNotebook();
  const { article: shared } = await saveArticle(db, extracted(), 'https://news.example/a');
  const first = (await currentChoice(db)).current;
  const mark = (exact: string, project: string) =>
    saveAnnotation(db, {
      id: newId(),
      articleId: shared.id,
      project,
      target: { selector: { quote: { exact, prefix: '', suffix: '' } } },
      codes: [],
      note: '',
      origin: { by: 'hand' },
    });
  await mark('甲一', first);
  await removeAnnotation(db, (await mark('甲二', first)).id);
  const second = newId();
  await addProject(db, { id: second, name: '乙', codes: { from: 'nothing' } });
  await placeArticles(db, { articles: [shared.id], from: first, to: second, how: 'copy' });
  await mark('乙一', second);
  const { article: bare } = await saveArticle(
    db,
    extracted({ url: 'https://news.example/b' }),
    'https://news.example/b',
  );
  const countsOf = async (project: string) => {
    const { articles, annotations } = (await databaseSource(db, { project, withUnannotated: false })).counts;
    return { articles, annotations };
  };
  expect((await db.articles.get(bare.id))?.projects).toEqual([second]);
  expect(await countsOf(first)).toEqual({ articles: 1, annotations: 1 });
  expect(await countsOf(second)).toEqual({ articles: 1, annotations: 2 });
});

test('a notebook says how many of its articles it leaves out because nothing in them is annotated', async () => {
  const db = emptyNotebook();
  for (let nth = 0; nth < 52; nth++) {
    const url = `https://news.example/${nth}`;
    const { article: one } = await saveArticle(db, extracted({ url }), url);
    if (nth < 2) continue;
    await saveAnnotation(db, {
      id: newId(),
      articleId: one.id,
      target: { selector: { quote: { exact: '甲', prefix: '', suffix: '' } } },
      codes: [],
      note: '',
      origin: { by: 'hand' },
    });
  }
  const { counts, leftOut } = await databaseSource(db, { withUnannotated: false });
  expect([counts.articles, leftOut]).toEqual([50, 2]);
  expect((await databaseSource(db, { withUnannotated: true })).leftOut).toBe(0);
});
