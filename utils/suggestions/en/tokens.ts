import type { Span } from '@/utils/suggestions/suggestion';

/** A word of one line. `end` leaves out a possessive ’s; an abbreviation keeps its full stop. */
export interface Token extends Span {
  text: string;
  /** Lower case, without full stops. */
  key: string;
  capital: boolean;
  possessive: boolean;
  /** The text between the previous word and this one. */
  gap: string;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[-&'’][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s$/;
const DOTTED =
  /^(?:\p{Lu}|gov|govs|sen|sens|rep|reps|lt|col|gen|maj|brig|sgt|cpl|capt|cmdr|adm|supt|det|insp|ch|con|pres|sec|atty|mr|mrs|ms|dr|st|jr|sr|hon|rev|prof|cllr|pvt|pfc|rt|dep|asst|[a-z])$/iu;

/** The words of one line, in order. */
export function tokensOf(text: string, line: Span): Token[] {
  const found: Token[] = [];
  let last = line.start;
  for (const match of text.slice(line.start, line.end).matchAll(WORD)) {
    const start = line.start + match.index;
    let word = match[0];
    const possessive = POSSESSIVE.test(word);
    if (possessive) word = word.slice(0, -2);
    let end = start + word.length;
    if (!possessive && DOTTED.test(word) && text.charAt(end) === '.') end++;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      key: word.replace(/\./g, '').replace(/’/g, "'").toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
      possessive,
      gap: text.slice(last, start),
    });
    last = end;
  }
  return found;
}

/** Whether nothing but a blank stands between the word before `at` and the word at `at`. */
export function joined(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.gap === ' ' || tokens[at]?.gap === '\u00a0';
}
