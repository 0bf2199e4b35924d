import type { Code, Codebook } from '@/utils/model/codebook';
import { groupBy } from '@/utils/text/group-by';

/** Ids of a code's descendants, without the code itself. */
export function under(codes: Codebook, id: Code['id']): Set<Code['id']> {
  const children = groupBy(codes, ({ parent }) => parent);
  const found = new Set<Code['id']>();
  const waiting = [id];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const code of children.get(next) ?? []) {
      if (found.has(code.id) || code.id === id) continue;
      found.add(code.id);
      waiting.push(code.id);
    }
  }
  return found;
}
