import { describe, expect, test } from 'vitest';
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
  const { notebook, notices } = await readAll(csv);
  expect(notebook.articles[0]?.published).toBeUndefined();
  expect(notices).toEqual([{ table: 'articles', record: `published: ${words}`, reason: 'unknown-date' }]);
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

describe('years of two digits in a table', () => {
  const days = async (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, i) => `https://s.example/a,T,words ${i},"${cell}"`);
    const { notebook, leftOut } = await readAll([header, ...rows].join('\n'));
    const made = notebook.annotations
      .toSorted((a, b) => a.target.selector.quote.exact.localeCompare(b.target.selector.quote.exact))
      .map(({ created }) => new Date(created))
      .map((date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-'));
    return { made, leftOut };
  };

  test.each([
    ['url,title,highlight,date', '5/13/24', '4/5/24', '2024-5-13', '2024-4-5'],
    ['url,title,highlight,date', '13/5/24', '4/5/24', '2024-5-13', '2024-5-4'],
    ['url,titel,citaat,datum', '4-5-24', '3-5-24', '2024-5-4', '2024-5-3'],
    ['链接,标题,摘录,日期', '24-5-13', '24/5/4', '2024-5-13', '2024-5-4'],
    ['链接,标题,摘录,日期', '5/13/24', '4/5/24', '2024-5-13', '2024-4-5'],
    ['URL,제목,하이라이트,날짜', '24. 5. 13.', '24.5.4', '2024-5-13', '2024-5-4'],
  ])('under %s “%s” and “%s” are %s and %s', async (header, one, other, first, second) => {
    expect(await days(header, one, other)).toEqual({ made: [first, second], leftOut: [] });
  });

  test.each(['url,title,highlight,date', '链接,标题,摘录,日期'])('under %s “04/05/24” is counted', async (header) => {
    const { leftOut } = await days(header, '04/05/24');
    expect(leftOut).toEqual([{ what: header.split(',')[3], count: 1 }]);
  });
});
