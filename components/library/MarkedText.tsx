import type { Excerpt } from '@/utils/search/excerpt';
import './MarkedText.css';

/** A text, or part of it, with its matches highlighted. */
export function MarkedText({ excerpt: { text, marks, isCutBefore, isCutAfter } }: { excerpt: Excerpt }) {
  const pieces = marks.map(([start, end], i) => (
    <>
      {text.slice(marks[i - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </>
  ));
  return (
    <>
      {isCutBefore ? '…' : ''}
      {pieces}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
      {isCutAfter ? '…' : ''}
    </>
  );
}
