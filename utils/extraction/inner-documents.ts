import { fragmentOf } from './fragment-of';
import { readLines } from './lines';
import { weigh } from './script';

/** A frame with less text is a tool, whatever the page around it says. */
const LEAST = 400;

/**
 * Sets the words of a frame of the same origin into the copy, where it stood: pages of old portals and some government
 * sites are little more than a frame for their article.
 */
export function useFrames(original: Document, document: Document): void {
  const frames = original.querySelectorAll<HTMLIFrameElement>('iframe, frame');
  if (frames.length === 0) return;
  const copies = document.querySelectorAll('iframe, frame');
  let own: number | undefined;
  frames.forEach((frame, i) => {
    const body = frameBody(frame);
    const weight = body ? weightOf(body) : 0;
    if (!body || weight < LEAST) return;
    own ??= document.body ? weightOf(document.body) : 0;
    if (weight < own) return;
    const box = document.createElement('div');
    box.append(fragmentOf(document, document.importNode(body, true).childNodes));
    absolute(box, body.baseURI);
    // What it tells machines is the article's, before what the page around it says of itself.
    const said = document.importNode(body.ownerDocument.head, true).querySelectorAll('meta, script[type$="ld+json"]');
    document.head.prepend(fragmentOf(document, said));
    copies[i]?.replaceWith(box);
  });
}

const weightOf = (element: Element): number => readLines(element).reduce((sum, { text }) => sum + weigh(text), 0);

/** A frame's addresses count from its own. */
function absolute(box: Element, base: string): void {
  for (const element of box.querySelectorAll('[href], [src]')) {
    for (const name of ['href', 'src']) {
      const value = element.getAttribute(name);
      if (value && URL.canParse(value, base)) element.setAttribute(name, new URL(value, base).href);
    }
  }
}

/** The body of a frame of our own origin; another origin's document is refused by the browser. */
function frameBody(frame: HTMLIFrameElement): HTMLElement | undefined {
  // An address elsewhere says it sooner: for a document that has not come, the browser would first set up an empty one.
  const { src, ownerDocument } = frame;
  // `location`, for a page may name a form or picture `URL`.
  const isElsewhere =
    /^https?:/.test(src) && URL.canParse(src) && new URL(src).origin !== ownerDocument.location?.origin;
  if (isElsewhere) return undefined;
  try {
    return frame.contentDocument?.body;
  } catch {
    return undefined;
  }
}

const UNREAD = new Set('script style link meta noscript template'.split(' '));

/** Sets what shadow roots show into the copy, their slots filled, as a reader sees it. */
export function composeShadows(hosts: readonly (readonly [Element, Element])[], copy: Document): void {
  for (const [host, own] of hosts) {
    if (!own.isConnected) continue;
    own.replaceChildren(fragmentOf(copy, composedChildren(host, copy)));
  }
  // A page that was not parsed for the screen keeps them as templates.
  for (const template of copy.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode], template[shadowroot]')) {
    const host = template.parentElement;
    if (host) fillTemplate(host, template);
  }
}

function composedChildren(parent: Node, copy: Document): Node[] {
  const root = (parent as Element).shadowRoot ?? parent;
  return [...root.childNodes].flatMap((node) => composed(node, copy));
}

function composed(node: Node, copy: Document): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [copy.importNode(node, false)];
  if (node.nodeType !== Node.ELEMENT_NODE || UNREAD.has((node as Element).localName)) return [];
  if ((node as Element).localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    return (assigned.length > 0 ? assigned : [...node.childNodes]).flatMap((one) => composed(one, copy));
  }
  const own = copy.importNode(node as Element, false);
  own.append(fragmentOf(copy, composedChildren(node, copy)));
  return [own];
}

function fillTemplate(host: Element, template: HTMLTemplateElement): void {
  template.remove();
  const { content } = template;
  for (const slot of content.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const assigned = [...host.childNodes].filter(
      (node) => (node instanceof Element ? (node.getAttribute('slot') ?? '') : '') === name,
    );
    slot.replaceWith(fragmentOf(slot.ownerDocument, assigned.length > 0 ? assigned : slot.childNodes));
  }
  host.replaceChildren(content);
}
