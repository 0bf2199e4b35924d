const LATIN = /\p{Script=Latin}/gu;
/** Letters of the scripts that share their punctuation marks with Latin, but set them full-width. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** An East Asian letter says about as much as so many Latin ones. */
const WEIGHT = 4;

/**
 * The `lang` attribute for a text of the reader's, or of an article in the language `known` ('' or `und` where nobody
 * knows it), as a BCP 47 tag. Browsers choose fonts by it, screen readers a voice. A text in Latin letters whose
 * language nobody knows would get its quotation marks and apostrophes from the fonts of the page around it, full-width
 * on a Chinese page: it is called Latin. Another text of an article is `und`, so that it does not pass for one in the
 * language of the screen; undefined for other texts of the reader's.
 */
export function shownLang(text: string, known?: string): string | undefined {
  if (known && known !== 'und') return known;
  const latin = text.match(LATIN)?.length ?? 0;
  if (latin > WEIGHT * (text.match(EAST_ASIAN)?.length ?? 0)) return 'und-Latn';
  return known === undefined ? undefined : 'und';
}
