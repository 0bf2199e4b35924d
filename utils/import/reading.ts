/** A text as it reads in one encoding. */
export interface Reading {
  encoding: string;
  text: string;
  /** How likely it is to be the right one: a natural logarithm, over all that is not ASCII. */
  likelihood: number;
  isEastAsian: boolean;
}

/** Decodes bytes in an encoding; undefined if they are not valid in it, or the browser does not know it. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
