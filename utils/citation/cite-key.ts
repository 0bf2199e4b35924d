import { fnvDigits } from '@/utils/text/fnv';
import type { CitedArticle } from './csl-item';

function host(url: string): string {
  const name = URL.canParse(url) && /^https?:/.test(url) ? new URL(url).hostname : '';
  const labels = name.replace(/^(www|m)\./, '').split('.');
  const kept = labels.length > 1 ? labels.slice(0, -1) : labels;
  return kept.join('').replace(/[^a-z0-9]/g, '') || 'article';
}

/**
 * The citation key of an article: ASCII, so that BibTeX and Biber accept it; host, day and the first `digits` of a hash
 * of the address, so that it is the same in every export.
 */
export function citeKey({ url, published }: Pick<CitedArticle, 'url' | 'published'>, digits = 3): string {
  const day = published?.iso.slice(0, 10).replaceAll('-', '') ?? '';
  return `${host(url)}${day}${fnvDigits(url).slice(0, digits)}`;
}
