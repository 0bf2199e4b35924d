import type { Code, Color } from '@/utils/model/codebook';
import type { PrintElement, PrintNode } from '@/utils/model/print-copy';

/** A mark in the printed text. */
export interface PrintMark {
  /** In document order. */
  ranges: readonly Range[];
  color: Color;
  underline: Code['underline'];
  /** Its label in the margin: the names of its codes; empty for none. */
  label: string;
  /** The number of its note in the list below the text; absent when it has none. */
  note?: number;
}

/** A marked piece of a text node, UTF-16 offsets in the node. */
interface Piece {
  start: number;
  end: number;
  mark: PrintMark;
  /** The mark's first piece, which its label precedes, and its last, which the note's number follows. */
  isFirst: boolean;
  isLast: boolean;
}

/** Attributes that only matter on screen: paper has neither hand nor reader. */
const OF_THE_SCREEN = ['role', 'tabindex', 'style', 'class', 'id', 'loading', 'draggable'];
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The content of `body` with its marks as elements, and their labels before them. The body is not changed. Time is
 * linear in the text plus the marks.
 */
export function printTree(body: HTMLElement, marks: readonly PrintMark[]): PrintNode[] {
  const pieces = piecesOf(marks);
  return [...body.childNodes].flatMap((node) => nodesOf(node, pieces, undefined));
}

function piecesOf(marks: readonly PrintMark[]): Map<Text, Piece[]> {
  const pieces = new Map<Text, Piece[]>();
  for (const mark of marks) {
    const own = mark.ranges.flatMap(textsIn);
    own.forEach(({ node, start, end }, i) => {
      const list = pieces.get(node) ?? [];
      list.push({ start, end, mark, isFirst: i === 0, isLast: i === own.length - 1 });
      pieces.set(node, list);
    });
  }
  return pieces;
}

/** The text nodes of a range with how much of each it holds. */
function textsIn(range: Range): { node: Text; start: number; end: number }[] {
  const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: { node: Text; start: number; end: number }[] = [];
  const first = root.nodeType === Node.TEXT_NODE ? root : walker?.nextNode();
  for (let node = first as Text | null; node; node = walker?.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) {
      if (found.length > 0) break;
      continue;
    }
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (end > start) found.push({ node, start, end });
  }
  return found;
}

/** `hoisted` collects labels that could not float into the margin: those of a table are put before it. */
function nodesOf(node: Node, pieces: ReadonlyMap<Text, Piece[]>, hoisted: PrintNode[] | undefined): PrintNode[] {
  if (node.nodeType === Node.TEXT_NODE) return textNodesOf(node as Text, pieces.get(node as Text) ?? [], hoisted);
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const element = node as Element;
  const isTable = element.localName === 'table';
  const labels = isTable ? [] : hoisted;
  const children = [...element.childNodes].flatMap((child) => nodesOf(child, pieces, labels));
  const attributes = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => !OF_THE_SCREEN.includes(name) && !/^(on|aria-|data-)/.test(name))
      .map(({ name, value }) => [name, value]),
  );
  const built: PrintElement = {
    tag: element.localName,
    ...(element.namespaceURI === HTML ? {} : { namespace: element.namespaceURI ?? '' }),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
  return isTable ? [...(labels ?? []), built] : [built];
}

function textNodesOf({ data }: Text, pieces: readonly Piece[], hoisted: PrintNode[] | undefined): PrintNode[] {
  if (pieces.length === 0) return [data];
  const cuts = [...new Set([0, data.length, ...pieces.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const nodes: PrintNode[] = [];
  cuts.slice(0, -1).forEach((from, i) => {
    const to = cuts[i + 1] ?? data.length;
    const over = pieces.filter(({ start, end }) => start <= from && end >= to);
    for (const { start, mark, isFirst } of over)
      if (isFirst && start === from && mark.label) (hoisted ?? nodes).push(labelOf(mark));
    // The longest mark outermost, its underline nearest the words.
    const nested = [...over].sort((a, b) => b.end - b.start - (a.end - a.start));
    const words: PrintNode = data.slice(from, to);
    nodes.push(nested.reduceRight<PrintNode>((inner, { mark }, layer) => markOf(mark, layer, inner), words));
    for (const { end, mark, isLast } of over)
      if (isLast && end === to && mark.note !== undefined) nodes.push({ tag: 'sup', children: [String(mark.note)] });
  });
  return nodes;
}

const markOf = ({ color, underline }: PrintMark, layer: number, inner: PrintNode): PrintElement => ({
  tag: 'mark',
  attributes: { class: `c-${color} u-${underline} l-${Math.min(layer, 2)}` },
  children: [inner],
});

const labelOf = ({ color, label }: PrintMark): PrintElement => ({
  tag: 'span',
  attributes: { class: `label c-${color}` },
  children: [label],
});

/** Builds the nodes of a print copy in a document. Leaves out nodes without a valid name, and any that could run. */
export function buildPrintNodes(document: Document, content: readonly PrintNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of content) fragment.append(typeof node === 'string' ? node : built(document, node));
  return fragment;
}

function built(document: Document, { tag, namespace, attributes = {}, children = [] }: PrintElement): Node {
  if (/^(script|style|link|iframe|object|embed|base|meta)$/.test(tag)) return document.createDocumentFragment();
  const element = document.createElementNS(namespace ?? HTML, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(buildPrintNodes(document, children));
  return element;
}
