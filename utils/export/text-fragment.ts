/** Characters taken from each end of a long quote: enough to be found, short enough to read past. */
const END = 8;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

// A browser only finds fragments that begin and end at word boundaries, in Chinese by its dictionary.
function firstWords(line: string): string {
  let taken = '';
  for (const { segment, isWordLike } of words.segment(line)) {
    if (isWordLike && [...taken].length >= END) break;
    taken += segment;
  }
  return taken.trim();
}

function lastWords(line: string): string {
  let taken = '';
  for (const { segment, isWordLike } of [...words.segment(line)].reverse()) {
    if (isWordLike && [...taken].length >= END) break;
    taken = segment + taken;
  }
  return taken.trim();
}

// The dash separates context from text in a fragment; parentheses would end a Markdown link.
const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[-()!'*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The part of a link, after `#`, that scrolls to a quote: `:~:text=…` with the quote's first and last words, or all
 * of a short one. Neither end crosses a block boundary, which in `exact` is a line feed.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(exact: string): string {
  const lines = exact.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const [first = ''] = filled;
  const last = filled.at(-1) ?? '';
  if (filled.length <= 1 && [...first].length <= 2 * END) return `:~:text=${encode(first)}`;
  return `:~:text=${encode(firstWords(first))},${encode(lastWords(last))}`;
}
