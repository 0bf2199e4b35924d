/** A token of 128 random bits, which nobody can guess. */
export const randomToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');
