/** Problems to report to the reader; each has a sentence and a next step in every language. */
export const PROBLEMS = [
  'storage-full',
  'storage-refused',
  'newer-database',
  'private-window',
  'page-refused',
  'page-gone',
  'page-busy',
  'nothing-found',
  'pdf',
  'reader-view',
  'foreign-frame',
  'too-large',
  'too-long',
  'next-page-failed',
  'extension-updated',
  'file-access',
  'unexpected',
] as const;

export type Problem = (typeof PROBLEMS)[number];

/** An error that carries its problem across messages. */
export class PressmarkError extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'PressmarkError';
  }
}

/** The problem of any error; `unexpected` for unknown ones. Compared by name, because each script has its own class. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Error && error.name === 'PressmarkError' ? (error as PressmarkError).problem : 'unexpected';
