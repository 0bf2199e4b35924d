import type { Codebook } from '@/utils/model/codebook';
import { presetCodes } from './presets';

/** The codebook of a new notebook: political news, in the order of its keys, defined in the browser's language. */
export const startingCodebook: Codebook = presetCodes('politics', globalThis.navigator?.language ?? 'en');
