import type { Parser } from './request';

// Commands to a page are checked with these: the schemas of utils/model weigh more than everything else that a page
// loads.

type Is<T> = (data: unknown) => data is T;
type Of<I> = I extends Is<infer T> ? T : never;
type Fields = Readonly<Record<string, Is<unknown>>>;
type Shaped<F extends Fields> = { [K in keyof F]: Of<F[K]> };

/** A string. */
export const text: Is<string> = (data) => typeof data === 'string';
/** A boolean. */
export const flag: Is<boolean> = (data) => typeof data === 'boolean';
/** An integer. */
export const whole: Is<number> = (data): data is number => Number.isInteger(data);

export const list =
  <T>(is: Is<T>): Is<T[]> =>
  (data): data is T[] =>
    Array.isArray(data) && data.every(is);

export const oneOf =
  <const T extends string>(words: readonly T[]): Is<T> =>
  (data): data is T =>
    words.includes(data as T);

export const either =
  <A, B>(one: Is<A>, other: Is<B>): Is<A | B> =>
  (data): data is A | B =>
    one(data) || other(data);

/** An object with these fields and some optional ones; other fields are ignored. */
export const object =
  <F extends Fields, O extends Fields = Record<never, never>>(
    fields: F,
    optional?: O,
  ): Is<Shaped<F> & Partial<Shaped<O>>> =>
  (data): data is Shaped<F> & Partial<Shaped<O>> => {
    if (typeof data !== 'object' || data === null) return false;
    const at = data as Record<string, unknown>;
    return (
      Object.entries(fields).every(([name, is]) => Object.hasOwn(data, name) && is(at[name])) &&
      Object.entries(optional ?? {}).every(([name, is]) => at[name] === undefined || is(at[name]))
    );
  };

/** Returns the value as it is if it has the shape; throws a TypeError otherwise. */
export const shaped = <T>(is: Is<T>): Parser<T> => ({
  parse(data) {
    if (!is(data)) throw new TypeError('asked in a way that is not understood');
    return data;
  },
});
