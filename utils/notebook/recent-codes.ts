import { browser } from 'wxt/browser';
import type { Code } from '@/utils/model/codebook';
import { ownCopy } from '@/utils/protocol/own-copy';

const LAST = 'recentCodes';
const OFTEN = 'oftenCodes';

/** How many codes one can take in at a glance. */
const MOST = 9;

/** Which codes a reader gives most and most recently. */
export interface Given {
  /** The codes given last, newest first. */
  last: readonly Code['id'][];
  /** The codes to show first: recent ones, then frequent ones. */
  first: readonly Code['id'][];
}

/** Reads which codes were given; empty lists where nothing is stored. */
export async function readGiven(): Promise<Given> {
  const stored = ownCopy(await browser.storage.local.get([LAST, OFTEN]));
  const [last, often] = [listOf(stored[LAST]), listOf(stored[OFTEN])];
  return { last, first: [...new Set([...last, ...often])] };
}

const listOf = (stored: unknown): Code['id'][] =>
  Array.isArray(stored) ? stored.filter((id): id is Code['id'] => typeof id === 'string') : [];

/** Records that codes were given, the last one last. Never rejects: a failure loses nothing that matters. */
export async function noteGiven(ids: readonly Code['id'][]): Promise<void> {
  if (ids.length === 0) return;
  const newest = [...ids].reverse();
  await note(LAST, (known) => [...new Set([...newest, ...known])].slice(0, MOST));
}

/** Records which codes are given most, most frequent first. Never rejects. */
export const noteOften = (ids: Code['id'][]): Promise<void> => note(OFTEN, () => ids);

async function note(entry: string, change: (known: Code['id'][]) => Code['id'][]): Promise<void> {
  try {
    const known = listOf(ownCopy((await browser.storage.local.get(entry))[entry]));
    const next = change(known);
    if (next.join() !== known.join()) await browser.storage.local.set({ [entry]: next });
  } catch {
    // The lists are a convenience: a full disk is reported where a mark would be lost.
  }
}

/** Calls `onChange` with the codes given, now and after each change, until `signal` aborts. */
export function watchGiven(onChange: (given: Given) => void, signal: AbortSignal): void {
  const tell = (): void => {
    readGiven().then(
      (given) => signal.aborted || onChange(given),
      () => undefined,
    );
  };
  whenGiven(tell, signal);
  tell();
}

/** Calls `onGiven` whenever the codes given last have changed, until `signal` aborts. */
export function whenGiven(onGiven: () => void, signal?: AbortSignal): void {
  const look = (changes: object): void => {
    if (LAST in changes) onGiven();
  };
  browser.storage.local.onChanged.addListener(look);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(look));
}
