import type { Code, Codebook } from '@/utils/model/codebook';
import { groupBy } from '@/utils/text/group-by';

/** A code as the tree shows it; `depth` is 0 at the top. */
export interface Branch {
  code: Code;
  depth: number;
  parent: Code | undefined;
}

/**
 * The codes, each followed by its descendants, siblings in the reader's order. Codes with a missing parent, or in a
 * cycle of parents, are at the top, so that none is hidden.
 */
export function codeTree(codes: Codebook): Branch[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const rings = inRings(byId);
  const children = groupBy(codes, ({ id, parent }) =>
    parent !== undefined && byId.has(parent) && !rings.has(id) ? parent : undefined,
  );
  // A stack instead of recursion: an imported codebook may be thousands of levels deep.
  const branches: Branch[] = [];
  const waiting: Branch[] = [];
  const wait = (parent: Code | undefined, depth: number): void => {
    const siblings = children.get(parent?.id) ?? [];
    for (const code of siblings.toReversed()) waiting.push({ code, depth, parent });
  };
  wait(undefined, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    branches.push(next);
    wait(next.code, next.depth + 1);
  }
  return branches;
}

/** Ids of codes that are their own ancestors. Each code is visited once. */
function inRings(byId: ReadonlyMap<Code['id'], Code>): Set<Code['id']> {
  const rings = new Set<Code['id']>();
  const seen = new Set<Code['id']>();
  for (const start of byId.keys()) {
    const way: Code['id'][] = [];
    let at: Code['id'] | undefined = start;
    for (; at !== undefined && byId.has(at) && !seen.has(at); at = byId.get(at)?.parent) {
      seen.add(at);
      way.push(at);
    }
    const closes = at === undefined ? -1 : way.indexOf(at);
    if (closes >= 0) for (const id of way.slice(closes)) rings.add(id);
  }
  return rings;
}

/** Levels below this one are indented no further: a code thousands of levels deep would stand outside every screen. */
const DEEPEST_SHOWN = 12;

/** The level of indentation at which a code of this depth is shown. */
export const indentOf = (depth: number): number => Math.min(depth, DEEPEST_SHOWN);
