import { under } from '@/utils/codebook/under';
import type { Code, Codebook } from '@/utils/model/codebook';

/** The codes of a notebook with their ancestors: whatever has a code also counts for its ancestors. */
export interface CodeFamilies {
  /** The codes that occur, numbered as in the index, then the others of the codebook. */
  ids: readonly Code['id'][];
  /** For each of `ids` its own number and those of its ancestors. */
  above: readonly (readonly number[])[];
}

const known = new WeakMap<readonly Code['id'][], { codes: Codebook; families: CodeFamilies }>();

/** `codeIds`: those that occur, in the index's order. */
export function codeFamilies(codeIds: readonly Code['id'][], codes: Codebook): CodeFamilies {
  const last = known.get(codeIds);
  if (last?.codes === codes) return last.families;
  const families = makeFamilies(codeIds, codes);
  known.set(codeIds, { codes, families });
  return families;
}

function makeFamilies(codeIds: readonly Code['id'][], codes: Codebook): CodeFamilies {
  const ids = [...new Set([...codeIds, ...codes.map(({ id }) => id)])];
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const above = ids.map((_, i) => [i]);
  for (const [parent, { id }] of codes.map((code) => [numbers.get(code.id) ?? -1, code] as const)) {
    for (const child of under(codes, id)) above[numbers.get(child) ?? -1]?.push(parent);
  }
  return { ids, above };
}
