import { browser } from 'wxt/browser';
import type { Code } from '@/utils/model/codebook';
import { ownCopy } from '@/utils/protocol/own-copy';

const ENTRY = 'recentCodes';

/** As many as anybody looks over at a glance. */
const MOST = 9;

/** The codes given last, the newest first. */
export async function readRecent(): Promise<Code['id'][]> {
  const stored = ownCopy((await browser.storage.local.get(ENTRY))[ENTRY]);
  return Array.isArray(stored) ? stored.filter((id): id is Code['id'] => typeof id === 'string') : [];
}

/** Notes that codes were given, the last one last. What cannot be noted is not missed: rejects never. */
export async function noteGiven(ids: readonly Code['id'][]): Promise<void> {
  if (ids.length === 0) return;
  try {
    const newest = [...ids].reverse();
    const known = await readRecent();
    const next = [...new Set([...newest, ...known])].slice(0, MOST);
    if (next.join() !== known.join()) await browser.storage.local.set({ [ENTRY]: next });
  } catch {
    // The list is a convenience: a full disk is reported where a mark would be lost.
  }
}

/** Calls `onChange` with the codes given last, the newest first, now and after each change until `signal` aborts. */
export function watchRecent(onChange: (ids: Code['id'][]) => void, signal: AbortSignal): void {
  const tell = (): void => {
    readRecent().then(
      (ids) => signal.aborted || onChange(ids),
      () => undefined,
    );
  };
  const look = (changes: object): void => {
    if (ENTRY in changes) tell();
  };
  browser.storage.local.onChanged.addListener(look);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(look));
  tell();
}
