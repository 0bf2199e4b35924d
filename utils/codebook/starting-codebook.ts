import type { Codebook } from '@/utils/model/codebook';
import { politics } from './preset-politics';
import { codesOf } from './preset-rows';

/** The codebook of a new notebook: political news, in the order of its keys, defined in the browser's language. */
export const startingCodebook: Codebook = codesOf(politics, globalThis.navigator?.language ?? 'en');
