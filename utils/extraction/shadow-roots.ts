import { fragmentOf } from '@/utils/extraction/fragment-of';

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
