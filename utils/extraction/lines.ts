import { tidy } from './script';

/** One line of a page as a reader sees it. */
export interface Line {
  /** Its text, white space collapsed; never empty. */
  readonly text: string;
  /** The pieces it is made of, one for each text node: neighbouring fields often have nothing between them. */
  readonly parts: readonly string[];
  /** The element whose line it is. */
  readonly element: Element;
  /** How many of its characters are links'. */
  readonly linked: number;
}

const SKIPPED = new Set('script style noscript template textarea select option head title iframe svg'.split(' '));

/** Elements that stand in a line of text and do not end it. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q rp rt ruby s ' +
    'samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Does this element stand in a line of text? */
export const isInline = (element: Element): boolean => INLINE.has(element.localName);

/** The lines of a tree, in order, without scripts and controls. */
export function readLines(root: Element): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let linked = 0;
  let owner = root;

  const end = (): void => {
    const text = tidy(parts.join(''));
    if (text) lines.push({ text, parts: parts.map(tidy).filter(Boolean), element: owner, linked });
    parts = [];
    linked = 0;
  };

  // Iterative: a page may nest deeper than the stack.
  let node: Node | null = root.firstChild;
  let inLink = 0;
  while (node) {
    let entered = false;
    if (node instanceof Text) {
      if (parts.length === 0) owner = node.parentElement ?? root;
      parts.push(node.data);
      if (inLink) linked += tidy(node.data).length;
    } else if (node instanceof Element && !SKIPPED.has(node.localName)) {
      if (!isInline(node)) end();
      if (node.localName === 'a') inLink++;
      entered = true;
    }
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      if (node instanceof Element && !SKIPPED.has(node.localName)) {
        if (!isInline(node)) end();
        if (node.localName === 'a') inLink--;
      }
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode === root ? null : node.parentNode;
    }
  }
  end();
  return lines;
}
