import type { Code, Codebook } from '@/utils/model/codebook';
import { sounds, soundsOf } from './pinyin';
import { codeTree } from './tree';

/** A code with its ancestors, the top one first. */
export interface PlacedCode {
  code: Code;
  depth: number;
  above: readonly Code[];
}

/** The whole codebook in tree order, each code with its ancestors. */
export function placedCodes(codes: Codebook): PlacedCode[] {
  const above: Code[] = [];
  return codeTree(codes).map(({ code, depth }) => {
    above.length = depth;
    const placed = { code, depth, above: [...above] };
    above.push(code);
    return placed;
  });
}

/** Letters in lower case without accents: `uber` finds Überschrift. */
const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well typed words fit a name; smaller is better. Undefined where they do not. */
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

/** What input methods put between syllables during composition. */
const COMPOSING = /(?<=[a-z])'(?=[a-z])/g;

/** Matches that come from an ancestor's name, not from the code's own. */
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
 * The codes that typed words match, likeliest first: by name in either language, by pinyin or its initials, by initials
 * of words, by their ancestors (`经济 增长`, `jj/zz`). Ties go to the codes used last, then to the codebook's order. All
 * codes where nothing is typed.
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
