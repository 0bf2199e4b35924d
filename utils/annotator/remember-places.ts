import type { TextPlace } from '@/utils/anchoring/match-quote';
import type { Target } from '@/utils/model/annotation';

/** Finds passages in a text, in their order. Done elsewhere: the finder weighs more than the painter. */
export type Find = (text: string, targets: Target[]) => Promise<TextPlace[]>;

/** A `find` that asks only for passages it has not asked for in the same text: typing a note moves no passage. */
export function rememberPlaces(find: Find): Find {
  let known: { text: string; places: Map<string, TextPlace> } = { text: '', places: new Map() };

  return async (text, targets) => {
    if (known.text !== text) known = { text, places: new Map() };
    const { places } = known;
    const keys = targets.map((target) => JSON.stringify(target));
    const missing = targets.filter((_, i) => !places.has(keys[i] as string));
    const found = missing.length > 0 ? await find(text, missing) : [];
    missing.forEach((target, i) => {
      places.set(JSON.stringify(target), found[i] ?? { found: false, why: 'gone' });
    });
    return keys.map((key) => places.get(key) ?? { found: false, why: 'gone' });
  };
}
