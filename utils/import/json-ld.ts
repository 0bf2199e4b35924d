import { asList, asText, type Loose, loose } from './loose';

/** Whether a value, or a list of values, has this one. */
export const has = (value: unknown, wanted: string): boolean => asList(value).some((one) => one === wanted);

export const IDENTIFIERS = ['dc:identifier', 'dcterms:identifier', 'identifier', 'id', '@id'];
export const TITLES = ['dc:title', 'dcterms:title', 'title', 'name'];

/** The first text under one of these names, in any list or object. */
export function wordsUnder(node: Loose | undefined, names: readonly string[]): string {
  const words = (value: unknown): string =>
    asList(value)
      .map((one) => asText(one) || asText(loose(one)?.['@value'] ?? loose(one)?.value))
      .find((one) => one !== '') ?? '';
  return names.map((name) => words(node?.[name])).find((one) => one !== '') ?? '';
}

/** Sets of bodies and targets, also with `oa:`: https://www.w3.org/TR/annotation-model/#sets-of-bodies-and-targets */
const SETS = ['Choice', 'Composite', 'List', 'Independents'];

/** The name of a set among the types of a node; undefined for a thing of its own. */
const setName = (node: Loose | undefined): string | undefined =>
  SETS.find((name) => asList(node?.type ?? node?.['@type']).some((type) => type === name || type === `oa:${name}`));

/**
 * The members of a list, sets replaced by their members. Of a Choice only one is taken: the first that `isPreferred`,
 * otherwise the first; `tellOther` receives the name of the set once for each of the others.
 */
export function membersOf(
  value: unknown,
  { isPreferred, tellOther }: { isPreferred: (one: unknown) => boolean; tellOther: (set: string) => void },
): unknown[] {
  return asList(value).flatMap((one) => {
    const node = loose(one);
    const set = setName(node);
    if (!node || !set) return [one];
    const items = [
      ...asList(node.default),
      ...asList(loose(node.items)?.['@list'] ?? node.items),
      ...asList(node.item),
    ];
    const members = membersOf(items, { isPreferred, tellOther });
    if (set !== 'Choice' || members.length < 2) return members;
    for (let other = 1; other < members.length; other++) tellOther(set);
    return [members.find(isPreferred) ?? members[0]];
  });
}
