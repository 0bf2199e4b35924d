/**
 * Moves these nodes into a new fragment. `append(...nodes)` takes a limited number of arguments, and a page may have
 * more nodes.
 */
export function fragmentOf(document: Document, nodes: Iterable<Node>): DocumentFragment {
  const fragment = document.createDocumentFragment();
  // A copy, because the live list of an element's children shrinks as they are moved.
  for (const node of [...nodes]) fragment.append(node);
  return fragment;
}
