import type { Code, Codebook } from '@/utils/model/codebook';
import { type Branch, codeTree } from './tree';
import { under } from './under';

/** Where a code goes: under a parent (to the top without one), before a sibling (to the end without one). */
export interface CodePlace {
  parent?: Code['id'];
  before?: Code['id'];
}

/** Where a code is dropped on another: above it, below it, or on it, to become its child. */
export type DropAt = 'above' | 'below' | 'on';

const siblingsOf = (tree: readonly Branch[], parent: Code['id'] | undefined): Code['id'][] =>
  tree.filter((branch) => branch.parent?.id === parent).map(({ code }) => code.id);

const placeUnder = (parent: Code['id'] | undefined, before: Code['id'] | undefined): CodePlace => ({
  ...(parent ? { parent } : {}),
  ...(before ? { before } : {}),
});

/** Where `moved` goes when it is dropped at `target`; undefined where that is itself or one of its descendants. */
export function dropPlace(codes: Codebook, moved: Code['id'], target: Code['id'], at: DropAt): CodePlace | undefined {
  const tree = codeTree(codes);
  const branch = tree.find(({ code }) => code.id === target);
  if (!branch || target === moved || under(codes, moved).has(target)) return undefined;
  if (at === 'on') return { parent: target };
  const parent = branch.parent?.id;
  if (at === 'above') return placeUnder(parent, target);
  const others = siblingsOf(tree, parent).filter((id) => id !== moved);
  return placeUnder(parent, others[others.indexOf(target) + 1]);
}

/** The row below which a line shows where a code dropped below `target` will go: the last of its descendants. */
export function lastUnder(tree: readonly Branch[], target: Code['id']): Code['id'] {
  const from = tree.findIndex(({ code }) => code.id === target);
  const depth = tree[from]?.depth ?? 0;
  const rest = tree.slice(from + 1);
  const end = rest.findIndex((branch) => branch.depth <= depth);
  return rest.slice(0, end < 0 ? rest.length : end).at(-1)?.code.id ?? target;
}

/**
 * Where a code goes when it is moved with Alt and an arrow: up and down among its siblings, under the one above, or out
 * beside its parent.
 */
export function stepPlace(codes: Codebook, id: Code['id'], key: string): CodePlace | undefined {
  const tree = codeTree(codes);
  const parent = tree.find(({ code }) => code.id === id)?.parent?.id;
  const siblings = siblingsOf(tree, parent);
  const at = siblings.indexOf(id);
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  if (key === 'ArrowUp') return previous === undefined ? undefined : placeUnder(parent, previous);
  if (key === 'ArrowDown') return next === undefined ? undefined : placeUnder(parent, siblings[at + 2]);
  if (key === 'ArrowRight') return previous === undefined ? undefined : { parent: previous };
  if (key === 'ArrowLeft') return parent === undefined ? undefined : dropPlace(codes, id, parent, 'below');
  return undefined;
}
