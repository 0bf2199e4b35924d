import type { PlaceProblem } from '@/utils/model/place-problem';

/** An error with one of the problems of a place. */
export class PlaceError extends Error {
  constructor(
    readonly problem: PlaceProblem,
    options: ErrorOptions & { retryAfterMs?: number } = {},
  ) {
    super(problem, options);
    this.name = 'PlaceError';
    this.retryAfterMs = options.retryAfterMs;
  }

  /** How long the place asked us to wait, in ms; undefined when it did not say. */
  readonly retryAfterMs: number | undefined;
}

/** The problem of any error; `unexpected` unless it is a PlaceError. */
export const placeProblemOf = (error: unknown): PlaceProblem =>
  error instanceof PlaceError ? error.problem : 'unexpected';
