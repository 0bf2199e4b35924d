/** A text as it reads in one encoding. */
export interface Reading {
  encoding: string;
  text: string;
  /** How likely it is that it is one: a natural logarithm, over all that is not ASCII. */
  likelihood: number;
  isEastAsian: boolean;
}

/** Bytes in an encoding; undefined where they are none of it, or nobody knows it. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
