import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { matchUiLanguage } from '@/utils/i18n/messages';
import { DEFAULT_SETTINGS, Settings, type UiLanguage } from '@/utils/model/settings';
import { workQueue } from '@/utils/work-queue';

const item = storage.defineItem<unknown>('local:settings');

// A setting of an older or newer version may be missing or unknown: each is taken by itself, the rest are defaults.
function parse(stored: unknown): Settings {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  const entries = Object.entries(Settings.shape).map(([name, schema]) => {
    const parsed = schema.safeParse((known as Record<string, unknown>)[name]);
    return [name, parsed.success ? parsed.data : DEFAULT_SETTINGS[name as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

/** The reader's preferences; defaults where nothing, or nothing valid, is stored. */
export const readSettings = async (): Promise<Settings> => parse(await item.getValue());

const inTurn = workQueue();

/** Changes some preferences; the others stay, also those changed a moment ago. */
export const changeSettings = (change: Partial<Settings>): Promise<void> =>
  inTurn(async () => item.setValue({ ...(await readSettings()), ...change }));

/** Calls `onChange` with the preferences after each change until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  signal.addEventListener(
    'abort',
    item.watch((stored) => onChange(parse(stored))),
  );
}

/** The language of the screens: the reader's choice, else the browser's. */
export const uiLanguage = (settings: Settings): UiLanguage =>
  settings.uiLanguage === 'auto' ? matchUiLanguage(browser.i18n.getUILanguage()) : settings.uiLanguage;
