/** An object with unknown fields. */
export type Loose = Readonly<Record<string, unknown>>;

/** A value as an object whose fields are unchecked; undefined for anything else. */
export const loose = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;

/** A value as a list: JSON-LD and similar formats write a single value without one. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A text, or the first of a list; empty for anything else. */
export const asText = (value: unknown): string => {
  const [first] = asList(value);
  return typeof first === 'string' ? first : '';
};

/** The members of a list that are objects. */
export const looseList = (list: readonly unknown[]): Loose[] => list.map(loose).filter((one) => one !== undefined);
