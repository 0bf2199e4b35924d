import type { Page } from './pass';
import { useFrames } from './use-frames';

/** Beyond this many elements only the head of the page is looked at, so that no page can hang the browser. */
const MOST_ELEMENTS = 60_000;
/** The HTML parser stops nesting at 512; only a script can go deeper, and recursion over it would overflow. */
const DEEPEST = 600;
/** Elements whose names become members of the form or document they are in. */
const NAMED = 'form, input, button, select, textarea, output, fieldset, object, embed, img, iframe, frame';

// Called through the prototype: a page's named controls and images hide a document's own members of the same name.
const select = (document: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);

/** A copy of the page that passes may change; the page itself is only read. */
export function copyPage(original: Document, url: string): Page {
  const originals = select(original, '*');
  const isWhole = originals.length <= MOST_ELEMENTS;
  const document = isWhole ? (Node.prototype.cloneNode.call(original, true) as Document) : copyHead(original);
  const copies = select(document, '*');
  const unseen = new Set<Element>();
  // Only of a page on screen can be said what it hides.
  if (isWhole && original.defaultView) {
    originals.forEach((element, i) => {
      const copy = copies[i];
      if (copy && isHidden(element)) unseen.add(copy);
    });
  }
  if (isWhole) useFrames(originals, copies, document);
  disarm(document);
  flatten(select(document, '*'));
  return { document, url, unseen, isWhole };
}

/** Is it in the body and not displayed? Where nothing is laid out, nothing counts as hidden. */
function isHidden(element: Element): boolean {
  return Element.prototype.checkVisibility?.call(element) === false && element.closest('head, noscript') === null;
}

/** The first elements of a page too large to copy whole. */
function copyHead(original: Document): Document {
  const document = original.implementation.createHTMLDocument();
  document.documentElement.replaceChildren();
  const root = select(original, ':root')[0] as Element;
  const copies = new Map<Node, Node>([[root, document.documentElement]]);
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(original, root, shown);
  for (let i = 0, node = walker.nextNode(); node && i < MOST_ELEMENTS; node = walker.nextNode(), i++) {
    const parent = node.parentNode && copies.get(node.parentNode);
    if (!parent) continue;
    const copy = document.importNode(node, false);
    parent.appendChild(copy);
    copies.set(node, copy);
  }
  return document;
}

/**
 * Takes away the names by which controls and pictures hide members of forms and documents:
 * `<form><input name=parentNode>` makes Readability 0.6 walk in a circle.
 */
function disarm(document: Document): void {
  for (const element of select(document, NAMED)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
}

/** Undoes nesting no parser would make. Takes elements in document order. */
function flatten(elements: Iterable<Element>): void {
  const depths = new Map<Node | null, number>();
  for (const element of elements) {
    const depth = (depths.get(element.parentNode) ?? 0) + 1;
    if (depth > DEEPEST) element.replaceWith(...element.childNodes);
    else depths.set(element, depth);
  }
}
