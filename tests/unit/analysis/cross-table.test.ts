import { describe, expect, test } from 'vitest';
import { find, fold, libraryOf } from '@/tests/unit/search/sample-library';
import { countAt, crossTable } from '@/utils/analysis/cross-table';
import {
  addresseeDimension,
  codeDimension,
  coderDimension,
  codesBeside,
  type Dimension,
  dayDimension,
  officialDimension,
  siteDimension,
} from '@/utils/analysis/dimension';
import { createSentenceGroups } from '@/utils/analysis/sentence-groups';
import { readTexts } from '@/utils/analysis/text-reader';
import { requireCondition } from '@/utils/search/query';
import { byArticle } from '@/utils/search/row-groups';
import { all, byCode, codes, ECONOMY, library, ROOM, TEXT, written } from './coded-library';

describe('codes by month', () => {
  test('a passage with two codes of one parent counts once for the parent; one without a date is in no cell', () => {
    expect(written(library, [byCode, dayDimension(library, 'month')])).toEqual([
      '2026-05 4 | 2026-06 1',
      '安全 2: 2 0',
      '校园 1: 1 0',
      '其他 1: 1 0',
      '经济 3: 2 1',
      '其他 1: 1 0',
    ]);
    const table = crossTable(library.count, all, [byCode, dayDimension(library, 'month')], ROOM);
    expect([table.counted, table.lacking, table.most]).toEqual([5, 2, 2]);
  });

  test('years can be counted instead of months, and only passages that pass the filter count', () => {
    const only = find(library, 'site:a.example', undefined, codes).filtered;
    expect(written(library, [byCode, dayDimension(library, 'year')], (row) => only.rows[row] === 0)[0]).toBe('2026 4');
  });

  test('months without passages between the first and the last get columns too', () => {
    const gaps = libraryOf(
      ['2025-11-02', '2026-02-01', '2026-03-03'].map((day) => ({
        day,
        host: 'a.example',
        annotations: day === '2026-03-03' ? [{ quote: '无' }] : [{ quote: '经济', codes: [ECONOMY] }],
      })),
    );
    const dimensions = [codeDimension(gaps, codes, { language: 'en', fold }), dayDimension(gaps, 'month')] as const;
    expect(written(gaps, dimensions)).toEqual(['2025-11 1 | 2025-12 0 | 2026-01 0 | 2026-02 1', '经济 2: 1 0 0 1']);
    expect(dayDimension(gaps, 'year').values.map(({ key }) => key)).toEqual(['2025', '2026']);
    const cut = crossTable(gaps.count, all, dimensions, { rows: 9, columns: 2 });
    expect(cut.columns.map(({ value }) => value.key)).toEqual(['2026-01', '2026-02']);
    // Months without passages are not missed.
    expect(cut.hiddenColumns).toBe(1);
  });

  test('a date in another millennium does not create thousands of month columns', () => {
    const odd = libraryOf(
      ['0001-01-01', '2026-02-01', '2026-04-01'].map((day) => ({ day, host: '', annotations: [{ quote: '经济' }] })),
    );
    expect(dayDimension(odd, 'month').values.map(({ key }) => key)).toEqual([
      '0001-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
  });

  test.each(['2062-05-01', '1970-05-01'])(
    'one article with a wrong year, %s, does not crowd out all others',
    (wrong) => {
      const odd = libraryOf(
        ['2026-03-01', '2026-04-01', '2026-05-01', wrong].map((day) => ({
          day,
          host: 'a.example',
          annotations: [{ quote: '经济', codes: [ECONOMY] }],
        })),
      );
      const dimensions = [codeDimension(odd, codes, { language: 'en', fold }), dayDimension(odd, 'month')] as const;
      const table = crossTable(odd.count, all, dimensions, { rows: 60, columns: 240 });
      expect(table.columns.map(({ value, total }) => `${value.key} ${total}`)).toEqual([
        '2026-03 1',
        '2026-04 1',
        '2026-05 1',
      ]);
      expect(table.hiddenColumns).toBe(1);
    },
  );

  test('a time scale that fits is complete, however long the gap in it', () => {
    const long = libraryOf(
      ['2016-01-01', '2026-01-01', '2026-02-01'].map((day) => ({
        day,
        host: 'a.example',
        annotations: [{ quote: '经济', codes: [ECONOMY] }],
      })),
    );
    const dimensions = [codeDimension(long, codes, { language: 'en', fold }), dayDimension(long, 'month')] as const;
    const table = crossTable(long.count, all, dimensions, { rows: 60, columns: 240 });
    expect([table.columns.length, table.columns[0]?.value.key, table.hiddenColumns]).toEqual([122, '2016-01', 0]);
  });

  test('when not everything fits, the newest months and the most frequent codes stay', () => {
    const table = crossTable(library.count, all, [byCode, dayDimension(library, 'month')], { rows: 2, columns: 1 });
    expect(table.columns.map(({ value }) => value.key)).toEqual(['2026-06']);
    expect(table.rows.map(({ value }) => value.label)).toEqual(['安全', '经济']);
    expect([table.hiddenRows, table.hiddenColumns]).toEqual([3, 1]);
  });
});

test('officials by addressees merges both scripts of a person’s or a body’s name', () => {
  expect(written(library, [officialDimension(library, fold), addresseeDimension(library, fold)])).toEqual([
    '各县区 2',
    '邓柯·衡阳市 2: 2',
  ]);
});

test('a namesake without a known office is kept apart from the one in office', () => {
  const asks = officialDimension(library, fold).values.map(({ asks: [ask] }) => ask?.value);
  expect(asks).toEqual(['邓柯·衡阳市', '邓柯·']);
  const rows = asks.map((name) => find(library, `official:${name}`, undefined, codes).rows.length);
  expect(rows).toEqual([2, 1]);
});

test('sites by codes and coders by codes are counted', () => {
  expect(written(library, [siteDimension(library), byCode]).slice(1)).toEqual([
    'a.example 4: 2 1 1 2 1',
    'b.example 1: 0 0 0 1 0',
  ]);
  expect(written(library, [coderDimension(library, '我'), byCode]).slice(1)).toEqual([
    '我 5: 2 1 1 3 1',
    'k0000000 1: 0 0 0 1 0',
  ]);
});

describe('codes by codes', () => {
  const read = async () => [{ id: library.articles[0]?.id ?? '', text: TEXT }];
  const sentences = () =>
    readTexts(library, createSentenceGroups(library, fold), {
      read,

      signal: new AbortController().signal,
    });

  test('in one article counts passages of a code in articles that also have the other code', () => {
    const groups = byArticle(library.articleOf, library.articles.length);
    const beside = codesBeside(library, codes, { language: 'zh-CN', fold }, { groups, operator: 'article' });
    // 经济 has 4 passages; one each stands in an article with none of 安全.
    expect(written(library, [byCode, beside]).slice(1)).toEqual([
      '安全 2: 2 2 2 2 2',
      '校园 1: 1 1 1 1 1',
      '其他 1: 1 1 1 1 1',
      '经济 4: 2 2 2 4 2',
      '其他 1: 1 1 1 1 1',
    ]);
  });

  test('in one sentence counts passages that share a sentence in the saved text', async () => {
    const beside = codesBeside(
      library,
      codes,
      { language: 'zh-CN', fold },
      { groups: await sentences(), operator: 'sentence' },
    );
    expect(written(library, [byCode, beside]).slice(1)).toEqual([
      '安全 2: 2 2 2 0 0',
      '校园 1: 1 1 1 0 0',
      '其他 1: 1 1 1 0 0',
      '经济 4: 0 0 0 4 2',
      '其他 1: 0 0 0 1 1',
    ]);
  });

  test('every cell opens as many passages as it counts', async () => {
    const groups = { sentence: await sentences() };
    const kinds: [Dimension, Dimension][] = [
      [byCode, codeDimension(library, codes, { language: 'zh-CN', fold })],
      [
        byCode,
        codesBeside(library, codes, { language: 'en', fold }, { groups: groups.sentence, operator: 'sentence' }),
      ],
      [
        byCode,
        codesBeside(
          library,
          codes,
          { language: 'zh-CN', fold },
          {
            groups: byArticle(library.articleOf, library.articles.length),
            operator: 'article',
          },
        ),
      ],
      [siteDimension(library), byCode],
      [coderDimension(library, '我'), byCode],
      [officialDimension(library, fold), addresseeDimension(library, fold)],
    ];
    const { filter } = await import('@/utils/search/filter');
    let cells = 0;
    for (const dimensions of kinds) {
      const table = crossTable(library.count, all, dimensions, ROOM);
      table.rows.forEach((row, r) => {
        table.columns.forEach((column, c) => {
          const asks = [...row.value.asks, ...column.value.asks];
          const query = asks.reduce((text, { operator, value }) => requireCondition(text, operator, value), '');
          const { conditions } = find(library, query, undefined, codes);
          expect(filter(library, conditions, undefined, groups).rowCount, query).toBe(countAt(table, r, c));
          cells++;
        });
      });
    }
    expect(cells).toBeGreaterThan(70);
  });
});
