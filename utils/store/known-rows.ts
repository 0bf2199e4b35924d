import type { Table } from 'dexie';

/** How many keys are asked for at once. */
const PORTION = 20_000;

/**
 * Looks up rows of one table by key, hundreds at a time and repeatedly. It loads all keys at first, and reads
 * neighbouring rows together. Report later writes with `wrote`.
 */
export class KnownRows<T extends object> {
  private keys: string[] | undefined;
  private readonly all = new Set<string>();
  /** How many keys were written since the keys were loaded. */
  private fresh = 0;

  constructor(private readonly table: Table<T, string>) {}

  wrote(key: string): void {
    if (!this.all.has(key)) this.fresh++;
    this.all.add(key);
  }

  /** Whether there is a row of this key, as far as `load` and `wrote` know. */
  has(key: string): boolean {
    return this.all.has(key);
  }

  async load(): Promise<void> {
    if (this.keys) return;
    this.keys = [];
    for (let after: string | undefined; ; after = this.keys.at(-1)) {
      const rest = after === undefined ? this.table.toCollection() : this.table.where(':id').above(after);
      const keys = await rest.limit(PORTION).primaryKeys();
      for (const key of keys) {
        this.keys.push(key);
        this.all.add(key);
      }
      if (keys.length < PORTION) return;
    }
  }

  /** The rows of these keys, in their order; undefined where there is none. */
  async get(keys: readonly string[]): Promise<(T | undefined)[]> {
    await this.load();
    const there = keys.filter((key) => this.all.has(key)).toSorted();
    const [first, last] = [there[0], there.at(-1)];
    if (first === undefined || last === undefined) return keys.map(() => undefined);
    const between = this.rank(last) - this.rank(first) + 1 + this.fresh; // each of them may exist
    const rows =
      between <= there.length * 2
        ? await this.table.where(':id').between(first, last, true, true).toArray()
        : await this.table.bulkGet(there);
    const byKey = new Map(rows.flatMap((row) => (row ? [[String((row as { id?: unknown }).id), row] as const] : [])));
    return keys.map((key) => byKey.get(key));
  }

  /** How many of the initial keys come before this one. */
  private rank(key: string): number {
    const keys = this.keys ?? [];
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
