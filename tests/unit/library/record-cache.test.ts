import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRecordCache } from '@/entrypoints/library/record-cache';

afterEach(() => vi.useRealTimers());

/** A cache over records named by their ids; `reads` are the ids that were read together. */
function cacheOver(records: Record<string, string>, most?: number) {
  const reads: string[][] = [];
  const onRead = vi.fn();
  const onError = vi.fn();
  const read = vi.fn(async (ids: string[]) => {
    reads.push(ids);
    return ids.flatMap((id) => (id in records ? [[id, records[id] as string] as const] : []));
  });
  return { cache: createRecordCache({ read, onRead, onError }, most), reads, read, onRead, onError };
}

const isRead = (onRead: ReturnType<typeof vi.fn>, times: number) =>
  vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(times));

describe('a record cache', () => {
  test('reads requested records together at any moment, and reports when they are there', async () => {
    const { cache, reads, onRead } = cacheOver({ a: 'A', b: 'B' });
    expect([cache.get('a'), cache.get('b'), cache.get('a')]).toEqual([undefined, undefined, undefined]);
    await isRead(onRead, 1);
    expect([cache.get('a'), cache.get('b')]).toEqual(['A', 'B']);
    expect(reads).toEqual([['a', 'b']]);
  });

  test('remembers that a record is missing or damaged, and does not request it again', async () => {
    const { cache, reads, onRead } = cacheOver({});
    cache.get('a');
    await isRead(onRead, 1);
    expect([cache.get('a'), cache.get('a')]).toEqual([null, null]);
    await Promise.resolve();
    expect(reads).toEqual([['a']]);
  });

  test('returns the old record until the new one is there', async () => {
    const records = { a: 'old' };
    const { cache, onRead } = cacheOver(records);
    cache.get('a');
    await isRead(onRead, 1);
    records.a = 'new';
    cache.expire();
    expect(cache.get('a')).toBe('old');
    await isRead(onRead, 2);
    expect(cache.get('a')).toBe('new');
  });

  test('reads a record again that changed while it was being read', async () => {
    const { cache, read, onRead } = cacheOver({ a: 'new' });
    let answer: (rows: (readonly [string, string])[]) => void = () => undefined;
    read.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    cache.get('a');
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    cache.expire();
    answer([['a', 'old']]);
    await isRead(onRead, 1);
    expect(cache.get('a')).toBe('old');
    await isRead(onRead, 2);
    expect(cache.get('a')).toBe('new');
  });

  test('reports a failure, and retries after a second', async () => {
    vi.useFakeTimers();
    const { cache, read, onRead, onError } = cacheOver({ a: 'A' });
    read.mockRejectedValueOnce(new Error('disk'));
    cache.get('a');
    await isRead(onRead, 1);
    expect(onError).toHaveBeenCalledOnce();
    expect(cache.get('a')).toBeNull();
    await Promise.resolve();
    expect(read).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    cache.get('a');
    await isRead(onRead, 2);
    expect(cache.get('a')).toBe('A');
  });

  test('evicts the least recently used records', async () => {
    const { cache, reads, onRead } = cacheOver({ a: 'A', b: 'B', c: 'C' }, 2);
    cache.get('a');
    cache.get('b');
    await isRead(onRead, 1);
    cache.get('a');
    cache.get('c');
    await isRead(onRead, 2);
    expect([cache.get('a'), cache.get('c'), cache.get('b')]).toEqual(['A', 'C', undefined]);
    await isRead(onRead, 3);
    expect(reads).toEqual([['a', 'b'], ['c'], ['b']]);
  });
});
