import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import type { Annotation, Position, Selector } from '@/utils/model/annotation';

/** What codes, notes and copies are about: what is selected, or the sentence under the cursor. */
export interface Passage {
  range: Range;
  selector: Selector;
  /** In the words of the text at hand, UTF-16 units. */
  position: Position;
  by: 'selection' | 'cursor';
  /** What a note on it begins with: the picture that it stands for. */
  note?: string;
}

/** The passage of a range; undefined when it holds no text. */
export function passageOf(text: AnnotatedText, range: Range, by: Passage['by']): Passage | undefined {
  const [selector, position] = [text.describe(range), text.positionOf(range)];
  return selector && position ? { range, selector, position, by } : undefined;
}

/** Annotations that stand, wholly or in part, in a passage: first those that are exactly there, then the shortest. */
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

/** Was it made from this very selector? What was made just now is not found in the text yet. */
export function isMadeAt(one: Selector, other: Selector): boolean {
  const isSamePlace = one.position?.start === other.position?.start && one.position?.end === other.position?.end;
  return isSamePlace && one.position !== undefined && one.quote.exact === other.quote.exact;
}
