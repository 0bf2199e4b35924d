import { browser } from 'wxt/browser';
import type { Preference } from '@/utils/model/preference';
import { Settings } from '@/utils/model/settings';
import { SETTING } from '@/utils/settings';

/**
 * What a backup contains besides the notebook: the settings, site switches, export templates and presets, columns of
 * tables.
 */
const OTHERS = ['sites', 'export', 'importColumns'] as const;

export const PREFERENCES: readonly string[] = [...Object.keys(Settings.shape).map((name) => SETTING + name), ...OTHERS];

/** The reader's settings by name; those never changed are left out. */
export async function readPreferences(): Promise<Preference[]> {
  const stored = await browser.storage.local.get([...PREFERENCES]);
  return PREFERENCES.flatMap((id) => (stored[id] === undefined ? [] : [{ id, value: stored[id] }]));
}

/** Replaces the preferences of these names; an undefined value removes one. */
export async function writePreferences(preferences: readonly Preference[]): Promise<void> {
  const known = preferences.filter(({ id }) => PREFERENCES.includes(id));
  const gone = known.filter(({ value }) => value === undefined).map(({ id }) => id);
  const set = known.filter(({ value }) => value !== undefined).map(({ id, value }) => [id, value] as const);
  if (gone.length > 0) await browser.storage.local.remove(gone);
  if (set.length > 0) await browser.storage.local.set(Object.fromEntries(set));
}
