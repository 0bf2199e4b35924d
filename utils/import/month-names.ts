/**
 * Languages whose month names are read: those that reading devices and reading lists are sold in, and their neighbours.
 */
const LANGUAGES = 'en de es pt fr it nl ru pl sv da nb fi tr cs hu uk ro id ar fa el he hi th'.split(' ');

/** As they are compared: without the point of a short form, and without accents, which not every program writes. */
const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '');

/** Single words for months from Syria to Iraq; names of two words are missing here. */
const LEVANTINE = [[], ['شباط'], ['آذار'], ['نيسان'], ['أيار'], ['حزيران'], ['تموز'], ['آب'], ['أيلول'], [], [], []];

let months: Map<string, number> | undefined;

/** Every name of a month, long and short, standalone and in dates, without ambiguous ones. */
function namesOfMonths(): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  const add = (name: string, month: number): void => {
    const word = bare(name);
    // A short form that is another's beginning is the first language's: English before all.
    if (!/^\p{L}{3,}$|^[\p{Script=Deva}\p{Script=Hebr}]{2,}$/u.test(word)) return;
    const known = found.get(word);
    if (known === undefined) found.set(word, month);
    else if (known !== month) twice.add(word);
  };
  for (const language of LANGUAGES)
    for (const length of ['long', 'short'] as const)
      for (const options of [{ month: length }, { month: length, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const parts = format.formatToParts(Date.UTC(2024, month, 1));
          add(parts.find(({ type }) => type === 'month')?.value ?? '', month);
        }
      }
  for (const [month, words] of LEVANTINE.entries()) for (const word of words) add(word, month);
  for (const word of ['sept', 'septiembre', 'setiembre']) add(word, 8);
  for (const word of twice) found.delete(word);
  return found;
}

/** The month that a word names, 0 to 11, in any supported language; undefined for other words. */
export function monthOf(word: string): number | undefined {
  months ??= namesOfMonths();
  // Hebrew writes its “in” as the first letter of the word.
  return months.get(bare(word)) ?? months.get(bare(word.replace(/^ב/, '')));
}
