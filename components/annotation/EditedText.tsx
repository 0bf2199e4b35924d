import type { Position } from '@/utils/model/annotation';

interface Props {
  text: string;
  place: Position;
  marked: readonly Position[];
  as: 'del' | 'ins';
  /** How much is shown before the first and after the last of it, UTF-16 units; all when absent. */
  around?: number;
}

/** A piece of text in which what is gone is struck out, or what is new is underlined. */
export function EditedText({ text, place: own, marked, as: Mark, around }: Props) {
  const whole = around === undefined ? own : withLinesBefore(text, own, around);
  const place = around === undefined ? whole : shortened(text, whole, marked, around);
  const parts: preact.ComponentChildren[] = place.start > whole.start ? ['…'] : [];
  let { start } = place;
  for (const { start: from, end } of marked.filter((one) => one.start >= place.start && one.end <= place.end)) {
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

/** A long sentence in which a word was edited is not read whole to see which. */
function shortened(text: string, place: Position, marked: readonly Position[], around: number): Position {
  const within = marked.filter((one) => one.start >= place.start && one.end <= place.end);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return place;
  const start = Math.max(place.start, first.start - around);
  const end = Math.min(place.end, last.end + around);
  return { start: isInsidePair(text, start) ? start - 1 : start, end: isInsidePair(text, end) ? end + 1 : end };
}

/** A letter beyond the first 65,536 is two units long. */
const isInsidePair = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
