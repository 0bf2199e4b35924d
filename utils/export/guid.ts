import { fnvDigits } from '@/utils/text/fnv';

/** A UUID as REFI-QDA programs compare it: upper case. */
export const guid = (id: string): string => id.toUpperCase();

/** A GUID that is always the same for the same parts: for things that have no id of their own (version 8, RFC 9562). */
export function derivedGuid(...parts: string[]): string {
  const name = parts.join('\n');
  const hex = [1, 2, 3, 4].map((seed) => fnvDigits(name, Math.imul(seed, 0x9e3779b1))).join('');
  return guid(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}
