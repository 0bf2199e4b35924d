import type { TextPlace } from '@/utils/anchoring/match-quote';
import type { Selector, Target } from '@/utils/model/annotation';
import type { Find } from './remember-places';

/**
 * A `find` that answers at once for passages that stand, with their context, where they were described: a new mark is
 * painted without asking elsewhere. Only the others are passed on.
 */
export function inPlaceFirst(find: Find): Find {
  return async (text, targets) => {
    const places = new Map<Target, TextPlace>();
    for (const target of targets) {
      const place = inPlace(text, target.selector);
      if (place) places.set(target, place);
    }
    const rest = targets.filter((target) => !places.has(target));
    const found = rest.length > 0 ? await find(text, rest) : [];
    rest.forEach((target, i) => {
      places.set(target, found[i] ?? { found: false, why: 'gone' });
    });
    return targets.map((target) => places.get(target) ?? { found: false, why: 'gone' });
  };
}

function inPlace(text: string, { quote, position }: Selector): TextPlace | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  const around = text.slice(Math.max(0, start - quote.prefix.length), end + quote.suffix.length);
  if (end - start !== quote.exact.length || around !== quote.prefix + quote.exact + quote.suffix) return undefined;
  return { found: true, position, parts: [position], how: 'exact', confidence: 1 };
}
