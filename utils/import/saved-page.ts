import { createTextIndex } from '@/utils/anchoring/text-index';
import type { Extraction } from '@/utils/extraction/extract-article';
import { Foreign } from './foreign';
import { type ImportFormat, type ReadContext, type ReadResult, refuse } from './import-format';

/** UTF-16 code units. A page saved with all its pictures inside may be this big; more freezes the screen. */
const MAX_PAGE = 30_000_000;

// What browsers and SingleFile write at the head of a page they save.
const SAVED_FROM = [/<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i, /Page saved with SingleFile\s+url:\s*(\S+)/i];
const DECLARED = [
  /<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?([^"'\s>]+)/i,
  /<meta\b(?=[^>]*\bproperty=["']?og:url\b)[^>]*\bcontent=["']?([^"'\s>]+)/i,
  /<base\b[^>]*\bhref=["']?([^"'\s>]+)/i,
];

/** Where a page is from, as its file says; undefined where it does not. */
export function addressIn(html: string): string | undefined {
  for (const pattern of [...SAVED_FROM, ...DECLARED]) {
    const address = pattern.exec(html)?.[1]?.replaceAll('&amp;', '&');
    if (address && /^https?:/i.test(address) && URL.canParse(address)) return address;
  }
  return undefined;
}

/** What was extracted of a document of ours, as an article with its text. */
export async function keepExtraction(
  format: string,
  { url, metadata, content }: Extraction,
  { now }: ReadContext,
): Promise<ReadResult> {
  const { text } = createTextIndex(content);
  if (text.trim() === '') return refuse('nothing-readable');
  const foreign = new Foreign(now);
  foreign.article(url, { metadata, texts: [{ text, html: content.innerHTML }] });
  return foreign.finish(format, { articles: [], revisions: [] });
}

/** A page saved as HTML, read by the same extraction as a page on screen. */
export const savedPage: ImportFormat = {
  id: 'saved-page',
  recognizes: (file) =>
    file.kind === 'markup' && (!/^\s*<\?xml/i.test(file.text) || /<html\b/i.test(file.text.slice(0, 2000))),
  async read(file, context) {
    if (file.kind !== 'markup') return refuse('unknown-format');
    if (file.text.length > MAX_PAGE) return refuse('too-large', `more than ${MAX_PAGE} characters`);
    const address = context.address ?? addressIn(file.text);
    if (address === undefined) return refuse('no-address');
    const page = await context.parseMarkup(file.text, 'text/html');
    if (!page) return refuse('unknown-format');
    const { extractArticle, extractFrom } = await context.extraction();
    const extraction = extractArticle(page, address) ?? extractFrom(page, address, 'all-text');
    return keepExtraction('saved-page', extraction, context);
  },
};
