/** 1 Farvardin 1403, in milliseconds since 1970: 20 March 2024. */
const NEW_YEAR_1403 = Date.UTC(2024, 2, 20);
const DAY_MS = 86_400_000;
/** In a cycle of 33 years those that are a day longer; it holds from 1865 to 2093 (1244 to 1472). */
const LONGER = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

const lengthOf = (year: number): number => (LONGER.has(year % 33) ? 366 : 365);

/** A day of Iran's solar calendar as year, month and day of the common one; months of 31 days are six, then of 30. */
export function gregorianOf(year: number, month: number, day: number): [year: string, month: number, day: string] {
  let days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  for (let y = year; y < 1403; y++) days -= lengthOf(y);
  for (let y = 1403; y < year; y++) days += lengthOf(y);
  const date = new Date(NEW_YEAR_1403 + days * DAY_MS);
  return [String(date.getUTCFullYear()), date.getUTCMonth() + 1, String(date.getUTCDate())];
}
