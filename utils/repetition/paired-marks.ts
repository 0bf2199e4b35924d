import type { Position } from '@/utils/model/annotation';

/** Opening marks, each before its closing one. */
const PAIRS = '“”‘’「」『』《》〈〉（）()';

/**
 * A place in `text`, extended by a quotation mark or bracket next to it whose partner is inside: `“枫桥经验”`, not `“枫桥经验`.
 * UTF-16 units.
 */
export function withPairedMarks(text: string, { start, end }: Position): Position {
  const lacks = (present: string | undefined, wanted: string | undefined): boolean => {
    if (!present || !wanted) return false;
    const inside = [...text.slice(start, end)];
    const count = (mark: string): number => inside.filter((one) => one === mark).length;
    return count(present) > count(wanted);
  };
  const next = text.charAt(end);
  const before = text.charAt(start - 1);
  const closing = next ? PAIRS.indexOf(next) : -1;
  const opening = before ? PAIRS.indexOf(before) : -1;
  if (closing % 2 === 1 && lacks(PAIRS[closing - 1], next)) return withPairedMarks(text, { start, end: end + 1 });
  if (opening >= 0 && opening % 2 === 0 && lacks(PAIRS[opening + 1], before))
    return withPairedMarks(text, { start: start - 1, end });
  return { start, end };
}
