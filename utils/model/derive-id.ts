import { sha256 } from '@/utils/text/sha256';

// Ids that two machines derive independently: UUIDs of version 8 (RFC 9562, 5.8), whose bits an application may choose.
// Nothing reads their contents: a record keeps its id when its address changes.

const UUID_HEX = 32;
const RADIX = 16;

/** 32 hexadecimal digits as a UUID of version 8, variant 10. */
function uuid8(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? '0', RADIX) & 0x3) | 0x8).toString(RADIX);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, UUID_HEX)}`;
}

/** Combines two ids digit by digit. If either is random, so is the result. */
function blended(one: string, other: string): string {
  let hex = '';
  for (let i = 0; i < UUID_HEX; i++)
    hex += (Number.parseInt(one[i] ?? '0', RADIX) ^ Number.parseInt(other[i] ?? '0', RADIX)).toString(RADIX);
  return uuid8(hex);
}

const bare = (id: string): string => id.replaceAll('-', '').toLowerCase();

/** The id of the article with this canonical address, from the SHA-256 of its UTF-8. */
export const articleIdOf = async (url: string): Promise<string> => uuid8(await sha256(url));

/** The id of an article's text with this hash, SHA-256 in hexadecimal. */
export const revisionIdOf = (articleId: string, hash: string): string => blended(bare(articleId), hash);

/** The id of a code's or an annotation's copy in one project: no two projects share either. */
export const idInProject = (project: string, original: string): string => blended(bare(project), bare(original));
