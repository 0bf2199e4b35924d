import { browser } from 'wxt/browser';
import { send } from './protocol/send';

/** The articles whose missing author or date was last asked for, kept as long as the browser runs. */
const ENTRY = 'sources-asked';
const REMEMBERED = 300;

/** Was the reader asked before for what an article's page does not say of its source? From now on, yes. */
export async function wasAsked(address: string): Promise<boolean> {
  // In Firefox a frame over a page has no such storage, so the background does it there.
  const { session } = browser.storage as { session?: typeof browser.storage.session };
  if (!session) return send('frame.source-asked', { address });
  const stored = (await session.get(ENTRY))[ENTRY];
  const asked: string[] = Array.isArray(stored) ? stored : [];
  if (asked.includes(address)) return true;
  await session.set({ [ENTRY]: [...asked, address].slice(-REMEMBERED) });
  return false;
}
