/** Why a whole file was refused. Also the key of the sentence that says so. */
export const FILE_REFUSALS = [
  'empty',
  'too-large',
  'not-utf8',
  'unclear-encoding',
  'not-json',
  'not-xml',
  'not-zip',
  'unknown-format',
  'no-version',
  'newer-version',
  'no-address',
  'unknown-table',
  'other-kind',
  'own-reading',
  'archive',
  'nothing-readable',
] as const;

/** Why one record was left out, or needs a word. Also the key of its words. */
export const RECORD_REASONS = [
  'malformed',
  'duplicate-id',
  'unsafe-address',
  'unknown-article',
  'too-many-codes',
  'no-quote',
  'no-article',
  'binary-source',
  'local-address',
  'too-long',
  'too-deep',
  'no-parent',
  'same-name',
  'place-guessed',
  'open-quote',
  'day-or-month',
  'unknown-date',
  'in-one-line',
] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];
export type RecordReason = (typeof RECORD_REASONS)[number];
