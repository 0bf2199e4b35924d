/** A piece of a citation. Styles produce runs, from which plain text and rich text are made. */
export interface Run {
  text: string;
  italic?: true;
  /** Absolute http(s) address. */
  href?: string;
}

/** A run in italics. */
export const italic = (text: string): Run => ({ text, italic: true });

/** A run that shows and links an address. */
export const link = (url: string): Run => ({ text: url, href: url });

/** The runs as plain text. */
export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const markup = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** The runs as HTML for the clipboard: `i`, `a` and `br`, everything else escaped. */
export const richText = (runs: readonly Run[]): string =>
  runs
    .map(({ text, italic, href }) => {
      const inner = italic ? `<i>${markup(text)}</i>` : markup(text);
      return href ? `<a href="${markup(href)}">${inner}</a>` : inner;
    })
    .join('');

/** Ends a sentence with a full stop, unless the text already ends one. */
export const stopped = (text: string): string => (/[.?!。？！…]["'”’»」』]?$/.test(text) ? text : `${text}.`);
