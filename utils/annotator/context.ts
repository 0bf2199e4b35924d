import type { Selector } from '@/utils/model/annotation';

/** UTF-16 units on each side of a quote that help to understand it. */
const AROUND = 160;

/** The text before and after a quote. */
export interface Around {
  before: string;
  after: string;
}

/**
 * The words around a quote in a saved text: where it stood, or else around its nearest repetition; the stored context
 * where the text no longer has it. Each side that is cut has an ellipsis.
 */
export function contextOf({ quote: { exact, prefix, suffix }, position }: Selector, text: string): Around {
  const at = placeOf(text, exact, position?.start);
  if (at === undefined) return { before: prefix && `…${prefix}`, after: suffix && `${suffix}…` };
  const [from, to] = [Math.max(0, at - AROUND), at + exact.length + AROUND];
  const before = text.slice(from, at).replace(/^[\uDC00-\uDFFF]/, '');
  const after = text.slice(at + exact.length, to).replace(/[\uD800-\uDBFF]$/, '');
  return { before: (from > 0 ? '…' : '') + before, after: after + (to < text.length ? '…' : '') };
}

function placeOf(text: string, exact: string, start: number | undefined): number | undefined {
  if (exact === '') return undefined;
  if (start !== undefined && text.startsWith(exact, start)) return start;
  const near = start ?? 0;
  const places = [text.indexOf(exact, near), text.lastIndexOf(exact, near)].filter((at) => at >= 0);
  return places.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}
