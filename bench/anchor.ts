/** Adapter for the anchoring benchmark: the real code over `document.body`. */
import { describe as describeRange } from '@/utils/anchoring/describe';
import { parseFold } from '@/utils/anchoring/fold';
import { createFreshIndex } from '@/utils/anchoring/fresh-index';
import { locateAll } from '@/utils/anchoring/locate';
import { createTextIndex, type TextIndex } from '@/utils/anchoring/text-index';
import type { Selector } from '@/utils/model/annotation';
import pairs from '../public/traditional-to-simplified.txt';

interface Context {
  snapshot?: { text: string } | null;
}

const fold = parseFold(pairs);
let latest: { root: Element; index: TextIndex } | undefined;

export function snapshot(root: Element): { text: string } {
  latest = { root, index: createTextIndex(root) };
  return { text: latest.index.text };
}

/** Selections are described on the index that the page's snapshot was made with: the tree has not changed since. */
export function describe(root: Element, range: Range): Selector | undefined {
  if (latest?.root !== root) latest = { root, index: createTextIndex(root) };
  return describeRange(latest.index, range);
}

export async function anchorAll(
  root: Element,
  selectors: Selector[],
  { snapshot: stored }: Context,
): Promise<(Range[] | null)[]> {
  const life = new AbortController();
  const index = createFreshIndex(root, life.signal);
  await index.ready();
  life.abort();
  const places = await locateAll(index.now(), selectors, stored ? { reference: stored.text, fold } : { fold });
  return places.map((place) => (place.found ? place.ranges : null));
}

export async function anchor(root: Element, selector: Selector, context: Context): Promise<Range[] | null> {
  const [ranges] = await anchorAll(root, [selector], context);
  return ranges ?? null;
}
