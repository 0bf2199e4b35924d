import { browser } from 'wxt/browser';
import { type Fold, parseFold } from '@/utils/anchoring/fold';
import { reportError } from '@/utils/report-error';
import { knowFold } from '@/utils/store/orphans';

const TABLE = '/traditional-to-simplified.txt';

/** The contents of public/traditional-to-simplified.txt. */
export const readFoldTable = async (): Promise<string> => (await fetch(browser.runtime.getURL(TABLE))).text();

/**
 * Loads the table of Traditional and Simplified Chinese, and passes it to the store as well. Rejects when it cannot be
 * read.
 */
export async function loadFold(): Promise<Fold> {
  const fold = parseFold(await readFoldTable());
  knowFold(fold);
  return fold;
}

/**
 * The same for callers that need it only for the store; without it, a passage in the other script counts as an orphan.
 */
export const prepareFold = (): Promise<unknown> =>
  loadFold().catch((error: unknown) => reportError(error, 'reading the table of characters'));
