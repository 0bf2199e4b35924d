import { expect, test } from 'vitest';
import { readAll } from './reading';

test.each([
  ['March 1, 2024', '2024-03-01'],
  ['2024/3/1', '2024-03-01'],
  ['2024年3月1日 00:30', '2024-03-01'],
  ['2024-03-01T16:30:00Z', '2024-03-01'],
])('the publication date “%s” in a table follows its wording', async (words, day) => {
  const csv = `url,title,quote,published\nhttps://s.example/a,T,some words,"${words}"\n`;
  const { notebook } = await readAll(csv);
  expect(notebook.articles[0]?.published).toEqual({ text: words, iso: day });
});

test.each(['2024', 'Spring 2024', '2024-03'])('“%s” is not a date, and none is invented', async (words) => {
  const csv = `url,title,quote,published\nhttps://s.example/a,T,some words,${words}\n`;
  const { notebook, leftOut } = await readAll(csv);
  expect(notebook.articles[0]?.published).toBeUndefined();
  expect(leftOut).toEqual([{ what: 'published', count: 1 }]);
});

test('a duplicate code in a codebook is rejected and reported', async () => {
  const { notebook, refusals } = await readAll('code,definition\nA,one\nB,two\na,three\n');
  expect(notebook.codes.map(({ definition }) => definition)).toEqual(['one', 'two']);
  expect(refusals).toMatchObject([{ reason: 'same-name' }]);
});

test('codes on separate lines of a cell are several', async () => {
  const { notebook } = await readAll('quote,title,tags\nwords,T,"Fear\nHope, at last"\n');
  expect(notebook.codes.map(({ names }) => names.en).toSorted()).toEqual(['Fear', 'Hope, at last']);
});
