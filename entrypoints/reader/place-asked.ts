import type { Annotation, Selector } from '@/utils/model/annotation';

/** What to show in a saved copy: an annotation's passage or any other. */
export type PlaceAsked = { annotation: Annotation['id'] } | { selector: Selector };

/**
 * Parses the place in the hash of an address: `#annotation=id`, or `#exact=…&prefix=…&suffix=…&start=…`, a quote with
 * its context and its position in the text in UTF-16 units. Undefined when the hash has neither.
 */
export function placeAsked({ hash }: Location): PlaceAsked | undefined {
  const said = new URLSearchParams(hash.slice(1));
  const annotation = said.get('annotation');
  if (annotation) return { annotation };
  const exact = said.get('exact');
  if (!exact) return undefined;
  const quote = { exact, prefix: said.get('prefix') ?? '', suffix: said.get('suffix') ?? '' };
  const start = said.get('start') ?? '';
  if (!/^\d+$/.test(start)) return { selector: { quote } };
  return { selector: { quote, position: { start: Number(start), end: Number(start) + exact.length } } };
}
