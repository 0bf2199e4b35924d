import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import type { Annotation, Position, Selector } from '@/utils/model/annotation';

/** What codes, notes and copies apply to: the selection, or the sentence under the cursor. */
export interface Passage {
  range: Range;
  selector: Selector;
  /** UTF-16 offsets in the text on screen. */
  position: Position;
  by: 'selection' | 'cursor';
  /** What a note on it starts with: the picture it stands for. */
  note?: string;
}

/** The passage of a range; undefined when the range holds no text. */
export function passageOf(text: AnnotatedText, range: Range, by: Passage['by']): Passage | undefined {
  const [selector, position] = [text.describe(range), text.positionOf(range)];
  return selector && position ? { range, selector, position, by } : undefined;
}

/** Annotations that overlap a passage: exact matches first, then the shortest. */
export function annotationsIn(
  text: AnnotatedText,
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>,
  { start, end }: Position,
): { id: Annotation['id']; isExact: boolean }[] {
  const found = [...ranges].flatMap(([id, own]) => {
    const position = text.positionOf(...own);
    if (!position || position.end <= start || position.start >= end) return [];
    const isExact = position.start === start && position.end === end;
    return [{ id, isExact, length: position.end - position.start }];
  });
  return found.sort((a, b) => Number(b.isExact) - Number(a.isExact) || a.length - b.length);
}

/**
 * Whether both selectors were made from the same selection. Used for a new annotation, which has not been located in
 * the text yet.
 */
export function isMadeAt(one: Selector, other: Selector): boolean {
  const isSamePlace = one.position?.start === other.position?.start && one.position?.end === other.position?.end;
  return isSamePlace && one.position !== undefined && one.quote.exact === other.quote.exact;
}
