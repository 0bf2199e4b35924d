/** What a walk over a tree reports, in reading order. */
export interface TextVisitor {
  text(node: Text): void;
  /** A block begins or ends here, or a line is broken. */
  gap(): void;
}

export interface VisibleTextOptions {
  /** Leave out this element and all in it: our own user interface, say. */
  skip?: (element: Element) => boolean;
}

/** Elements whose text is never on the page as text. Lower-case local names, so that SVG's count too. */
const unseen = new Set(
  'script style noscript template textarea title head select datalist audio video canvas object embed'.split(' '),
);

/**
 * Elements that begin and end a line. By name and not by computed style: the same article must give the same text in
 * the page, in the clean view and in a detached copy, where nothing is computed.
 */
const blocks = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul br'
  ).split(' '),
);

/** Reports the text below `root` that a reader can see. Open shadow roots, slots and same-origin frames are entered. */
export function walkVisibleText(root: Node, visitor: TextVisitor, { skip }: VisibleTextOptions = {}): void {
  const isSeen = visibilityTest(root);

  function walkChildren(parent: Node): void {
    let seen: boolean | undefined;
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        // Asked once for each element with text of its own: asking all of them costs more than the rest of the walk.
        seen ??= isSeen(parent);
        if (seen) visitor.text(node as Text);
      } else if (node.nodeType === Node.ELEMENT_NODE) walkElement(node as Element);
    }
  }

  function walkElement(element: Element): void {
    const name = element.localName;
    if (unseen.has(name) || skip?.(element)) return;
    const isBlock = blocks.has(name);
    if (isBlock) visitor.gap();
    const assigned = name === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    if (assigned.length > 0) {
      for (const node of assigned) {
        if (node.nodeType === Node.TEXT_NODE) visitor.text(node as Text);
        else if (node.nodeType === Node.ELEMENT_NODE) walkElement(node as Element);
      }
    } else if (name === 'iframe') {
      const body = frameBody(element as HTMLIFrameElement);
      if (body && isSeen(element)) walkVisibleText(body, visitor, skip ? { skip } : {});
    } else walkChildren(element.shadowRoot ?? element);
    if (isBlock) visitor.gap();
  }

  if (root.nodeType === Node.ELEMENT_NODE) walkElement(root as Element);
  else if (root.nodeType === Node.TEXT_NODE) visitor.text(root as Text);
  else walkChildren(root);
}

/** The body of a frame of our own origin; another origin's document is refused by the browser. */
function frameBody(frame: HTMLIFrameElement): HTMLElement | undefined {
  try {
    return frame.contentDocument?.body;
  } catch {
    return undefined;
  }
}

/** In a detached tree nothing is laid out: all of it counts as seen, but for what says `hidden` itself. */
function visibilityTest(root: Node): (node: Node) => boolean {
  const isRendered = root.isConnected && root.ownerDocument?.defaultView != null;
  return (node) => {
    const element = node instanceof ShadowRoot ? node.host : node;
    if (element.nodeType !== Node.ELEMENT_NODE) return true;
    if (!isRendered) return (element as Element).closest('[hidden]') === null;
    return (element as Element).checkVisibility?.({ visibilityProperty: true }) ?? true;
  };
}
