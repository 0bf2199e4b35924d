/** What nobody can guess: 128 bits. */
export const randomToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');
