import type { CitedArticle } from './csl-item';

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

function host(url: string): string {
  const name = URL.canParse(url) && /^https?:/.test(url) ? new URL(url).hostname : '';
  const labels = name.replace(/^(www|m)\./, '').split('.');
  const kept = labels.length > 1 ? labels.slice(0, -1) : labels;
  return kept.join('').replace(/[^a-z0-9]/g, '') || 'article';
}

/**
 * The citation key of an article: ASCII, so that BibTeX and Biber accept it; host, day and the first `digits` of a hash of
 * the address, so that it is the same in every export.
 */
export function citeKey({ url, published }: Pick<CitedArticle, 'url' | 'published'>, digits = 3): string {
  const day = published?.iso.slice(0, 10).replaceAll('-', '') ?? '';
  return `${host(url)}${day}${hash(url).slice(0, digits)}`;
}
