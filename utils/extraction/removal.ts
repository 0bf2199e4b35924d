import { isInline } from './lines';

/** What was taken out of a tree, and where it stood there. */
export interface Removal {
  readonly node: Element | Text;
  readonly parent: Node | null;
  /** The nearest words before and after it: its place, however much is changed around it later. */
  readonly before: Text | undefined;
  readonly after: Text | undefined;
}

/** How many nodes are looked at for the nearest words. */
const NEAR = 400;

/** Takes a node out of its tree and remembers its place. */
export function takeOut(node: Element | Text): Removal {
  const parent = node.parentNode;
  const [before, after] = [wordsFrom(node, 'previousNode'), wordsFrom(node, 'nextNode')];
  node.remove();
  return { node, parent, before, after };
}

function wordsFrom(node: Node, step: 'previousNode' | 'nextNode'): Text | undefined {
  const root = node.getRootNode();
  const walker = root.ownerDocument?.createTreeWalker(root) ?? (root as Document).createTreeWalker(root);
  let from = node;
  // On its way forth the walk would enter the node itself.
  if (step === 'nextNode') while (from.lastChild) from = from.lastChild;
  walker.currentNode = from;
  for (let i = 0, near = walker[step](); near && i < NEAR; near = walker[step](), i++) {
    if (near.nodeType === Node.TEXT_NODE && (near as Text).data.trim() !== '') return near as Text;
  }
  return undefined;
}

/**
 * Puts `copy` of what was removed where it stood in `content`. Where the words around it are gone too, it stands where
 * they stood, as `removals` know; at the end where nothing of its surroundings is left.
 */
export function putBack(
  content: Element,
  { parent, before, after }: Removal,
  copy: Node,
  removals: readonly Removal[],
): void {
  const preceding = standing(content, before, 'before', removals);
  const following = standing(content, after, 'after', removals);
  const own = parent && content.contains(parent) ? parent : undefined;
  const previous = preceding && childOf(preceding, own, content);
  if (previous) return void previous.parentNode?.insertBefore(copy, previous.nextSibling);
  const next = following && childOf(following, own, content);
  if (next) return void next.parentNode?.insertBefore(copy, next);
  (own ?? content).appendChild(copy);
}

/** These words, if they are in `content`; where they were removed themselves, the words next to them, and so on. */
function standing(
  content: Element,
  words: Text | undefined,
  side: 'before' | 'after',
  removals: readonly Removal[],
): Text | undefined {
  const seen = new Set<Text>();
  let at = words;
  while (at && !content.contains(at) && !seen.has(at)) {
    seen.add(at);
    const gone = at;
    at = removals.find(({ node }) => node.contains(gone))?.[side];
  }
  return at && content.contains(at) ? at : undefined;
}

/**
 * The child of `own` that contains `words`; elsewhere, the block that contains them, or the whole table or list around
 * it.
 */
function childOf(words: Text, own: Node | undefined, content: Element): Node | undefined {
  if (own?.contains(words)) {
    let child: Node = words;
    while (child.parentNode && child.parentNode !== own) child = child.parentNode;
    return child;
  }
  let block: Node = words;
  while (block.parentElement && block.parentElement !== content && (block === words || isInline(block as Element)))
    block = block.parentElement;
  const whole = (block instanceof Element ? block : block.parentElement)?.closest('table, ul, ol, dl, figure');
  return whole && content.contains(whole) && whole !== content ? whole : block;
}
