import type { Code, Codebook } from '@/utils/model/codebook';
import { sounds, soundsOf } from './pinyin';
import { codeTree } from './tree';

/** A code with those it stands under, the top first. */
export interface PlacedCode {
  code: Code;
  depth: number;
  above: readonly Code[];
}

/** The whole codebook in the order of its tree, each code with those above it. */
export function placedCodes(codes: Codebook): PlacedCode[] {
  const above: Code[] = [];
  return codeTree(codes).map(({ code, depth }) => {
    above.length = depth;
    const placed = { code, depth, above: [...above] };
    above.push(code);
    return placed;
  });
}

/** Letters without accents, small: `uber` finds Überschrift. */
const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well typed words fit a name; the smaller the better. Undefined: not at all. */
function fitTo(name: string, typed: string): number | undefined {
  const own = plain(name);
  if (own === typed) return 0;
  if (own.startsWith(typed)) return 1;
  const places = soundsOf(own);
  const letters = typed.replace(/\s/g, '');
  const said = sounds(places, letters, 0);
  if (said) return said === 'whole' ? 1 : 2;
  if (own.split(/[\s·,，、/-]+/).some((word) => word.startsWith(typed))) return 3;
  if (own.includes(typed)) return 4;
  if (places.some((_, at) => sounds(places, letters, at))) return 5;
  return undefined;
}

/** What input methods put between syllables while they compose. */
const COMPOSING = /(?<=[a-z])'(?=[a-z])/g;

/** Found by the name of one it stands under, and not by its own. */
const BY_PARENT = 6;

const best = (fits: readonly (number | undefined)[]): number | undefined => {
  return fits.reduce((least, one) => (least === undefined || (one ?? least) < least ? one : least), undefined);
};

const ownFit = ({ names }: Code, typed: string): number | undefined =>
  best([fitTo(names.zh, typed), fitTo(names.en, typed)]);

function fitOf({ code, above }: PlacedCode, typed: string): number | undefined {
  const whole = ownFit(code, typed);
  if (whole !== undefined) return whole;
  const parts = typed.split(/[\s/／>]+/).filter(Boolean);
  const fits = parts.map((part) => {
    const own = ownFit(code, part);
    if (own !== undefined) return own;
    return above.some((one) => ownFit(one, part) !== undefined) ? BY_PARENT : undefined;
  });
  return fits.length > 0 && fits.every((one) => one !== undefined)
    ? fits.reduce((most, one) => Math.max(most, one))
    : undefined;
}

/**
 * The codes that typed words mean, the likeliest first: by name in either language, by their pinyin or its initials, by those
 * of words, by those they stand under (`经济 增长`, `jj/zz`). Among equals those used last come first, then the codebook's
 * order. All codes where nothing is typed.
 */
export function findCodes(codes: Codebook, typed: string, recent: readonly Code['id'][] = []): PlacedCode[] {
  const wanted = plain(typed.trim()).replace(COMPOSING, '');
  const placed = placedCodes(codes);
  if (wanted === '') return placed;
  const turn = (id: Code['id']): number => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return placed
    .flatMap((one) => {
      const fits = fitOf(one, wanted);
      return fits === undefined ? [] : [{ ...one, fits }];
    })
    .sort((a, b) => a.fits - b.fits || turn(a.code.id) - turn(b.code.id))
    .map(({ fits: _, ...one }) => one);
}
