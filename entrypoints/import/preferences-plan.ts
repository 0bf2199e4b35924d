import { dequal } from 'dequal/lite';
import { ExportMemory } from '@/components/export/choice';
import { PREFERENCES, readPreferences } from '@/utils/backup/preferences';
import type { Preference } from '@/utils/model/preference';
import { DEFAULT_SETTINGS, Settings } from '@/utils/model/settings';
import { Site } from '@/utils/model/site';
import { z } from '@/utils/model/z';
import { SETTING } from '@/utils/settings';

/** What a backup would change in the settings. */
export interface PreferencesPlan {
  /** Names of the settings that differ. */
  settings: (keyof Settings)[];
  sites: number;
  templates: number;
  presets: number;
  columns: number;
  /** The preferences to write. */
  changes: Preference[];
}

const nothing = (): PreferencesPlan => ({ settings: [], sites: 0, templates: 0, presets: 0, columns: 0, changes: [] });

/** Compares a backup's settings with those here. What this version does not know is left out. */
export async function planPreferences(read: readonly Preference[]): Promise<PreferencesPlan> {
  const plan = nothing();
  const here = new Map((await readPreferences()).map(({ id, value }) => [id, value]));
  for (const { id, value } of read) {
    if (!PREFERENCES.includes(id)) continue;
    const theirs = understood[id]?.(value, here.get(id), plan) ?? settingOf(id, value, here.get(id), plan);
    if (theirs !== undefined && !dequal(theirs, here.get(id))) plan.changes.push({ id, value: theirs });
  }
  return plan;
}

/** Returns the value to store; undefined when `value` is not valid or nothing differs. */
type Understand = (value: unknown, here: unknown, plan: PreferencesPlan) => unknown;

function settingOf(id: string, value: unknown, here: unknown, plan: PreferencesPlan): unknown {
  const name = id.slice(SETTING.length) as keyof Settings;
  if (!id.startsWith(SETTING) || !Object.hasOwn(Settings.shape, name)) return undefined;
  const parsed = Settings.shape[name].safeParse(value);
  if (!parsed.success || dequal(parsed.data, here ?? DEFAULT_SETTINGS[name])) return undefined;
  plan.settings.push(name);
  return parsed.data;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const sitesOf = (value: unknown): Site[] => listOf(value).flatMap((one) => Site.safeParse(one).data ?? []);
const Columns = z.record(z.string(), z.array(z.nullable(z.string())));

const understood: Record<string, Understand> = {
  // What is on in either list stays on.
  sites(value, here, plan) {
    const all = new Map(sitesOf(here).map((one) => [one.site, one]));
    for (const one of sitesOf(value)) {
      const known = all.get(one.site);
      const both = {
        ...one,
        restore: one.restore || known?.restore === true,
        alwaysOpen: one.alwaysOpen || known?.alwaysOpen === true,
      };
      if (!dequal(both, known)) plan.sites++;
      all.set(one.site, both);
    }
    return plan.sites > 0 ? [...all.values()].toSorted((a, b) => a.site.localeCompare(b.site)) : undefined;
  },
  export(value, here, plan) {
    const theirs = ExportMemory.safeParse(value).data;
    if (!theirs) return undefined;
    const ours = ExportMemory.safeParse(here).data;
    const presets = new Map((ours?.presets ?? []).map((one) => [one.id, one]));
    for (const one of theirs.presets) {
      if (!dequal(presets.get(one.id), one)) plan.presets++;
      presets.set(one.id, one);
    }
    const templates = { ...ours?.templates };
    for (const [format, template] of Object.entries(theirs.templates)) {
      if (templates[format] !== template) plan.templates++;
      templates[format] = template;
    }
    if (plan.presets + plan.templates === 0) return undefined;
    return { last: ours?.last ?? theirs.last, presets: [...presets.values()], templates };
  },
  importColumns(value, here, plan) {
    const theirs = Columns.safeParse(value).data ?? {};
    const ours = Columns.safeParse(here).data ?? {};
    plan.columns = Object.entries(theirs).filter(([header, columns]) => !dequal(ours[header], columns)).length;
    return plan.columns > 0 ? { ...ours, ...theirs } : undefined;
  },
};

/** Whether any setting would change. */
export const changesAnything = ({ changes }: PreferencesPlan): boolean => changes.length > 0;
