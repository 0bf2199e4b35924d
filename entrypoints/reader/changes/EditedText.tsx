import type { Change } from '@/utils/changes/compare';
import type { Position } from '@/utils/model/annotation';

interface Props {
  text: string;
  place: Position;
  marked: readonly Position[];
  as: 'del' | 'ins';
}

/** A stretch of a text with what is gone from it, or new in it: struck out, or underlined. */
export function EditedText({ text, place, marked, as: Mark }: Props) {
  const parts: preact.ComponentChildren[] = [];
  let { start } = place;
  for (const { start: from, end } of marked.filter((one) => one.start >= place.start && one.end <= place.end)) {
    parts.push(text.slice(start, from), <Mark key={from}>{text.slice(from, end)}</Mark>);
    start = end;
  }
  return (
    <>
      {parts}
      {text.slice(start, place.end)}
    </>
  );
}

/** Both sides of a change, each as far as it has one. */
export const hasBefore = ({ did }: Change): boolean => did === 'edited' || did === 'removed' || did === 'moved';
export const hasAfter = ({ did }: Change): boolean => did === 'edited' || did === 'added';
