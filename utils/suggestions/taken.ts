import { codesOfKind, type SuggestedKind } from '@/utils/codebook/code-kinds';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import type { Span } from './suggestion';

/**
 * Passages of `text` that are already annotated as a directive or an official, by a person or by accepting a
 * suggestion. `placeOf` returns where an annotation was found whose words, or those before it, were edited since.
 */
export function takenBy(
  annotations: readonly Annotation[],
  codes: Codebook,
  text: string,
  placeOf: (id: Annotation['id']) => Span | undefined,
): Record<SuggestedKind, readonly Span[]> {
  const of = (kind: SuggestedKind): Span[] => {
    const ofKind = codesOfKind(codes, kind);
    return annotations
      .filter((annotation) => annotation.codes.some((id) => ofKind.includes(id)) || cameFrom(annotation, kind))
      .flatMap(({ id, target }) => spanOf(target.selector, text) ?? placeOf(id) ?? []);
  };
  return { directive: of('directive'), official: of('official') };
}

const cameFrom = ({ origin }: Annotation, kind: SuggestedKind): boolean =>
  origin.by === 'rule' && origin.rule.includes(`.${kind}.`);

function spanOf({ quote, position }: Selector, text: string): Span | undefined {
  if (position && text.startsWith(quote.exact, position.start)) return position;
  const start = text.indexOf(quote.prefix + quote.exact);
  return start < 0
    ? undefined
    : { start: start + quote.prefix.length, end: start + quote.prefix.length + quote.exact.length };
}
