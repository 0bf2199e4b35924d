import type { Target } from '@/utils/model/annotation';
import type { Revision } from '@/utils/model/article';

/** A passage in a saved text, in UTF-16 code units; `end` is exclusive. */
export interface Place {
  revision: Revision;
  start: number;
  end: number;
}

/**
 * The position of a passage: in the text it was made on, if available, or else in the first text with it, preferably in
 * its context. Undefined when no text contains the quote.
 */
export function findPlace({ revision: sha256, selector }: Target, revisions: Revision[]): Place | undefined {
  const { exact, prefix, suffix } = selector.quote;
  const at = (revision: Revision, start: number) => ({ revision, start, end: start + exact.length });

  const own = revisions.find((revision) => revision.sha256 === sha256);
  if (own && selector.position && own.text.startsWith(exact, selector.position.start))
    return at(own, selector.position.start);

  const candidates = own ? [own, ...revisions.filter((revision) => revision !== own)] : revisions;
  for (const [before, after] of [
    [prefix, suffix],
    ['', ''],
  ] as const)
    for (const revision of candidates) {
      const found = revision.text.indexOf(before + exact + after);
      if (found >= 0) return at(revision, found + before.length);
    }
  return undefined;
}

// Most texts hold nothing outside the BMP: both counts agree there.
const HAS_SURROGATES = /[\ud800-\udfff]/;

/** A UTF-16 offset into a text as a number of code points, as W3C and REFI-QDA count. */
export function toCodePoints(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return HAS_SURROGATES.test(before) ? [...before].length : offset;
}

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
 * Counts code points for many offsets of one text, as W3C and REFI-QDA count. Offsets must not decrease: counting goes
 * on from the last one.
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
