import { type Code, type Codebook, PRESETS_MADE } from '@/utils/model/codebook';
import type { Preset } from '@/utils/model/codebook-edit';
import type { Project } from '@/utils/model/project';
import { codesIn } from './codes-in';
import { essay } from './preset-essay';
import { politics } from './preset-politics';
import { reading } from './preset-reading';
import { codesOf } from './preset-rows';

const rows = { reading, politics, essay };

/** A preset's codes in a language (BCP 47). Their ids are fixed, so that two coders can compare. */
export const presetCodes = (preset: Preset, language: string): Codebook => codesOf(rows[preset], language);

/**
 * The codebook with a preset's codes first. Nothing is lost: codes that are used or were changed stay, with their keys;
 * unchanged, unused codes of other presets are removed.
 */
export function usePreset(
  codes: Codebook,
  preset: Preset,
  language: string,
  { now, used, project }: { now: string; used: ReadonlySet<Code['id']>; project: Project['id'] },
): Codebook {
  const wanted = codesIn(project, presetCodes(preset, language));
  const isWanted = (id: Code['id']): boolean => wanted.some((code) => code.id === id);
  const parents = new Set(codes.map(({ parent }) => parent));
  const isPlain = (code: Code): boolean =>
    code.modified === PRESETS_MADE && !used.has(code.id) && !parents.has(code.id);
  const kept = codes.filter((code) => isWanted(code.id) || !isPlain(code));
  const taken = new Set(kept.map(({ key }) => key));
  const keyFor = (key: string | undefined): string | undefined => {
    const free = key && !taken.has(key) ? key : [...'1234567890'].find((digit) => !taken.has(digit));
    taken.add(free);
    return free;
  };
  const first = wanted.map((code) => {
    const known = kept.find(({ id }) => id === code.id);
    if (known) return known;
    const { key, ...rest } = code;
    const free = keyFor(key);
    return { ...rest, ...(free ? { key: free } : {}), ...(free === key ? {} : { modified: now }) };
  });
  return [...first, ...kept.filter((code) => !isWanted(code.id))];
}
