import { definedIn } from '@/utils/codebook/presets';
import type { Codebook } from '@/utils/model/codebook';
import { readSettings, uiLanguage } from '@/utils/settings';

/** Codes as a screen shows them: ready-made definitions and examples are in the language of the interface. */
export const inReadersLanguage = async (codes: Codebook): Promise<Codebook> =>
  definedIn(codes, uiLanguage(await readSettings()));
