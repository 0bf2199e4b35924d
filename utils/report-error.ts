import { type Problem, problemOf } from '@/utils/model/problem';

/**
 * Says on the console what failed while doing what (`'saving'`), and returns the problem to show.
 * Called once per error, at the edge where the reader can be told.
 */
export function reportError(error: unknown, doing: string): Problem {
  // biome-ignore lint/suspicious/noConsole: the one place that logs.
  console.error(`Pressmark, ${doing}:`, error);
  return problemOf(error);
}
