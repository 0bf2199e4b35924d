/** UTF-16 units: more than anybody writes by hand. */
export const LONGEST_STYLE = 20_000;

/** Functions that make the browser fetch something: a style must not tell a server what is being read. */
const FETCHES = /(?:url|image|image-set|src|cross-fade)\s*\(|@import|@font-face/i;

/** CSS with its escapes undone: `\75 rl(` is `url(`. */
const unescaped = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
      const point = Number.parseInt(code, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    })
    .replace(/\\(.)/g, '$1');

/** Whether a reader's own style fetches nothing from elsewhere. */
export const staysHere = (css: string): boolean => !FETCHES.test(css) && !FETCHES.test(unescaped(css));

/** A reader's own style, limited to the article; empty where it would fetch something. */
export const styleOfArticle = (css: string): string =>
  css.trim() && staysHere(css) ? `.article {\n${css.slice(0, LONGEST_STYLE)}\n}` : '';
