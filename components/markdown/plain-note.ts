/** Markdown syntax that nobody reads aloud, and what replaces it. */
const MARKS: readonly (readonly [pattern: RegExp, left: string, what: string])[] = [
  [/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1', 'links and pictures: their words'],
  [/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+/gm, '', 'headings, quotes, lists'],
  [/(\*\*|__|~~)(?=\S)(.+?)\1/g, '$2', 'strong, struck out'],
  [/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)\1(?![\p{L}\p{N}*_])/gu, '$2', 'emphasis'],
  [/`([^`\n]+)`/g, '$1', 'code'],
];

/** Prefixes of lines, which mean the same on paper as on screen. */
const LISTS = /^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s/;

/** A link followed by its address, which on screen is hidden. */
const LINK = /(?<!!)\[([^\]\n]*)\]\((?:<([^>\n]*)>|([^)\s]*))[^)\n]*\)/g;

const withAddress = (_: string, words: string, inBrackets = '', bare = ''): string => {
  const address = inBrackets || bare;
  return address === '' || address === words ? words : `${words} (${address})`;
};

/** A note for paper: without Markdown's inline syntax; lines, lists and addresses stay. */
export const plainLines = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => {
      const [list = ''] = LISTS.exec(line) ?? [];
      return (
        list +
        MARKS.reduce(
          (text, [pattern, left]) => text.replace(pattern, left),
          line.slice(list.length).replace(LINK, withAddress),
        )
      );
    })
    .join('\n');

/** A note in one line: its words, without Markdown syntax and line ends. */
export const plainNote = (markdown: string): string =>
  MARKS.reduce((text, [pattern, left]) => text.replace(pattern, left), markdown)
    .replace(/\s+/g, ' ')
    .trim();
