import { browser } from 'wxt/browser';

/** As long as the browser runs: which articles' missing author or date was asked for, the last ones. */
const ENTRY = 'sources-asked';
const REMEMBERED = 300;

/** Was the reader asked before for what an article's page does not say of its source? From now on, yes. */
export async function wasAsked(address: string): Promise<boolean> {
  const stored = (await browser.storage.session.get(ENTRY))[ENTRY];
  const asked: string[] = Array.isArray(stored) ? stored : [];
  if (asked.includes(address)) return true;
  await browser.storage.session.set({ [ENTRY]: [...asked, address].slice(-REMEMBERED) });
  return false;
}
