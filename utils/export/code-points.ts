const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Widens a passage (UTF-16 offsets, `end` exclusive) until it splits no character as readers see them: an accent goes
 * with its letter, a family emoji stays whole. Web Annotation model 4.2.4.
 */
export function wholeGraphemes(text: string, { start, end }: { start: number; end: number }) {
  const segments = graphemes.segment(text);
  const first = segments.containing(start);
  const last = end > start ? segments.containing(end - 1) : undefined;
  return { start: first?.index ?? start, end: last ? last.index + last.segment.length : end };
}

/**
 * Counts code points for many offsets of one text, as W3C and REFI-QDA count. Offsets must not fall; each is counted on
 * from the last.
 */
export function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) [at, count] = [0, 0];
    while (at < offset) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      count++;
    }
    return count;
  };
}
