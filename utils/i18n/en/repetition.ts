import type { SourceLevel } from '@/utils/model/repetition';

/** One article that says the same: who, on which day, how alike in per cent. */
interface Stop {
  source: string;
  day: string;
  percent: number;
}

const articles = (count: number): string => (count === 1 ? 'one article' : `${count} articles`);

export const en = {
  earlier: ({ source, day, percent }: Stop, more: number) =>
    `First in ${source}, ${day} (${percent}%)${more > 0 ? ` and ${more} more before` : ''}`,
  laterOne: ({ source, day, percent }: Stop) => `later in ${source}, ${day} (${percent}%)`,
  later: (count: number) => `later in ${articles(count)}`,
  sameDay: (count: number) => `on the same day in ${articles(count)}`,
  undated: (count: number) => `also in ${articles(count)} without a date`,
  join: '; ',
  making: (done: number, all: number) => `Comparing with the notebook: ${done} of ${all} articles so far`,
  way: 'Who says this, and when',
  openWay: 'Who else says this',
  picture: 'The passage’s way: days from left to right, levels from top to bottom',
  allOn: (day: string) => `All on ${day}`,
  drawn: (count: number) => `The first ${count} are drawn; the table lists all.`,
  levels: { nation: 'National', province: 'Province', city: 'City', county: 'County' } satisfies Record<
    SourceLevel,
    string
  >,
  levelUnknown: 'Level unknown',
  columns: {
    number: 'No.',
    day: 'Published',
    level: 'Level',
    source: 'Source',
    article: 'Article',
    likeness: 'Similarity',
    words: 'Wording',
  },
  noDay: 'No date',
  noSource: 'Source not named',
  own: 'this article',
  percent: (percent: number) => `${percent}%`,
  differs: 'Underlined: differs from the passage. Names of places, quotation marks and the script are not compared.',
  stock: 'Dim stock phrases',
  stockOff: 'off',
  stockFrom: (count: number) => (count === 1 ? 'in another article' : `in ${count} other articles or more`),
  stockFound: (count: number) => (count === 1 ? 'One phrase is dimmed' : `${count} phrases are dimmed`),
  // Where a passage came from, step by step
  wayOf: 'The passage',
  from: (source: string, day: string) => [source, day].filter(Boolean).join(', '),
  alone: 'No other report in the notebook says this.',
  aloneHint:
    'The saved texts of the current project are compared. A second copy of a report (same site, headline and day) is not listed; passages shorter than six words are not looked for.',
  asking: 'Comparing…',
  failed: 'The notebook could not be compared.',
  count: (count: number) => `Also found in ${articles(count)}`,
  cut: 'More articles say nearly this; the likeliest are shown.',
  noneYet: 'Not found so far.',
  notAllRead:
    'There are too many texts to search all of them for part of a sentence; a whole sentence is searched for in all.',
  line: 'The dashed line joins the articles in the order of publication. It does not say who took the words from whom.',
  noLine: 'No picture: fewer than two of these articles say when they were published.',
  saveSvg: 'Save picture (SVG)',
  saveCsv: 'Save table (CSV)',
  saved: (file: string) => `Saved as ${file}`,
  address: 'Address',
};
