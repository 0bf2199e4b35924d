import type { CslDate } from './csl-item';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** MLA Handbook, 9th edition, appendix 1: May, June and July are not shortened, September is `Sept.` */
const shortMonth = (month: string): string =>
  month.length <= 4 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`;

/** `2026` */
export const year = ({ 'date-parts': [[year]] }: CslDate): string => String(year);

/** `2026-05-18` */
export const isoDay = ({ 'date-parts': [parts] }: CslDate): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('-');

/** `May 18` */
export const monthDay = ({ 'date-parts': [[, month, day]] }: CslDate): string => `${MONTHS[month - 1]} ${day}`;

/** `May 18, 2026` */
export const americanDay = (date: CslDate): string => `${monthDay(date)}, ${year(date)}`;

/** `18 May 2026`, long months shortened. */
export const mlaDay = ({ 'date-parts': [[year, month, day]] }: CslDate): string =>
  `${day} ${shortMonth(MONTHS[month - 1] ?? '')} ${year}`;
