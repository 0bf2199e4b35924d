import { type Extraction, extractArticle } from '@/utils/extraction/extract-article';

/** The real pipeline as extraction scorers call it; null when nothing is found. */
export default function extract(document: Document, url: string) {
  const extraction = extractArticle(document, url);
  return extraction ? toResult(extraction) : null;
}

function toResult({ metadata, content }: Extraction) {
  const { title, authors, published, site, source } = metadata;
  return {
    title,
    byline: authors.map(({ name, role }) => (role ? `${role} ${name}` : name)).join(' '),
    source,
    siteName: site,
    publishedTime: published?.iso,
    content: content.innerHTML,
    textContent: content.textContent ?? '',
  };
}
