import { bare, tidy } from './script';

/** One line of a page as a reader sees it. */
export interface Line {
  /** Its text, white space collapsed; never empty. */
  readonly text: string;
  /**
   * The pieces of the line: text nodes, and what wide gaps separate. Neighbouring fields often have nothing else
   * between them.
   */
  readonly parts: readonly string[];
  /** The element whose line it is. */
  readonly element: Element;
  /** How many of its characters are links'. */
  readonly linked: number;
  /** Its first text node, which stays the same whatever is done to the elements around it. */
  readonly node: Text;
}

/** A picture, and how many lines stand before it. */
export interface Picture {
  readonly element: Element;
  readonly at: number;
}

/** Full-width spaces, or several that do not collapse. */
const WIDE_GAP = /(?<=\S)[\u3000\u2003]+(?=\S)|\u00a0{2,}/;

const SKIPPED = new Set('script style noscript template textarea select option head title iframe svg'.split(' '));

/** Elements that stand in a line of text and do not end it. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q rp rt ruby s ' +
    'samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Is this element part of a line of text, rather than a block? */
export const isInline = (element: Element): boolean => INLINE.has(element.localName);

/** The names a page gives an element: its class, and its id where it has one. */
export function namesOf(element: Element): string {
  const kind = element.getAttribute('class') ?? '';
  return element.id ? `${kind} ${element.id}` : kind;
}

/** A line whose pieces are put in order where they are asked for, which is seldom. */
class LineOfText implements Line {
  private pieces: readonly string[] | undefined;
  constructor(
    readonly text: string,
    private readonly raw: readonly string[],
    readonly element: Element,
    readonly linked: number,
    readonly node: Text,
  ) {}

  get parts(): readonly string[] {
    this.pieces ??= this.raw
      .flatMap((piece) => piece.split(WIDE_GAP))
      .map(tidy)
      .filter(Boolean);
    return this.pieces;
  }
}

/**
 * The lines of a page whose text was chosen from a rebuilt copy: each line that the chosen content repeats, in order,
 * is replaced by the content's own; the others stay as they are.
 */
export function relinked(lines: readonly Line[], content: Element): Line[] {
  const all: Line[] = [...lines];
  let at = 0;
  for (const own of readLines(content)) {
    const found = all.findIndex(({ text }, i) => i >= at && text === own.text);
    if (found < 0) continue;
    all[found] = own;
    at = found + 1;
  }
  return all;
}

/** The lines of a tree, in order, without scripts and controls; its pictures are added to `pictures`. */
export function readLines(root: Element, pictures?: Picture[]): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let linked = 0;
  let inLink = 0;
  let owner = root;
  let first: Text | undefined;

  const end = (): void => {
    if (parts.length === 0) return;
    const text = tidy(parts.join(''));
    if (text && first) lines.push(new LineOfText(text, parts, owner, linked, first));
    parts = [];
    linked = 0;
    first = undefined;
  };

  /** On the way into an element, or out of it. */
  const pass = (name: string, step: 1 | -1): void => {
    if (name === 'a') inLink += step;
    else if (!INLINE.has(name)) end();
  };

  // Iterative: a page may nest deeper than the stack.
  const { ELEMENT_NODE, TEXT_NODE } = Node;
  let node: Node | null = root.firstChild;
  while (node) {
    const { nodeType } = node;
    if (nodeType === TEXT_NODE) {
      const { data } = node as Text;
      // Most of a page's text nodes are the white space between its tags.
      if (parts.length > 0 || data.trim() !== '') {
        if (parts.length === 0 || !first) {
          owner = node.parentElement ?? root;
          first = node as Text;
        }
        parts.push(data);
        if (inLink) linked += tidy(data).length;
      }
    } else if (nodeType === ELEMENT_NODE) {
      const name = (node as Element).localName;
      if (!SKIPPED.has(name)) {
        if (pictures && name === 'img') pictures.push({ element: node as Element, at: lines.length });
        pass(name, 1);
        const { firstChild } = node;
        if (firstChild) {
          node = firstChild;
          continue;
        }
        pass(name, -1);
      }
    }
    let next: Node | null = node.nextSibling;
    while (!next) {
      const parent: Node | null = node.parentNode;
      if (!parent || parent === root) break;
      node = parent;
      pass((node as Element).localName, -1);
      next = node.nextSibling;
    }
    node = next;
  }
  end();
  return lines;
}

const bares = new WeakMap<Line, string>();

/** A line's text for comparison; worked out once, for it is compared with every heading and every title. */
export function bareLine(line: Line): string {
  const known = bares.get(line);
  if (known !== undefined) return known;
  const made = bare(line.text);
  bares.set(line, made);
  return made;
}
