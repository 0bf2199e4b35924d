import { browser } from 'wxt/browser';
import { ownCopy } from './protocol/own-copy';

/**
 * One entry of the extension's local storage. The stored value may come from another version, so whoever reads it
 * parses it.
 */
export interface StoredItem<T> {
  /** Null where nothing is stored. */
  getValue(): Promise<T | null>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls `onChange` with what is stored after each change, null once it is removed, until `signal` aborts. */
  watch(onChange: (value: T | null) => void, signal: AbortSignal): void;
}

/** The entry of this name. Settings have entries of their own: utils/settings.ts. */
export function storedItem<T>(entry: string): StoredItem<T> {
  return {
    getValue: async () => ownCopy(((await browser.storage.local.get(entry))[entry] as T | undefined) ?? null),
    setValue: (value) => browser.storage.local.set({ [entry]: value }),
    removeValue: () => browser.storage.local.remove(entry),
    watch(onChange, signal) {
      const look = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[entry];
        if (change) onChange(ownCopy((change.newValue as T | undefined) ?? null));
      };
      browser.storage.local.onChanged.addListener(look);
      signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(look));
    },
  };
}
