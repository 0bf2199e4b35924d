import { fragmentOf } from '@/utils/extraction/fragment-of';
import { composeShadows, useFrames } from './inner-documents';
import { readLines } from './lines';
import type { Page } from './pass';
import { setPlainText } from './plain-text';
import { setApart } from './set-apart';

/**
 * Beyond these only the head of the page is looked at, so that no page is still for longer than a second or two
 * (docs/benchmarks.md): elements, and UTF-16 code units of text.
 */
const MOST = { elements: 50_000, text: 500_000 };
/** How much of such a page is read: nodes and UTF-16 code units. Even the longest reportage fits. */
const HEAD = { nodes: 20_000, text: 400_000 };
/** The HTML parser stops nesting at 512; only a script can go deeper, and recursion over it would overflow. */
const DEEPEST = 600;
/** Elements that show nothing or only style a word: they are not checked for being hidden by themselves. */
const NOT_ASKED = new Set(
  'script style link meta noscript template br b i em strong font option source path'.split(' '),
);
/** Matches only elements that are nested too deep. A selector, because walking the tree takes many times as long. */
const TOO_DEEP = `${'* > '.repeat(DEEPEST)}*`;
/** Elements whose names become members of the form or document they are in. */
const NAMED = 'form input button select textarea output fieldset object embed img iframe frame'.split(' ');

// Called through the prototype: a page's named controls and images hide a document's own members of the same name.
const select = (document: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);
const named = (document: Document, name: string): HTMLCollectionOf<Element> =>
  Document.prototype.getElementsByTagName.call(document, name);

/** A copy of the page that passes may change; the page itself is only read. */
export function copyPage(original: Document, url: string): Page {
  const isWhole = named(original, '*').length <= MOST.elements && textLength(original) <= MOST.text;
  const document = isWhole ? (Node.prototype.cloneNode.call(original, true) as Document) : copyHead(original);
  const hosts: [host: Element, copy: Element][] = [];
  const unseen = new Set<Element>();
  // Only of a page on screen can be said what it hides.
  if (isWhole && original.defaultView) {
    const [elements, copies] = [inBody(original), inBody(document)];
    const all = elements.length;
    let outer: Element | undefined;
    for (let i = 0; i < all; i++) {
      const element = elements[i] as Element;
      // Elements inside a hidden one need no check, which takes longer the deeper they stand.
      if (outer && !outer.contains(element)) outer = undefined;
      const isOuter = !outer && !NOT_ASKED.has(element.localName) && isHidden(element);
      const isHost = element.shadowRoot !== null;
      if (!isOuter && !isHost) continue;
      if (isOuter) outer = element;
      const copy = copies[i];
      if (copy && isOuter) unseen.add(copy);
      if (copy && isHost) hosts.push([element, copy]);
    }
  }
  if (isWhole && original.defaultView) setApart(original, document);
  if (isWhole) useFrames(original, document);
  composeShadows(hosts, document);
  if (original.contentType === 'text/plain') setPlainText(document);
  disarm(document);
  flatten(document);
  return { document, url, unseen, isWhole };
}

/** All elements in a document's body, in order. */
function inBody(document: Document): ArrayLike<Element> {
  const body = named(document, 'body')[0];
  return body ? Element.prototype.getElementsByTagName.call(body, '*') : [];
}

/** How much text the page has, or may have: what scripts hold is taken off only where it matters. */
function textLength(document: Document): number {
  const lengthOf = (element: Element | undefined): number => element?.textContent?.length ?? 0;
  const whole = lengthOf(named(document, 'body')[0]);
  if (whole <= MOST.text) return whole;
  return [...select(document, 'body :is(script, style, noscript)')].reduce(
    (left, code) => left - lengthOf(code),
    whole,
  );
}

/** Is it not displayed? Where nothing is laid out, nothing counts as hidden. */
function isHidden(element: Element): boolean {
  return Element.prototype.checkVisibility?.call(element) === false;
}

/** The first elements of a page too large to copy whole. */
function copyHead(original: Document): Document {
  const document = original.implementation.createHTMLDocument();
  document.documentElement.replaceChildren();
  const root = select(original, ':root')[0] as Element;
  const copies = new Map<Node, Node>([[root, document.documentElement]]);
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(original, root, shown);
  let text = 0;
  for (let i = 0, node = walker.nextNode(); node && i < HEAD.nodes && text < HEAD.text; node = walker.nextNode(), i++) {
    text += node.nodeType === Node.TEXT_NODE ? (node as Text).length : 0;
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
  // Name by name, for which the browser has lists.
  for (const name of NAMED) {
    for (const element of named(document, name)) {
      Element.prototype.removeAttribute.call(element, 'name');
      Element.prototype.removeAttribute.call(element, 'id');
    }
  }
}

/** Sets what is nested deeper than any parser would nest it as the lines it says. */
function flatten(document: Document): void {
  if (!document.querySelector(TOO_DEEP)) return;
  for (const element of elementsAt(DEEPEST, document.documentElement)) {
    const lines = readLines(element).map(({ text }) => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    });
    element.replaceChildren(fragmentOf(element.ownerDocument, lines));
  }
}

/** The elements `level` levels below `root`. Without recursion, which would overflow, and without computing depths. */
function elementsAt(level: number, root: Element): Element[] {
  const found: Element[] = [];
  let depth = 0;
  for (let at: Element | null = root; at; ) {
    if (depth === level) found.push(at);
    const child: Element | null = depth < level ? at.firstElementChild : null;
    if (child) {
      at = child;
      depth++;
      continue;
    }
    while (at && at !== root && !at.nextElementSibling) {
      at = at.parentElement;
      depth--;
    }
    at = at === root ? null : (at?.nextElementSibling ?? null);
  }
  return found;
}
