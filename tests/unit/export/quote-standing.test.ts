import { expect, test } from 'vitest';
import { quoteStamp, quoteStandings } from '@/utils/export/quote-standing';
import type { Revision } from '@/utils/model/article';
import { annotate } from './sample-notebook';

const reading = (day: string, text: string): Revision => ({
  id: `20000000-0000-4000-8000-0000${day.replaceAll('-', '')}`,
  articleId: '10000000-0000-4000-8000-000000000000',
  sha256: '0'.repeat(64),
  html: '',
  text,
  created: `${day}T08:00:00.000Z`,
});

const quote = annotate(1, '6月底前完成“校园”隐患排查');
const standing = (...texts: Revision[]) => quoteStandings([quote], texts).get(quote.id);

test('a quote that stands in the newest text is unchanged on the day it was read, white space and quotation marks aside', () => {
  const newest = reading('2026-06-02', '要求6月底前 完成「校园」隐患排查。');
  const found = standing(newest, reading('2026-05-18', '要求6月底前完成“校园”隐患排查。'));
  expect(found).toEqual({ state: 'unchanged', day: '2026-06-02' });
  expect(quoteStamp(found, { language: 'zh-CN' })).toBe('复读未改（2026-06-02）');
});

test('a quote that was edited is changed on the first day it was seen otherwise', () => {
  const found = standing(
    reading('2026-06-09', '要求9月底前完成校园隐患排查，不得拖延。'),
    reading('2026-06-02', '要求9月底前完成校园隐患排查。'),
    reading('2026-05-18', '要求6月底前完成校园隐患排查。'),
  );
  expect(found).toEqual({ state: 'changed', day: '2026-06-02' });
  expect(quoteStamp(found, { language: 'en' })).toBe('changed, seen 2026-06-02');
});

test('nothing is said of a text that was read once, or of words that are in no reading', () => {
  expect(standing(reading('2026-05-18', '要求6月底前完成校园隐患排查。'))).toBeUndefined();
  expect(standing(reading('2026-06-02', '别的。'), reading('2026-05-18', '另外的。'))).toBeUndefined();
});
