/**
 * An address as it may leave in a file: absolute http or https, written as it is, so that programs and Pressmark itself
 * find the article by it again. Undefined for everything else: scripts must not leave in a file, and `file:` paths tell
 * who wrote it. What a file's own syntax takes amiss is escaped where that syntax is written, and only there.
 */
export function webAddress(url: string): string | undefined {
  const address = url.trim();
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return undefined;
  // White space and angle brackets are not allowed in an address, and would end it early.
  return /[\s<>"\p{Cc}]/u.test(address) ? new URL(address).href : address;
}

/** Where a saved copy opens, as `savedCopyLink` writes it: the only address besides those of the web that leaves. */
export const isSavedCopy = (address: string): boolean =>
  /^(?:chrome|moz)-extension:\/\/[\w-]+\/reader\.html\?article=[\w-]+(?:#annotation=[\w-]+)?$/.test(address);
