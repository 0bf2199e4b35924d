/** Addresses that run or hold something, and lead nowhere. */
const ACTIVE = /^\s*(javascript|vbscript|data|blob):/i;
export const activeScheme = (cell: string): boolean => ACTIVE.test(cell);

const HAS_SCHEME = /^(https?|file):\/\//i;
/** A host with a domain of letters behind the last dot, and what may follow it. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[\w-]+)(?::\d{1,5})?(?=$|[/?#])/u;
/** What files are called, and no domain of the web. */
const FILE_NAME =
  /^[^/?#]*\.(?:pdf|docx?|xlsx?|pptx?|txt|md|[sx]?html?|php|aspx?|jsp|csv|tsv|json|xml|rtf|odt|epub|mobi|jpe?g|png|gif|mp[34]|zip|qdpx)$/i;
const DOI = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/**
 * The address that a cell of a table holds: as it is written, or read as one of the web where the scheme is left out
 * (`www.…`, `host.tld/path`, `//host/path`, a DOI). Undefined where it is none.
 */
export function readAddress(cell: string): string | undefined {
  const written = cell.trim().replace(/^<(.+)>$/, '$1');
  if (HAS_SCHEME.test(written)) return written;
  const doi = DOI.exec(written)?.[1];
  if (doi) return `https://doi.org/${doi}`;
  const host = written.replace(/^\/\//, '');
  // Blanks stand in paths that people copy, never in a host.
  if (/^[^/]*\s/.test(host) || !HOST.test(host) || FILE_NAME.test(host)) return undefined;
  return URL.canParse(`https://${host}`) ? `https://${host}` : undefined;
}

/** An address as it is compared: programs differ in what they escape. */
export function plainAddress(url: string): string {
  try {
    return decodeURI(url).replace(/%28/gi, '(').replace(/%29/gi, ')');
  } catch {
    return url;
  }
}
