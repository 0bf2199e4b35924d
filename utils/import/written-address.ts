/** Addresses that run code or hold data instead of leading somewhere. */
const ACTIVE = /^\s*(javascript|vbscript|data|blob):/i;
export const activeScheme = (cell: string): boolean => ACTIVE.test(cell);

const HAS_SCHEME = /^(https?|file):\/\//i;
/** A host with a domain of letters behind the last dot, and what may follow it. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[\w-]+)(?::\d{1,5})?(?=$|[/?#])/u;
/** Endings of file names, which are not domains. */
const FILE_NAME =
  /^[^/?#]*\.(?:pdf|docx?|xlsx?|pptx?|txt|md|[sx]?html?|php|aspx?|jsp|csv|tsv|json|xml|rtf|odt|epub|mobi|jpe?g|png|gif|mp[34]|zip|qdpx)$/i;
/** A link of Markdown, and of a spreadsheet. */
const LINK = /^(?:\[.*\]\(<?|=HYPERLINK\(")([^\s"]+?)(?:>?\)|"(?:[;,].*)?\))$/is;
const DOI = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** A cell without what makes its address a link: `<…>`, a link of Markdown, a HYPERLINK formula. */
export const unlinked = (cell: string): string =>
  cell
    .trim()
    .replace(/^<(.+)>$/, '$1')
    .replace(LINK, '$1');

/**
 * The address in a cell of a table; one without a scheme is completed (`www.…`, `host.tld/path`, `//host/path`, a DOI),
 * and that of a Markdown link or a HYPERLINK formula is taken out of it.
 * Undefined when it is not an address.
 */
export function readAddress(cell: string): string | undefined {
  const written = unlinked(cell);
  if (HAS_SCHEME.test(written)) return written;
  const doi = DOI.exec(written)?.[1];
  if (doi) return `https://doi.org/${doi}`;
  const host = written.replace(/^\/\//, '');
  // Spaces occur in paths that people copy, never in a host.
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
