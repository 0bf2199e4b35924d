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

/** A node whose children are being walked. */
interface Level {
  readonly parent: Node;
  /** What comes next of them; null after the last. */
  next: Node | null;
  /** Asked once for each parent with text of its own: asking all of them costs more than the rest of the walk. */
  isSeen?: boolean;
  readonly isBlock: boolean;
}

/** Reports the text below `root` that a reader can see. Open shadow roots, slots and same-origin frames are entered. */
export function walkVisibleText(root: Node, visitor: TextVisitor, { skip }: VisibleTextOptions = {}): void {
  const isSeen = visibilityTest(root);

  function walk(node: Node): void {
    // Not by recursion: a script can nest elements deeper than the stack.
    const outer: Level[] = [];
    for (let level = enter(node); level; ) {
      const { next, parent, isBlock } = level;
      if (!next) {
        if (isBlock) visitor.gap();
        level = outer.pop();
        continue;
      }
      level.next = next.nextSibling;
      if (next.nodeType === Node.TEXT_NODE) {
        level.isSeen ??= isSeen(parent);
        if (level.isSeen) visitor.text(next as Text);
        continue;
      }
      const inner = enter(next);
      if (!inner) continue;
      outer.push(level);
      level = inner;
    }
  }

  /** Begins a node; undefined when there is nothing to be walked in it. */
  function enter(node: Node): Level | undefined {
    if (node.nodeType === Node.TEXT_NODE) visitor.text(node as Text);
    if (node.nodeType !== Node.ELEMENT_NODE)
      return node.firstChild ? { parent: node, next: node.firstChild, isBlock: false } : undefined;
    const element = node as Element;
    const name = element.localName;
    if (unseen.has(name) || skip?.(element)) return undefined;
    const assigned = name === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    assigned.forEach(walk);
    const body = name === 'iframe' ? frameBody(element as HTMLIFrameElement) : undefined;
    if (body && isSeen(element)) walkVisibleText(body, visitor, skip ? { skip } : {});
    if (assigned.length > 0 || name === 'iframe') return undefined;
    const isBlock = blocks.has(name);
    if (isBlock) visitor.gap();
    const parent = element.shadowRoot ?? element;
    return { parent, next: parent.firstChild, isBlock };
  }

  walk(root);
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
