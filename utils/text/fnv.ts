/** FNV-1a, 32 bits, over UTF-16 code units, from a seed: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string, seed = 0): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The hash as eight digits, base 16. */
export const fnvDigits = (text: string, seed = 0): string => fnv1a(text, seed).toString(16).padStart(8, '0');
