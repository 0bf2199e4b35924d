import { fragmentOf } from '@/utils/extraction/fragment-of';

/** Elements that may have a shadow root, besides those with a hyphen in their name: https://dom.spec.whatwg.org/#dom-element-attachshadow */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
const UNREAD = new Set('script style link meta noscript template'.split(' '));

/** Hosts of open shadow roots in the page, each with its copy: found before anything in the copy moves. */
export function shadowHosts(original: Document, copy: Document): [host: Element, copy: Element][] {
  const hosts: [Element, number][] = [];
  const all = original.getElementsByTagName('*');
  for (let i = 0; i < all.length; i++) {
    const element = all[i] as Element;
    if ((HOSTS.has(element.localName) || element.localName.includes('-')) && element.shadowRoot)
      hosts.push([element, i]);
  }
  if (hosts.length === 0) return [];
  const copies = copy.getElementsByTagName('*');
  return hosts.flatMap(([host, i]): [Element, Element][] => {
    const own = copies[i];
    return own?.localName === host.localName ? [[host, own]] : [];
  });
}

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
