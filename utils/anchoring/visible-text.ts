/** Marks the beginning or end of a block, or a line break. */
export const GAP = 'gap';

export interface VisibleTextOptions {
  /** Skips this element with all its contents: our own user interface, for example. */
  skip?: (element: Element) => boolean;
}

/**
 * Elements whose text is never displayed as text, and ruby annotations, which would separate the words from each other
 * for search and quotes. Lower-case local names, so that SVG's count too.
 */
const unseen = new Set(
  'script style noscript template textarea title head select datalist audio video canvas object embed rt rp rtc'.split(
    ' ',
  ),
);

/**
 * Elements that begin and end a line. By name and not by computed style, so that an article gives the same text in the
 * page, in the clean view and in a detached copy, which has no computed styles.
 */
const blocks = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul br'
  ).split(' '),
);

/** The children of one parent during the walk. */
interface Level {
  readonly parent: Node;
  /** The next one to visit; null after the last. */
  next: Node | null;
  /** Its siblings are not walked. */
  readonly isAlone: boolean;
  /** Computed once per parent with text of its own; for every element it would cost more than the rest of the walk. */
  isSeen?: boolean;
  readonly isBlock: boolean;
}

/**
 * The text nodes below `root` that a reader can see, and the gaps between them, in reading order. Enters open shadow
 * roots, slots and same-origin frames. The tree must not change until the walk has ended.
 */
export function* visibleText(root: Node, { skip }: VisibleTextOptions = {}): Generator<Text | typeof GAP, void> {
  const isSeen = visibilityTest(root);
  // Not recursive: a script can nest elements deeper than the stack.
  const outer: Level[] = [];
  for (let level: Level | undefined = alone(root); level; ) {
    const { next, parent, isBlock } = level;
    if (!next) {
      if (isBlock) yield GAP;
      level = outer.pop();
      continue;
    }
    level.next = level.isAlone ? null : next.nextSibling;
    if (next.nodeType === Node.TEXT_NODE) {
      level.isSeen ??= isSeen(parent);
      if (level.isSeen) yield next as Text;
      continue;
    }
    const element = next.nodeType === Node.ELEMENT_NODE ? (next as Element) : undefined;
    if (element && (unseen.has(element.localName) || skip?.(element))) continue;
    outer.push(level);
    const others = element && shownInstead(element);
    if (others) for (const other of others.toReversed()) outer.push(alone(other));
    else {
      const inner = childrenOf(next);
      if (inner.isBlock) yield GAP;
      outer.push(inner);
    }
    level = outer.pop();
  }

  /** The nodes shown in place of an element's children; undefined when the children are shown. */
  function shownInstead(element: Element): Node[] | undefined {
    const name = element.localName;
    if (name === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      return assigned.length > 0 ? assigned : undefined;
    }
    if (name !== 'iframe') return undefined;
    const body = frameBody(element as HTMLIFrameElement);
    return body && isSeen(element) ? [body] : [];
  }
}

function childrenOf(node: Node): Level {
  const parent = (node as Element).shadowRoot ?? node;
  return { parent, next: parent.firstChild, isAlone: false, isBlock: blocks.has((node as Element).localName) };
}

/** Walked whatever its parent's visibility. */
function alone(node: Node): Level {
  return { parent: node, next: node, isAlone: true, isSeen: true, isBlock: false };
}

/** The body of a frame of our own origin; the browser refuses another origin's document. */
function frameBody(frame: HTMLIFrameElement): HTMLElement | undefined {
  try {
    return frame.contentDocument?.body;
  } catch {
    return undefined;
  }
}

/** A detached tree has no layout: everything in it counts as visible, except what is `hidden`. */
function visibilityTest(root: Node): (node: Node) => boolean {
  const isRendered = root.isConnected && root.ownerDocument?.defaultView != null;
  return (node) => {
    const element = node instanceof ShadowRoot ? node.host : node;
    if (element.nodeType !== Node.ELEMENT_NODE) return true;
    if (!isRendered) return (element as Element).closest('[hidden]') === null;
    return (element as Element).checkVisibility?.({ visibilityProperty: true }) ?? true;
  };
}
