/** An object of which nothing is known but that it is one. */
export type Loose = Readonly<Record<string, unknown>>;

/** A value as an object to look into; undefined when it is none. */
export const loose = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;

/** JSON-LD and its like write one thing as itself and several as a list. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Text, of a list the first; empty for anything else. */
export const asText = (value: unknown): string => {
  const [first] = asList(value);
  return typeof first === 'string' ? first : '';
};

/** The objects of a list, as far as its members are some. */
export const looseList = (list: readonly unknown[]): Loose[] => list.map(loose).filter((one) => one !== undefined);
