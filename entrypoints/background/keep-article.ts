import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { ExtractedArticle } from '@/utils/model/article';
import type { Sender } from '@/utils/protocol/serve';
import { type Declared, saveArticle, settledAddress } from '@/utils/store/articles';
import { db } from './db';

// Articles being saved, by canonical address. Requests about them wait.
const keeping = new Map<string, Promise<unknown>>();

/** Saves an article that was read at `address`. */
export function keep(extracted: ExtractedArticle, address: string): ReturnType<typeof saveArticle> {
  const saved = saveArticle(db, extracted, address);
  keeping.set(extracted.url, saved);
  // A failed save stays in the map so that requests about this article reject with its error.
  saved.then(
    () => keeping.delete(extracted.url),
    () => undefined,
  );
  return saved;
}

/**
 * Resolves when the article at a canonical address has been saved, or at once if none is being saved. Rejects if saving
 * it failed.
 */
export const whenKept = async (address: string): Promise<void> => {
  await keeping.get(address);
};

/** The canonical form of an address, by which articles are identified. */
export const addressOf = (url: string): string => canonicalUrl(url);

/**
 * Whether `address` is that of the page whose script sent the request. The browser's information decides, not the
 * page's: the address the document was loaded from, or the tab's current one, which differs after navigation within the
 * page. Our scripts run only in a page's outermost frame.
 */
export function isOwnAddress(address: unknown, { url, tab, frameId }: Sender): boolean {
  if (typeof address !== 'string' || frameId !== 0) return false;
  return [url, tab?.url].some((own) => own !== undefined && addressOf(own) === addressOf(address));
}

/** Returns the address under which a page's article is stored, once a save in progress has finished. */
export async function addressFor(declared: Declared): Promise<{ url: string }> {
  const address = addressOf(declared.address);
  // The save that failed reports its own error.
  await whenKept(declared.url).catch(() => undefined);
  return { url: await settledAddress(db, { ...declared, address }) };
}
