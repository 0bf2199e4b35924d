type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Undoes a change from `before` to `after` in `now`, and nothing else. Fields that the change left alone keep their
 * value in `now`, at any depth. So does a field that differs from both `before` and `after`, because it was changed
 * since. Equal to `now` when there is nothing left to undo.
 */
export function takenBack<T>(before: T, after: T, now: T): T {
  if (isFields(before) && isFields(after) && isFields(now)) {
    const names = new Set([before, after, now].flatMap((fields) => Object.keys(fields)));
    const entries = [...names].map((name) => [name, takenBack(before[name], after[name], now[name])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
  }
  return isSame(before, after) || !isSame(now, after) ? now : before;
}
