import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** How much of the browser's storage is used. */
export interface StorageUse {
  /** Bytes. */
  used: number;
  /** Bytes; what the browser would let us use. */
  quota: number;
  /** Whether the browser has promised not to clear it. */
  isPersistent: boolean;
}

/** Share from which the reader is warned. */
export const NEARLY_FULL = 0.8;

/**
 * Asks the browser to persist our storage, and how full it is; undefined until it answers. A change of `again` asks
 * again.
 */
export function useStorage(again?: unknown): StorageUse | undefined {
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const { storage } = navigator;
      // Chromium persists the storage of extensions with this permission, whatever it answers about persistence. In
      // Firefox the permission answers for the reader, but the request has to be made.
      const isUnlimited =
        !import.meta.env.FIREFOX && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
      const isPersistent = isUnlimited || (await storage.persisted()) || (await storage.persist());
      const { usage: used = 0, quota = 0 } = await storage.estimate();
      if (isCurrent) setUse({ used, quota, isPersistent });
    };
    // A browser that does not tell gets no line.
    ask().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [again]);
  return use;
}
