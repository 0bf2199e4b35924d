import { asList, asText } from './loose';

/** `#a #b`, `#甲# #乙#`: a list without a separator. */
const HASHTAGS = /^\s*#[^#\s,，،;；؛、|]+#?(?:\s*#[^#\s,，،;；؛、|]+#?)*\s*$/;

/**
 * How the cells of a column hold codes: separated by one of several signs, by spaces alone, or one code per cell
 * whatever is in it.
 */
export type Separation = 'signs' | 'spaces' | 'none';

/** Tags as programs put several into one cell: Pocket `a|b`, ours `a; b`, others `a, b`, Instapaper `["a","b"]`. */
export function listOf(cell: string, apart: Separation): string[] {
  if (/^\s*\[.*\]\s*$/s.test(cell)) {
    try {
      return asList(JSON.parse(cell))
        .map(asText)
        .filter((tag) => tag.trim() !== '');
    } catch {
      // Readwise Reader writes lists as Python does.
      const quoted = [...cell.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');
      if (quoted.length > 0) return quoted.filter((tag) => tag.trim() !== '');
    }
  }
  if (apart === 'none')
    return cell
      .split(/\r?\n/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  if (HASHTAGS.test(cell)) return [...cell.matchAll(/#([^#\s]+)/g)].map(([, tag = '']) => tag);
  const separator = apart === 'spaces' ? /\s+/ : [/\r?\n/, /[;；؛]/, /\|/, /[,，、،]/].find((one) => one.test(cell));
  return (separator ? cell.split(separator) : [cell])
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '');
}

/** A tag of an article in its note: articles have no codes. */
export const asHashtags = (tags: readonly string[]): string =>
  tags.map((tag) => `#${tag.replace(/\s+/g, '_')}`).join(' ');

/**
 * What begins a note in a cell of highlights, Raindrop's `Note:` and Diigo's `Comment:`: a line, or a word in a line
 * that is not followed by a blank as in “Note: see”.
 */
const NOTE = /^(?:Note|Comment):|\sNote:(?=\S)/m;

/**
 * A cell of highlights, as Raindrop and Diigo have them: `Highlight:…` and below it, or behind it, perhaps what was
 * noted.
 */
export function highlightsIn(cell: string): { quote: string; note: string }[] {
  return cell
    .split(/^Highlight:\s*/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [quote = '', ...notes] = part.split(NOTE);
      return {
        quote: quote.trim(),
        note: notes
          .map((one) => one.trim())
          .join('\n')
          .trim(),
      };
    });
}
