import type { Position } from '@/utils/model/annotation';
import { lowerBound } from '@/utils/text/lower-bound';
import { CleanTextBuilder, type Stretch } from './clean-text';
import { atOnce } from './slices';
import { GAP, type VisibleTextOptions, visibleText } from './visible-text';

/** The text of a tree in the form stored in revisions, with the mapping between text and tree. */
export interface TextIndex {
  /** Visible text, white space collapsed, one '\n' between blocks. Positions are UTF-16 code units in it. */
  readonly text: string;
  /** The position of a range in `text`, without white space at its ends; undefined when it holds no text. */
  positionOf(range: AbstractRange): Position | undefined;
  /**
   * The ranges from the first to the last character of a position; several where the text crosses shadow roots or
   * frames, which one range cannot. Throws a RangeError for a position outside the text.
   */
  rangesOf(position: Position): Range[];
}

/** UTF-16 units that are read before other work gets its turn, and how many units a piece of text or a gap costs. */
const STEP = 1 << 13;
const PIECE = 64;

/** One walk of `root`. Valid until the tree changes. */
export function createTextIndex(root: Node, options: VisibleTextOptions = {}): TextIndex {
  return atOnce(indexText(root, options));
}

/** `createTextIndex` in small steps. When the tree changes before the last step, the work is lost: begin again. */
export function* indexText(root: Node, options: VisibleTextOptions = {}): Generator<void, TextIndex> {
  const nodes: Text[] = [];
  /** For each node, where its characters begin in the raw text of all nodes together. */
  const starts: number[] = [];
  let rawLength = 0;
  const builder = new CleanTextBuilder();
  let effort = 0;
  for (const piece of visibleText(root, options)) {
    if (piece === GAP) builder.gap();
    else if (piece.data !== '') {
      const { data } = piece;
      nodes.push(piece);
      starts.push(rawLength);
      rawLength += data.length;
      effort += data.length;
      builder.add(data);
    }
    effort += PIECE;
    if (effort < STEP) continue;
    effort = 0;
    yield;
  }
  const { text, stretches } = builder.finish();
  let order: Map<Node, number> | undefined;

  /** The raw offset of a character of the text. */
  function sourceOf(position: number): number {
    const { start, source } = stretches[
      lowerBound(stretches.length, (i) => (stretches[i] as Stretch).start > position) - 1
    ] as Stretch;
    return source + position - start;
  }

  /** The raw offset of a boundary point. */
  function rawOf(container: Node, offset: number): number {
    order ??= new Map(nodes.map((node, i) => [node, i]));
    const own = order.get(container);
    if (own !== undefined) return (starts[own] ?? 0) + offset;
    const child = container.childNodes[offset];
    const first = lowerBound(nodes.length, (i) => isAtOrAfter(nodes[i] as Text, container, child));
    return starts[first] ?? rawLength;
  }

  function positionOf(range: AbstractRange): Position | undefined {
    const from = rawOf(range.startContainer, range.startOffset);
    const to = rawOf(range.endContainer, range.endOffset);
    let start = lowerBound(text.length, (i) => sourceOf(i) >= from);
    let end = lowerBound(text.length, (i) => sourceOf(i) >= to);
    while (start < end && isBlank(text, start)) start++;
    while (start < end && isBlank(text, end - 1)) end--;
    return start < end ? { start, end } : undefined;
  }

  /** The node that holds the character at `position`, and the raw offset of the character in it. */
  function placeOf(position: number): { node: number; offset: number } {
    if (text[position] === undefined) throw new RangeError(`no character at ${position} in a text of ${text.length}`);
    const source = sourceOf(position);
    const node = lowerBound(starts.length, (i) => (starts[i] as number) > source) - 1;
    return { node, offset: source - (starts[node] ?? 0) };
  }

  function rangesOf(position: Position): Range[] {
    const first = placeOf(position.start);
    const last = placeOf(position.end - 1);
    const ranges: Range[] = [];
    let begin = first.node;
    for (let next = begin + 1; next <= last.node + 1; next++) {
      const node = nodes[begin] as Text;
      // One range as long as the nodes belong to one tree.
      if (next <= last.node && nodes[next]?.getRootNode() === node.getRootNode()) continue;
      const end = nodes[next - 1] as Text;
      const range = node.ownerDocument.createRange();
      range.setStart(node, begin === first.node ? first.offset : 0);
      range.setEnd(end, next - 1 === last.node ? last.offset + 1 : end.data.length);
      ranges.push(range);
      begin = next;
    }
    return ranges;
  }

  return { text, positionOf, rangesOf };
}

/**
 * Whether `node` is at or after the boundary point before `child`, or at the end of `container` when there is no child.
 */
function isAtOrAfter(node: Node, container: Node, child: Node | undefined): boolean {
  const relation = (child ?? container).compareDocumentPosition(node);
  if (child) return child === node || (relation & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

function isBlank(text: string, position: number): boolean {
  return text[position] === ' ' || text[position] === '\n';
}
