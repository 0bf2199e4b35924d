import type { ArticleMetadata, ExtractedArticle } from '@/utils/model/article';

/** What is pasted by hand where no page can be read. */
export interface Pasted {
  title: string;
  text: string;
  author: string;
  source: string;
  /** ISO 8601 day; empty where it is not known. */
  day: string;
  /** Where it is from; empty where it has no address. */
  address: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Lines of a PDF break where the paper ends: what goes on in the next line is one paragraph. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, line);
    else paragraphs.push(line);
    if (line !== '') isOpen = !/[.!?。！？…:：;；”"』」）)]$/.test(line);
  }
  return paragraphs;
}

const joined = (before: string, after: string): string => {
  const isHan = /\p{Script=Han}|[，、。；：]$/u.test(before.slice(-1)) || /^\p{Script=Han}/u.test(after);
  if (/[\p{L}]-$/u.test(before)) return before.slice(0, -1) + after;
  return before + (isHan ? '' : ' ') + after;
};

const isHanText = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > text.length;

/**
 * An article of pasted words; undefined where there are none. `fallback` is its address where it has none of its own. The
 * clean text is that of its paragraphs, a line feed between them.
 */
export function articleOfPasted(pasted: Pasted, fallback: string): ExtractedArticle | undefined {
  const paragraphs = paragraphsOf(pasted.text);
  if (paragraphs.length === 0) return undefined;
  const title = pasted.title.trim() || (paragraphs[0] ?? '').slice(0, 60);
  const text = paragraphs.join('\n');
  const fields = { title, authors: pasted.author, source: pasted.source, published: pasted.day };
  const metadata: ArticleMetadata = {
    title,
    authors: pasted.author.split(/[;；、,，]/).flatMap((name) => (name.trim() ? [{ name: name.trim() }] : [])),
    editors: [],
    ...(pasted.source.trim() ? { source: pasted.source.trim() } : {}),
    kind: 'other',
    ...(pasted.day ? { published: { text: pasted.day, iso: pasted.day } } : {}),
    lang: isHanText(text) ? 'zh-CN' : 'en',
    dir: 'ltr',
    keywords: [],
    provenance: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value ? [[name, 'by-hand']] : [])),
    ),
  };
  const url = /^https?:\/\/\S+$/.test(pasted.address.trim()) ? pasted.address.trim() : fallback;
  return { url, metadata, html: paragraphs.map((one) => `<p>${escaped(one)}</p>`).join(''), text, trail: [] };
}
