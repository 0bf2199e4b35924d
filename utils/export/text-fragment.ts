/** Characters taken from each end of a long quote: enough to be found, few enough to read past. */
const END = 8;
/** UTF-16 units around an edge that are cut into words: as far as a dictionary looks. */
const WINDOW = 200;
/** The most words of context: browsers do not find longer ones. */
const MOST_CONTEXT = 12;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A passage in the article's text, UTF-16 offsets, `end` exclusive. */
export interface Passage {
  text: string;
  start: number;
  end: number;
  /** The text is not the whole article, only the known context of the passage: the words may occur elsewhere, too. */
  isExcerpt?: boolean;
}

// The dash separates context from text in a fragment; parentheses would end a Markdown link.
const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[-()!'*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Letters with a stroke, and joined ones, which no decomposition takes apart. */
const LETTERS: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ð: 'd' };

/**
 * Browsers compare letters without case and accents, ß as ss, and any white space with any other; soft hyphens and what
 * else is invisible they pass over.
 */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[æœøđłħıþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** How often a browser would find this text, up to 2. */
function createCounter(text: string): (searched: string) => number {
  const whole = folded(text);
  return (searched) => {
    const wanted = folded(searched);
    const first = whole.indexOf(wanted);
    return first < 0 || wanted === '' ? 0 : whole.indexOf(wanted, first + 1) < 0 ? 1 : 2;
  };
}

let latest: { text: string; count: (searched: string) => number } | undefined;
function counterOf(text: string) {
  if (latest?.text !== text) latest = { text, count: createCounter(text) };
  return latest.count;
}

/** The word breaks of a text between two offsets, both among them. Browsers find nothing that ends inside a word. */
function breaks(text: string, from: number, to: number): number[] {
  const left = Math.max(lineStart(text, from), from - WINDOW);
  const right = Math.min(lineEnd(text, to), to + WINDOW);
  const found: number[] = [];
  for (const { index } of words.segment(text.slice(left, right))) found.push(left + index);
  return [...found, right];
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/**
 * Whether Firefox finds text that ends here. It sees no word boundary after a combining mark: in decomposed Latin and
 * Vietnamese, in vocalized Arabic and Hebrew, in Thai.
 */
const isFoundEnd = (text: string, at: number) => !/\p{Mn}\s*$/u.test(text.slice(Math.max(0, at - WINDOW), at));

/**
 * The passage widened to whole words, as a dictionary has them where no spaces are written; on its line, also to an end
 * that every browser finds.
 */
function wholeWords({ text, start, end }: Passage): Passage {
  const before = breaks(text, start, start).filter((at) => at <= start);
  const after = breaks(text, end, end).filter((at) => at >= end);
  return { text, start: before.at(-1) ?? start, end: after.find((at) => isFoundEnd(text, at)) ?? after[0] ?? end };
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Up to `size` words before a passage, or behind it: on its line, and on the next one where it is alone on its own. */
function context({ text, start, end, isExcerpt }: Passage, size: number, side: 'before' | 'behind'): Passage {
  const at =
    side === 'before' ? text.slice(0, start).trimEnd().length : end + blankLength(text.slice(end, end + WINDOW));
  const points = breaks(text, at, at).filter((point) => (side === 'before' ? point <= at : point >= at));
  if (side === 'before') points.reverse();
  let edge = at;
  let left = size;
  for (const [i, point] of points.slice(1).entries()) {
    const near = points[i] ?? at;
    if (isWord(text.slice(Math.min(near, point), Math.max(near, point))) && left-- <= 0) break;
    // The outermost word of an excerpt may be cut.
    if (isExcerpt && (point === 0 || point === text.length)) break;
    edge = point;
  }
  return trimmed(side === 'before' ? { text, start: edge, end: at } : { text, start: at, end: edge });
}

const blankLength = (text: string) => text.length - text.trimStart().length;

/** From the first words of a line on, or up to its last: at least `least` characters of the passage, in whole words. */
function edgeWords({ text, start, end }: Passage, least: number, side: 'first' | 'last'): Passage {
  const points = breaks(text, start, end).filter((at) => at > start && at < end);
  const isEnough = (from: number, to: number) => [...text.slice(from, to).trim()].length >= least;
  return trimmed(
    side === 'first'
      ? { text, start, end: points.find((at) => isEnough(start, at) && isFoundEnd(text, at)) ?? end }
      : { text, start: points.findLast((at) => isEnough(at, end)) ?? start, end },
  );
}

const wordsOf = ({ text, start, end }: Passage) => text.slice(start, end);

const between = (text: string, first: Passage, last: Passage) => folded(text.slice(first.end, last.start));

/**
 * The part of a link after `#` that scrolls to a passage: `:~:text=prefix-,first,last,-suffix`. First and last are
 * whole words, or all of a short passage; context is added only as far as needed to distinguish repeated text. No term
 * crosses a block, which ends with a line feed. Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(passage: Passage): string {
  const { isExcerpt = false } = passage;
  const whole = wholeWords(trimmed(passage));
  const { text, start, end } = whole;
  const count = counterOf(text);
  const inLine = (from: number) => trimmed({ text, start: from, end: Math.min(lineEnd(text, from), end) });
  const isOneLine = inLine(start).end >= end;
  const isShort = isOneLine && [...wordsOf(whole)].length <= 2 * END;

  let first = isShort ? whole : edgeWords(inLine(start), END, 'first');
  const lastLine = trimmed({ text, start: Math.max(lineStart(text, end), start), end });
  let last = isShort ? undefined : edgeWords(lastLine, END, 'last');
  let before: Passage | undefined;
  let behind: Passage | undefined;
  const isClear = () =>
    (!isExcerpt || (before && (last || behind || wordsOf(before) !== ''))) &&
    count(text.slice(before?.start ?? first.start, (last ? undefined : behind?.end) ?? first.end)) <= 1;
  for (let size = 2; !isClear() && size <= MOST_CONTEXT; size += 2) {
    before = context({ ...whole, isExcerpt }, size, 'before');
    if (!isClear() && last) first = edgeWords(inLine(start), END + 2 * size, 'first');
    if (!isClear() && !last) behind = context({ ...whole, isExcerpt }, size, 'behind');
  }
  // The same words earlier in the passage would end it there.
  for (
    let size = 2;
    last && size <= MOST_CONTEXT && between(text, first, last).includes(folded(wordsOf(last)));
    size += 2
  )
    last = edgeWords(lastLine, END + 2 * size, 'last');
  if (last && last.start < first.end) {
    first = inLine(start);
    if (isOneLine) last = undefined;
  }
  const terms = [
    before && wordsOf(before) && `${encode(wordsOf(before))}-`,
    encode(wordsOf(first)),
    last && encode(wordsOf(last)),
    behind && wordsOf(behind) && `-${encode(wordsOf(behind))}`,
  ];
  return `:~:text=${terms.filter(Boolean).join(',')}`;
}

function trimmed({ text, start, end }: Passage): Passage {
  const passage = text.slice(start, end);
  const from = start + blankLength(passage);
  return from < end ? { text, start: from, end: from + passage.trim().length } : { text, start, end };
}
