import { expect, test } from 'vitest';
import { quoteStandings } from '@/utils/anchoring/quote-standings';
import { csv } from '@/utils/export/formats/csv';
import { webAnnotation } from '@/utils/export/formats/web-annotation';
import { quoteStamp } from '@/utils/export/quote-standing';
import { readSlice } from '@/utils/export/read-notebook';
import { csvRows } from '@/utils/import/read-table';
import type { Revision } from '@/utils/model/article';
import { annotate, article, codes, TEXT } from './sample-notebook';

const reading = (day: string, text: string): Revision => ({
  id: `20000000-0000-4000-8000-0000${day.replaceAll('-', '')}`,
  articleId: article.id,
  sha256: day.replaceAll('-', '').padEnd(64, '0'),
  html: '',
  text,
  created: `${day}T08:00:00.000Z`,
});

/** The article with one word of the quote edited. */
const EDITED = TEXT.replace('6月底', '9月底');

const quote = annotate(1, '6月底前完成校园周边隐患排查');
const standing = (...texts: Revision[]) => quoteStandings(article, [quote], texts).get(quote.id);

test('a quote found in the newest text is unchanged on the day of its reading, apart from white space', () => {
  const newest = reading('2026-06-02', TEXT.replace('6月底前', '6月底前 '));
  const found = standing(newest, reading('2026-05-18', TEXT));
  expect(found).toEqual({ state: 'unchanged', day: '2026-06-02' });
  expect(quoteStamp(found, { language: 'zh-CN' })).toBe('复读未改（2026-06-02）');
});

test('an edited quote is changed since the first day it was seen so, with the current words', () => {
  const found = standing(
    reading('2026-06-09', `${EDITED}不得拖延。`),
    reading('2026-06-02', EDITED),
    reading('2026-05-18', TEXT),
  );
  expect(found).toMatchObject({ state: 'changed', day: '2026-06-02' });
  expect(found?.now?.quote.exact).toBe('9月底前完成校园周边隐患排查');
  expect(quoteStamp(found, { language: 'en' })).toBe('edited, seen 2026-06-02');
});

test('a quote that is gone from the page is an orphan, not an edited one', () => {
  const found = standing(reading('2026-06-09', '全市旅游收入增长两成。'), reading('2026-05-18', TEXT));
  expect(found).toEqual({ state: 'orphan', day: '2026-06-09' });
  expect(quoteStamp(found, { language: 'zh-TW' })).toBe('原文中未找到（2026-06-09 所見）');
});

test('for a text read once only missing quotes are reported; without a text, nothing', () => {
  expect(standing(reading('2026-05-18', TEXT))).toBeUndefined();
  expect(standing(reading('2026-05-18', '别的。'))).toEqual({ state: 'orphan', day: '2026-05-18' });
  expect(standing()).toBeUndefined();
});

test('a quote missing from a partially read article was not removed from it', () => {
  const texts = [reading('2026-06-09', '全市旅游收入增长两成。'), reading('2026-05-18', TEXT)];
  expect(quoteStandings({ partial: 'paywall' }, [quote], texts).size).toBe(0);
  const [other, ...before] = [reading('2026-06-09', EDITED), ...texts.slice(1)];
  expect(quoteStandings({ partial: 'paywall' }, [quote], [other, ...before]).get(quote.id)?.state).toBe('changed');
});

test('tables and W3C annotations distinguish edited passages from orphans', () => {
  const [edited, gone] = [quote, annotate(2, '要强化部门联动')];
  const notebook = {
    articles: [article],
    revisions: [
      reading('2026-05-18', TEXT),
      reading('2026-06-02', EDITED.replace('要强化部门联动', '旅游收入增长两成')),
    ],
    annotations: [edited, gone],
    codes,
  };
  const options = { version: '1.0.0', language: 'en' as const };
  const table = csvRows([...csv.write(notebook, { ...options, headers: 'machine' })].join(''));
  const [header = [], ...rows] = table;
  const states = rows.map((row) => [row[header.indexOf('id')], row[header.indexOf('quote_state')]]);
  expect(Object.fromEntries(states)).toEqual({ [edited.id]: 'changed', [gone.id]: 'orphan' });

  const collection = JSON.parse([...webAnnotation.write(notebook, options)].join(''));
  const facts = collection.first.items.map((one: Record<string, { '@value'?: { quoteState?: string } }>) => [
    String(one.id),
    one['urn:x-pressmark:facts']?.['@value']?.quoteState,
  ]);
  expect(Object.fromEntries(facts)).toMatchObject({
    [`urn:uuid:${edited.id}`]: 'changed',
    [`urn:uuid:${gone.id}`]: 'orphan',
  });
});

test('an article’s record is the same whichever reading is quoted, since citation keys use its date', () => {
  const head = { title: article.title, at: '2026-05-18T08:00:00.000Z', published: '2026-05-17T08:00' };
  const earlier = { ...reading('2026-05-18', TEXT), titles: [head] };
  const now = { ...article, published: { text: '2026年5月18日', iso: '2026-05-18' } };
  const annotations = [{ ...quote, target: { ...quote.target, revision: earlier.sha256 } }];
  expect(readSlice({ article: now, revisions: [earlier, reading('2026-06-02', EDITED)], annotations }).article).toEqual(
    now,
  );
});
