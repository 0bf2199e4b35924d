import { expect, test } from 'vitest';
import { readNames, typedNames } from '@/utils/citation/people';
import { newId } from '@/utils/model/new-id';
import { findArticle, saveArticle } from '@/utils/store/articles';
import { correctArticle } from '@/utils/store/corrections';
import { emptyNotebook, extracted } from './sample';

const URL = 'https://news.example/a';

test('a corrected field survives the next extraction, the others follow it', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), URL);
  await correctArticle(db, article.id, { title: '校园安全会议', source: '示例日报' });
  const { metadata } = extracted();
  await saveArticle(
    db,
    extracted({ metadata: { ...metadata, title: '另一个标题', source: '转载', site: '新站' } }),
    URL,
  );
  expect(await findArticle(db, URL)).toMatchObject({
    title: '校园安全会议',
    source: '示例日报',
    site: '新站',
    provenance: { title: 'by-hand', source: 'by-hand' },
  });
});

test('a field can be emptied, and stays empty when the page is read again', async () => {
  const db = emptyNotebook();
  const { metadata } = extracted();
  const wrong = { ...metadata, published: { text: '2020', iso: '2020-01-01' } };
  const { article } = await saveArticle(db, extracted({ metadata: wrong }), URL);
  await correctArticle(db, article.id, { published: null });
  await saveArticle(db, extracted({ metadata: wrong }), URL);
  expect((await findArticle(db, URL))?.published).toBeUndefined();
});

test('correcting a missing article is not an error; an invalid date is rejected', async () => {
  const db = emptyNotebook();
  expect(await correctArticle(db, newId(), { title: 'x' })).toBeUndefined();
  const { article } = await saveArticle(db, extracted(), URL);
  const published = { text: 'tomorrow', iso: 'tomorrow' };
  await expect(correctArticle(db, article.id, { published })).rejects.toThrow();
});

test.each([
  ['李凌；王珂', ['李凌', '王珂']],
  ['Ann Writer; Bo Smith', ['Ann Writer', 'Bo Smith']],
  ['李凌、王珂、李凌', ['李凌', '王珂']],
  [' ; ', []],
])('the typed names %s become %j', (typed, names) => {
  expect(readNames(typed).map(({ name }) => name)).toEqual(names);
});

test('a known author keeps the role given by the page', () => {
  const known = [{ name: '李凌', role: '记者' }];
  expect(readNames(typedNames(known), known)).toEqual(known);
});
