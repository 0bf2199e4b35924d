/** Of the letters of a text, how many must be Han for it to be read as Chinese. */
const HAN_SHARE = 0.3;
/** In UTF-16 code units: enough to tell. */
const SAMPLE = 2000;

/**
 * `zh` or `en`, the languages that suggestions are read in, by the article's BCP 47 tag, or by its letters if the tag
 * does not tell; '' for others.
 */
export function readingLanguage(text: string, tag: string): 'zh' | 'en' | '' {
  if (/^zh\b/i.test(tag)) return 'zh';
  if (/^en\b/i.test(tag)) return 'en';
  if (tag !== '' && !/^(und|mul)\b/i.test(tag)) return '';
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  const han = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  return letters.length > 0 && han / letters.length > HAN_SHARE ? 'zh' : '';
}
