import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { ExtractedArticle } from '@/utils/model/article';
import type { Sender } from '@/utils/protocol/serve';
import { type Declared, saveArticle, settledAddress } from '@/utils/store/articles';
import { db } from './db';

// Articles on their way into the database, by canonical address: questions about them wait.
const keeping = new Map<string, Promise<unknown>>();

/** Keeps an article read at `address`. */
export function keep(extracted: ExtractedArticle, address: string): ReturnType<typeof saveArticle> {
  const saved = saveArticle(db, extracted, address);
  keeping.set(extracted.url, saved);
  // A failure stays, for whoever asks about this article to hear.
  saved.then(
    () => keeping.delete(extracted.url),
    () => undefined,
  );
  return saved;
}

/** Resolves when the article at a canonical address is no longer on its way; rejects when it could not be kept. */
export const whenKept = async (address: string): Promise<void> => {
  await keeping.get(address);
};

/** An address as articles are known by. */
export const addressOf = (url: string): string => canonicalUrl(url);

/**
 * Is this the address of the page whose script asks? By what the browser says of it, not the page: where its document
 * was loaded from, or where the page has gone since within it. Scripts of ours are in a page's outermost frame alone.
 */
export function isOwnAddress(address: unknown, { url, tab, frameId }: Sender): boolean {
  if (typeof address !== 'string' || frameId !== 0) return false;
  return [url, tab?.url].some((own) => own !== undefined && addressOf(own) === addressOf(address));
}

/** The address under which what a page shows is to be known, when all that is on its way has arrived. */
export async function addressFor(declared: Declared): Promise<{ url: string }> {
  const address = addressOf(declared.address);
  // What could not be kept is said to whoever kept it.
  await whenKept(declared.url).catch(() => undefined);
  return { url: await settledAddress(db, { ...declared, address }) };
}
