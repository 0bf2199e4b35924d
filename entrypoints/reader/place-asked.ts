import type { Annotation, Selector } from '@/utils/model/annotation';

/** What of a saved copy is to be shown: an annotation's passage, or any other. */
export type PlaceAsked = { annotation: Annotation['id'] } | { selector: Selector };

/**
 * The place that the hash of an address asks for: `#annotation=id`, or `#exact=…&prefix=…&suffix=…&start=…`, a quote with
 * its context and where it stood in the text, in UTF-16 units. Undefined when it asks for none.
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
