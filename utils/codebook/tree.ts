import type { Code, Codebook } from '@/utils/model/codebook';

/** A code as the tree shows it; `depth` is 0 at the top. */
export interface Branch {
  code: Code;
  depth: number;
  parent: Code | undefined;
}

/**
 * The codes, each followed by those under it, siblings in the reader's order. A parent that is missing, or a ring of
 * parents, hides nothing: such codes stand at the top.
 */
export function codeTree(codes: Codebook): Branch[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const children = new Map<Code['id'] | undefined, Code[]>();
  for (const code of codes) {
    const parent = standsUnder(code, byId) ? code.parent : undefined;
    children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  const walk = (parent: Code | undefined, depth: number): Branch[] =>
    (children.get(parent?.id) ?? []).flatMap((code) => [{ code, depth, parent }, ...walk(code, depth + 1)]);
  return walk(undefined, 0);
}

/** The code's parent is there, and is not, by way of other parents, under the code itself. */
function standsUnder({ id, parent }: Code, byId: ReadonlyMap<Code['id'], Code>): boolean {
  if (parent === undefined || !byId.has(parent)) return false;
  const passed = new Set<Code['id']>();
  for (let at: Code['id'] | undefined = parent; at !== undefined && !passed.has(at); at = byId.get(at)?.parent) {
    if (at === id) return false;
    passed.add(at);
  }
  return true;
}

/** Ids of what stands under a code, near and far, without itself. */
export function under(codes: Codebook, id: Code['id']): Set<Code['id']> {
  const found = new Set<Code['id']>();
  const look = (parent: Code['id']): void => {
    for (const code of codes) {
      if (code.parent !== parent || found.has(code.id) || code.id === id) continue;
      found.add(code.id);
      look(code.id);
    }
  };
  look(id);
  return found;
}
