/** These nodes, moved into one to be put somewhere: `append(...nodes)` takes only so many, and a page may hold more. */
export function fragmentOf(document: Document, nodes: Iterable<Node>): DocumentFragment {
  const fragment = document.createDocumentFragment();
  // The list of an element's children shrinks as they are moved.
  for (const node of [...nodes]) fragment.append(node);
  return fragment;
}
