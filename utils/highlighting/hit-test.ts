import { lowerBound } from '@/utils/text/lower-bound';
import { type Painted, reachesOf } from './painted';

/** What is painted under a point of the viewport (CSS px), the shortest passage first; empty when nothing is. */
export function hitTest(document: Document, painted: readonly Painted[], x: number, y: number): Painted[] {
  const caret = caretAt(document, x, y);
  if (!caret) return [];
  const hits = mayCover(painted, caret).filter(({ ranges }) => {
    const range = ranges.find((one) => contains(one, caret));
    return range !== undefined && isDrawnAt(range, x, y);
  });
  return hits.sort((a, b) => lengthOf(a) - lengthOf(b));
}

interface Caret {
  node: Node;
  offset: number;
}

/** The text position nearest to a point, also inside open shadow roots; undefined when there is no text. */
function caretAt(document: Document, x: number, y: number): Caret | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsAt(document, x, y) });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The browser looks only into shadow roots that are passed to it. */
function shadowRootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    roots.push(element.shadowRoot);
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (inner === element) break;
    element = inner;
  }
  return roots;
}

/** All that has been painted, with how far each piece reaches: built once for each painting. */
const reaches = new WeakMap<readonly Painted[], (Range | undefined)[]>();

/** Annotations that begin at or before the caret, going back until no earlier one can reach it. */
function mayCover(painted: readonly Painted[], caret: Caret): Painted[] {
  const known = reaches.get(painted) ?? reachesOf(painted);
  reaches.set(painted, known);
  const end = countBegunBefore(painted, caret);
  let start = end;
  while (start > 0 && !endsBefore(known[start - 1], caret)) start--;
  return painted.slice(start, end);
}

function endsBefore(range: Range | undefined, { node, offset }: Caret): boolean {
  return range !== undefined && inSameTree(range, node) && range.comparePoint(node, offset) > 0;
}

/** How many begin at or before the caret, in document order. */
function countBegunBefore(painted: readonly Painted[], { node, offset }: Caret): number {
  return lowerBound(painted.length, (i) => {
    const range = painted[i]?.ranges[0];
    // -1: the caret is before the range
    return range !== undefined && inSameTree(range, node) && range.comparePoint(node, offset) < 0;
  });
}

function contains(range: Range, { node, offset }: Caret): boolean {
  return inSameTree(range, node) && range.isPointInRange(node, offset);
}

function inSameTree(range: Range, node: Node): boolean {
  return range.startContainer.getRootNode() === node.getRootNode();
}

/** Whether the point is on the text: the nearest caret may be far away, in a margin or between two lines. */
function isDrawnAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

function lengthOf({ ranges }: Painted): number {
  return ranges.reduce((sum, range) => sum + range.toString().length, 0);
}
