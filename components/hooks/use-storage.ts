import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** How much of the browser's storage is used. */
export interface StorageUse {
  /** Bytes. */
  used: number;
  /** Bytes; what the browser would let us use. */
  quota: number;
  /** The browser has promised not to clear it by itself. */
  isPersistent: boolean;
}

/** From here on the reader is warned. */
export const NEARLY_FULL = 0.8;

/** Asks the browser to keep our storage, and how full it is; undefined until it has said. `again` asks anew. */
export function useStorage(again?: unknown): StorageUse | undefined {
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const { storage } = navigator;
      // Chromium keeps what has this permission, whatever it answers about persistence. In Firefox the permission answers
      // the question of persistence in the reader's place, but the question has to be put.
      const isUnlimited =
        !import.meta.env.FIREFOX && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
      const isPersistent = isUnlimited || (await storage.persisted()) || (await storage.persist());
      const { usage: used = 0, quota = 0 } = await storage.estimate();
      if (isCurrent) setUse({ used, quota, isPersistent });
    };
    // A browser that does not say leaves the line out.
    ask().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [again]);
  return use;
}
