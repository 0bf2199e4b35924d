type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What `now` is to be so that a change from `before` to `after` is taken back, and nothing else: fields that the change left
 * alone stay as they are now, at any depth, and so does a field that is neither as it was before nor as the change made it:
 * somebody changed it since. Equal to `now` when nothing is left to take back.
 */
export function takenBack<T>(before: T, after: T, now: T): T {
  if (isFields(before) && isFields(after) && isFields(now)) {
    const names = new Set([before, after, now].flatMap((fields) => Object.keys(fields)));
    const entries = [...names].map((name) => [name, takenBack(before[name], after[name], now[name])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
  }
  return isSame(before, after) || !isSame(now, after) ? now : before;
}
