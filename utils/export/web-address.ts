/**
 * An address that may be written to a file: absolute http or https, unchanged, so that programs and Pressmark can match
 * the article by it. Undefined for anything else: scripts must not be exported, and `file:` paths reveal who wrote the
 * file. Escaping for a file's syntax happens where that is written, and only there.
 */
export function webAddress(url: string): string | undefined {
  const address = url.trim();
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return undefined;
  // White space and angle brackets are not allowed in an address, and would end it early.
  return /[\s<>"\p{Cc}]/u.test(address) ? new URL(address).href : address;
}

/**
 * Whether this is the address of a saved copy, as `savedCopyLink` writes it: the only exported one besides web
 * addresses.
 */
export const isSavedCopy = (address: string): boolean =>
  /^(?:chrome|moz)-extension:\/\/[\w-]+\/reader\.html\?article=[\w-]+(?:#annotation=[\w-]+)?$/.test(address);
