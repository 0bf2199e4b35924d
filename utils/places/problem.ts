import type { PlaceProblem } from '@/utils/model/place-problem';

/** An error with its problem. */
export class PlaceError extends Error {
  constructor(
    readonly problem: PlaceProblem,
    options: ErrorOptions & { retryAfterMs?: number } = {},
  ) {
    super(problem, options);
    this.name = 'PlaceError';
    this.retryAfterMs = options.retryAfterMs;
  }

  /** How long the place asked us to wait, where it said so. */
  readonly retryAfterMs: number | undefined;
}

/** The problem of anything thrown; `unexpected` for what is no PlaceError. */
export const placeProblemOf = (error: unknown): PlaceProblem =>
  error instanceof PlaceError ? error.problem : 'unexpected';
