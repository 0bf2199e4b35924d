import type { Span } from './suggestion';

/** Which UTF-16 units of a text are taken; a query takes time in proportion to its span. */
export class Coverage {
  readonly #start: number;
  readonly #taken: Uint8Array;

  constructor({ start, end }: Span) {
    this.#start = start;
    this.#taken = new Uint8Array(end - start);
  }

  add({ start, end }: Span): void {
    this.#taken.fill(1, start - this.#start, end - this.#start);
  }

  touches({ start, end }: Span): boolean {
    return this.#taken.subarray(start - this.#start, end - this.#start).includes(1);
  }
}
