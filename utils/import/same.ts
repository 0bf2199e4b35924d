/** Whether two JSON values say the same, the order of keys aside. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const entries = Object.entries(a).filter(([, value]) => value !== undefined);
  const others = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
}
