import { instantAfter } from '@/utils/model/time';
import { canonical, type JsonObject } from '@/utils/sync/json';

/**
 * The row after an arrival is taken back: each field that is still as the arrival made it (`after`) is as it was `before`;
 * what the reader, or a later arrival, has written since stays. Undefined where nothing is left to take back.
 */
export function withoutArrival(
  now: JsonObject | undefined,
  before: JsonObject,
  after: JsonObject | undefined,
): JsonObject | undefined {
  // It was deleted, and is to stand again; what stands again already was seen to since.
  if (!after) return now ? undefined : before;
  if (!now) return undefined;
  const row: JsonObject = { ...now };
  let isChanged = false;
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (STAMPS.has(name) || canonical(now[name]) !== canonical(after[name])) continue;
    if (canonical(now[name]) === canonical(before[name])) continue;
    isChanged = true;
    if (before[name] === undefined) delete row[name];
    else row[name] = before[name];
  }
  if (!isChanged) return undefined;
  for (const name of STAMPS) if (typeof row[name] === 'string') row[name] = instantAfter(row[name]);
  return row;
}

/** When a row was last changed, in one table or another. */
const STAMPS: ReadonlySet<string> = new Set(['modified', 'changed']);
