import { PressmarkError, type Problem } from '@/utils/model/problem';

// Dexie passes on the names of the IndexedDB exceptions, at times wrapped in an AbortError or as `inner`.
const problems: Record<string, Problem> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'newer-database',
  InvalidStateError: 'storage-refused',
  SecurityError: 'storage-refused',
  MissingAPIError: 'storage-refused',
  OpenFailedError: 'storage-refused',
  UnknownError: 'storage-refused',
};

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** Converts a database error into one that can be shown to the reader; other errors are returned unchanged. */
export function storageProblem(error: unknown): unknown {
  const inner = (error as { inner?: unknown } | undefined)?.inner;
  if (error instanceof PressmarkError) return error;
  if (inner instanceof PressmarkError) return inner;
  const problem = problems[nameOf(inner)] ?? problems[nameOf(error)];
  return problem ? new PressmarkError(problem, { cause: error }) : error;
}
