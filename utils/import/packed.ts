import { createPause } from './json-stream';

/** Records in hand at once: as many as are written without a pause that would be felt. */
const MOST = 500;
/** UTF-16 code units of JSON in hand at once: a revision may be a hundred times as long as an annotation. */
const LONGEST = 1_000_000;

/** Records of one table, some at a time. */
export interface Batches<T> {
  readonly length: number;
  batches(): Iterable<T[]>;
}

/**
 * Records stored in packs as UTF-8 of their JSON. As objects they need five times the memory, and half a million
 * annotations would not fit together with what reading and writing needs.
 */
export class Packed<T extends object> implements Batches<T> {
  length = 0;
  private readonly packs: Uint8Array[] = [];
  private open: string[] = [];
  private size = 0;

  /** Adds a record; `json` where its text is known already. */
  push(record: T, json = JSON.stringify(record)): void {
    this.open.push(json);
    this.size += json.length;
    this.length++;
    if (this.open.length < MOST && this.size < LONGEST) return;
    this.packs.push(new TextEncoder().encode(`[${this.open.join()}]`));
    this.open = [];
    this.size = 0;
  }

  *batches(): Generator<T[]> {
    for (const pack of this.packs) yield JSON.parse(new TextDecoder().decode(pack));
    if (this.open.length > 0) yield JSON.parse(`[${this.open.join()}]`);
  }
}

/** The batches one by one, with pauses for other work; queries to an empty notebook return without such a pause. */
export async function* inTurns<T>(table: Batches<T>): AsyncGenerator<T[]> {
  const pause = createPause();
  for (const batch of table.batches()) {
    yield batch;
    await pause();
  }
}

/** All records at once, for tables known to be small. */
export const unpacked = <T>(table: Batches<T>): T[] => [...table.batches()].flat();
