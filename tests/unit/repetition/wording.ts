import { readFileSync } from 'node:fs';
import { parseFold } from '@/utils/anchoring/fold';
import { lettersOf } from '@/utils/repetition/letters';
import { parsePlaceNames } from '@/utils/repetition/place-names';
import type { Wording } from '@/utils/repetition/tokens';

/** The tables as the extension has them. */
export const wording: Wording = {
  letters: lettersOf(parseFold(readFileSync('public/traditional-to-simplified.txt', 'utf8'))),
  places: parsePlaceNames(readFileSync('public/china-places.txt', 'utf8')),
};
