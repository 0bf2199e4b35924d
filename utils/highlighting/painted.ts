import type { Look } from './style-sheet';

/** What is painted for one annotation. */
export interface Painted {
  readonly id: string;
  /** In document order, without overlap. */
  readonly ranges: readonly Range[];
  readonly look: Look;
  /** The colours of its other codes. */
  readonly others?: readonly Look[];
  readonly hasNote?: boolean;
  /** Its words were edited since. */
  readonly isChanged?: boolean;
}

/** The last character of the ranges, which carries the mark of a note; none where it cannot be told. */
export function lastCharacter(ranges: readonly Range[]): Range[] {
  const last = ranges.at(-1);
  const node = last?.endContainer;
  if (!last || node?.nodeType !== Node.TEXT_NODE || last.endOffset === 0) return [];
  const units = (node as Text).data.slice(0, last.endOffset);
  // Both halves of a pair.
  const width = (units.codePointAt(units.length - 2) ?? 0) > 0xffff ? 2 : 1;
  const range = last.cloneRange();
  range.setStart(node, last.endOffset - width);
  return [range];
}

/**
 * For each item, sorted by `inOrder`, the range that ends last in its tree, among it and the items before it: a search
 * for what covers a place can stop where that range ends before the place. Undefined for an item without ranges.
 */
export function reachesOf(sorted: readonly Painted[]): (Range | undefined)[] {
  const furthest = new Map<Node, Range>();
  return sorted.map(({ ranges }) => {
    const last = ranges.at(-1);
    if (!last) return undefined;
    const tree = last.startContainer.getRootNode();
    const known = furthest.get(tree);
    const reach = known && compareEnds(known, last) >= 0 ? known : last;
    furthest.set(tree, reach);
    return reach;
  });
}

/** Sorts by start; of items with the same start the longest comes first. */
export function inOrder(all: Iterable<Painted>): Painted[] {
  return [...all].sort((a, b) => {
    const [first, other] = [a.ranges[0], b.ranges[0]];
    if (!first || !other) return 0;
    return compareStarts(first, other) || -compareEnds(first, other);
  });
}

/** For each item, sorted by `inOrder`, the lowest layer that no overlapping item before it uses. */
export function layersOf(sorted: readonly Painted[]): number[] {
  /** The item put on each layer last. */
  const tops: Painted[] = [];
  return sorted.map((painted) => {
    const start = painted.ranges[0];
    let layer = tops.findIndex((top) => {
      const end = top.ranges.at(-1);
      return !start || !end || endsBefore(end, start);
    });
    if (layer < 0) layer = tops.length;
    tops[layer] = painted;
    return layer;
  });
}

/** Ranges of different trees have no order: they count as equal, and as separate. */
function compareStarts(a: Range, b: Range): number {
  return sameTree(a, b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0;
}

function compareEnds(a: Range, b: Range): number {
  return sameTree(a, b) ? a.compareBoundaryPoints(Range.END_TO_END, b) : 0;
}

function endsBefore(a: Range, b: Range): boolean {
  return !sameTree(a, b) || a.compareBoundaryPoints(Range.START_TO_END, b) <= 0;
}

function sameTree(a: Range, b: Range): boolean {
  return a.startContainer.getRootNode() === b.startContainer.getRootNode();
}
