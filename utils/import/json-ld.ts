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
