import { SLOTS } from '@/utils/suggestions/likelihood/evidence';
import type { ModelFile } from '@/utils/suggestions/likelihood/model';
import { RULES_VERSION } from '@/utils/suggestions/rules';
import type { Learned } from './logistic';

/** Weights below this are not worth their bytes. */
const LEAST = 0.02;

/** What was learned, rounded, as it is stored. */
export function modelFile(
  { bias, signs, runs }: Learned,
  decided: Pick<ModelFile, 'calibration' | 'threshold'>,
): ModelFile {
  const largest = runs.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Number((largest / 127).toPrecision(4));
  const bytes = new Uint8Array(SLOTS);
  for (const [slot, weight] of runs.entries()) bytes[slot] = scale === 0 ? 0 : Math.round(weight / scale) & 0xff;
  return {
    rules: RULES_VERSION,
    bias: round(bias),
    ...decided,
    signs: Object.fromEntries(
      [...signs].filter(([, weight]) => Math.abs(weight) >= LEAST).map(([name, weight]) => [name, round(weight)]),
    ),
    runs: Buffer.from(bytes).toString('base64'),
    scale,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
