import type { TextPlace } from '@/utils/anchoring/match-quote';
import type { Target } from '@/utils/model/annotation';

/** Finds passages in a text, in their order. Asked elsewhere: what finds them weighs more than what paints them. */
export type Find = (text: string, targets: Target[]) => Promise<TextPlace[]>;

/** `find` that asks only for what it was not asked before of the same text: a note that is typed moves no passage. */
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
