import type { Position } from '@/utils/model/annotation';

interface Props {
  text: string;
  place: Position;
  marked: readonly Position[];
  as: 'del' | 'ins';
  /** What is left out of it at either end; nothing when absent. */
  cut?: Cut;
}

/** UTF-16 units left out before and behind, so that `around` are left beside what was edited. */
export interface Cut {
  start: number;
  end: number;
  around: number;
}

/**
 * What to leave out of two versions of a stretch so that they can be laid beside each other: at either end the same,
 * and at most so much that `around` units are left beside what is marked in either. A long sentence in which a word was
 * edited is not read whole to see which.
 */
export function cutOf(sides: readonly Pick<Props, 'place' | 'marked'>[], around: number): Cut {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { place, marked } of sides)
    for (const one of marked.filter((mark) => isWithin(mark, place))) {
      start = Math.min(start, one.start - place.start);
      end = Math.min(end, place.end - one.end);
    }
  const cut = (free: number): number => (Number.isFinite(free) ? Math.max(0, free - around) : 0);
  return { start: cut(start), end: cut(end), around };
}

const isWithin = (one: Position, place: Position): boolean => one.start >= place.start && one.end <= place.end;

/** A piece of text in which what is gone is struck out, or what is new is underlined. */
export function EditedText({ text, place: own, marked, as: Mark, cut }: Props) {
  const whole = cut ? withLinesBefore(text, own, cut.around) : own;
  const place = cut ? shortened(text, own, cut, whole) : whole;
  const parts: preact.ComponentChildren[] = place.start > whole.start ? ['…'] : [];
  let { start } = place;
  for (const { start: from, end } of marked.filter((mark) => isWithin(mark, place))) {
    parts.push(text.slice(start, from), <Mark key={from}>{text.slice(from, end)}</Mark>);
    start = end;
  }
  return (
    <>
      {parts}
      {text.slice(start, place.end)}
      {place.end < whole.end ? '…' : null}
    </>
  );
}

/** A figure alone, in a cell of a table, says nothing without the cells before it. */
const SAYS_LITTLE = 12;

function withLinesBefore(text: string, { start, end }: Position, around: number): Position {
  if (end - start >= SAYS_LITTLE) return { start, end };
  const line = text.indexOf('\n', Math.max(0, start - around)) + 1;
  return { start: line > 0 && line < start ? line : start, end };
}

function shortened(text: string, own: Position, cut: Cut, whole: Position): Position {
  const start = cut.start > 0 ? own.start + cut.start : whole.start;
  const end = Math.max(start, own.end - cut.end);
  return { start: isInsidePair(text, start) ? start - 1 : start, end: isInsidePair(text, end) ? end + 1 : end };
}

/** A letter beyond the first 65,536 is two units long. */
const isInsidePair = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
