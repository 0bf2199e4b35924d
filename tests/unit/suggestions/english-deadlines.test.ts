import { describe, expect, test } from 'vitest';
import { deadlineIn } from '@/utils/suggestions/en/deadlines';

const find = (text: string, published?: string) => {
  const found = deadlineIn(text, { start: 0, end: text.length }, published);
  return found && { text: found.text, date: found.date };
};

// A Wednesday.
const DAY = '2026-03-04';

describe('calendar dates', () => {
  test.each([
    ['pay by 31 March', 'by 31 March', '2026-03-31'],
    ['pay by 31 March 2027', 'by 31 March 2027', '2027-03-31'],
    ['pay before March 31st, 2027', 'before March 31st, 2027', '2027-03-31'],
    ['file no later than 1 February', 'no later than 1 February', '2027-02-01'],
    ['file on or before Sept. 30', 'on or before Sept. 30', '2026-09-30'],
    ['file by 5 p.m. on Friday, June 12', 'by 5 p.m. on Friday, June 12', '2026-06-12'],
    ['file by midnight on the 3rd, or by noon on 4 May', 'by noon on 4 May', '2026-05-04'],
    ['report by 2026-06-30 at the latest', 'by 2026-06-30', '2026-06-30'],
    ['missed the June 30 deadline', 'June 30 deadline', '2026-06-30'],
    ['set a deadline of 1 July for it', 'deadline of 1 July', '2026-07-01'],
    ['answers are due by April 9', 'due by April 9', '2026-04-09'],
  ])('%s', (text, words, date) => expect(find(text, DAY)).toEqual({ text: words, date }));
});

describe('parts of months, quarters and years', () => {
  test.each([
    ['hire two more engineers by the end of June', 'by the end of June', '2026-06-30'],
    ['By the end of June, the council must act', 'By the end of June', '2026-06-30'],
    ['before the end of February', 'before the end of February', '2027-02-28'],
    ['by end-June 2027', 'by end-June 2027', '2027-06-30'],
    ['by mid-June', 'by mid-June', '2026-06-15'],
    ['by late April', 'by late April', '2026-04-30'],
    ['by the beginning of May', 'by the beginning of May', '2026-05-01'],
    ['by early May', 'by early May', '2026-05-10'],
    ['by June 2027', 'by June 2027', '2027-06-30'],
    ['by June', 'by June', '2026-06-30'],
    ['before June', 'before June', '2026-05-31'],
    ['by the end of 2028', 'by the end of 2028', '2028-12-31'],
    ['by mid-2028', 'by mid-2028', '2028-06-30'],
    ['by early 2028', 'by early 2028', '2028-04-30'],
    ['by 2030', 'by 2030', '2030-12-31'],
    ['before 2030', 'before 2030', '2029-12-31'],
    ['by the end of the year', 'by the end of the year', '2026-12-31'],
    ['by year-end', 'by year-end', '2026-12-31'],
    ['before the year’s end', 'before the year’s end', '2026-12-31'],
    ['by the end of next year', 'by the end of next year', '2027-12-31'],
    ['by next year', 'by next year', '2027-12-31'],
    ['by the end of the month', 'by the end of the month', '2026-03-31'],
    ['by the end of next month', 'by the end of next month', '2026-04-30'],
    ['by the end of this week', 'by the end of this week', '2026-03-08'],
    ['by next week', 'by next week', '2026-03-15'],
    ['by the end of the first quarter of 2027', 'by the end of the first quarter of 2027', '2027-03-31'],
    ['by the third quarter', 'by the third quarter', '2026-09-30'],
    ['by Q2 2027', 'by Q2 2027', '2027-06-30'],
  ])('%s', (text, words, date) => expect(find(text, DAY)).toEqual({ text: words, date }));
});

describe('days counted from the article’s date', () => {
  test.each([
    ['by Friday', 'by Friday', '2026-03-06'],
    ['by noon on Monday', 'by noon on Monday', '2026-03-09'],
    ['by tomorrow', 'by tomorrow', '2026-03-05'],
    ['by midnight tonight', 'by midnight tonight', '2026-03-04'],
    ['by the close of business', 'by the close of business', '2026-03-04'],
    ['within 24 hours', 'within 24 hours', '2026-03-05'],
    ['within the next two weeks', 'within the next two weeks', '2026-03-18'],
    ['within ten working days', 'within ten working days', '2026-03-18'],
    ['within a month', 'within a month', '2026-04-04'],
    ['within six months', 'within six months', '2026-09-04'],
    ['within a year', 'within a year', '2027-03-04'],
    ['within the week', 'within the week', '2026-03-11'],
    ['in the next 30 days', 'in the next 30 days', '2026-04-03'],
  ])('%s', (text, words, date) => expect(find(text, DAY)).toEqual({ text: words, date }));

  test('a month after the end of January is the end of February', () =>
    expect(find('within one month', '2026-01-31')?.date).toBe('2026-02-28'));
});

describe('not a date', () => {
  test.each([
    ['act immediately', 'immediately'],
    ['answer as soon as possible', 'as soon as possible'],
    ['reopen before the start of the new school year', 'before the start of the new school year'],
    ['finish by the end of the flood season', 'by the end of the flood season'],
    ['finish by the summer', 'by the summer'],
    ['report by its next meeting', 'by its next meeting'],
  ])('%s', (text, words) => expect(find(text, DAY)).toEqual({ text: words, date: undefined }));

  test('a dated deadline is preferred to an undated one', () =>
    expect(find('Stop immediately and report by Friday', DAY)?.text).toBe('by Friday'));

  test('without a publication date only a year makes a date', () => {
    expect(find('by the end of June')).toEqual({ text: 'by the end of June', date: undefined });
    expect(find('by the end of June 2026')?.date).toBe('2026-06-30');
  });
});

test.each([
  'written by June Smith for the council',
  'led by April Jones',
  'it may act before it is too late',
  'stood by the road until it rained',
  'not immediately clear',
  'immediately after the meeting',
  'run by the end user',
  'the 2026 deadline passed',
])('not a deadline: %s', (text) => expect(find(text, DAY)).toBeNull());

test('an impossible date is a deadline without a date', () => {
  const text = 'by 2026-13-01';
  expect(deadlineIn(text, { start: 0, end: text.length }, '2026-05-20')).toEqual({ text, start: 0, end: text.length });
});
