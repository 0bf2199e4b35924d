import { browser } from 'wxt/browser';
import { matchUiLanguage } from '@/utils/i18n/messages';
import { DEFAULT_SETTINGS, Settings, type UiLanguage } from '@/utils/model/settings';

// Each preference is an entry of its own: a change is one write, on its way before the page can end, and touches no
// other.
/** Begins the name of each. */
export const SETTING = 'setting.';
// All in one entry, as they were stored at first.
const FIRST = 'settings';

const names = Object.keys(Settings.shape) as (keyof Settings)[];

/** The reader's preferences; defaults where nothing, or nothing valid, is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get([FIRST, ...names.map((name) => SETTING + name)]);
  const first = (stored[FIRST] ?? {}) as Record<string, unknown>;
  // A setting of an older or newer version may be unknown: each is taken by itself.
  const entries = names.map((name) => {
    const parsed = Settings.shape[name].safeParse(stored[SETTING + name] ?? first[name]);
    return [name, parsed.success ? parsed.data : DEFAULT_SETTINGS[name]];
  });
  return Object.fromEntries(entries) as Settings;
}

/**
 * Changes some preferences and leaves the others; one given as undefined is removed. Storing has begun when the call
 * returns its promise.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const entries = Object.entries(change).map(([name, value]) => [SETTING + name, value] as const);
  const gone = entries.filter(([, value]) => value === undefined).map(([entry]) => entry);
  const { local } = browser.storage;
  // Setting an entry to undefined leaves it as it is.
  await Promise.all([local.set(Object.fromEntries(entries)), gone.length > 0 ? local.remove(gone) : undefined]);
}

/** Calls `onChange` with the preferences after each change until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const look = (changes: object): void => {
    if (!Object.keys(changes).some((entry) => entry.startsWith(SETTING))) return;
    void readSettings().then((settings) => signal.aborted || onChange(settings));
  };
  browser.storage.local.onChanged.addListener(look);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(look));
}

/** The language of the screens: the reader's choice, else the browser's. */
export const uiLanguage = (settings: Settings): UiLanguage =>
  settings.uiLanguage === 'auto' ? matchUiLanguage(browser.i18n.getUILanguage()) : settings.uiLanguage;
