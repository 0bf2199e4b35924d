import type { CitationStyleId, Settings, UiLanguage } from '@/utils/model/settings';
import { type CitedArticle, type CslItem, cslItem } from './csl-item';
import { singleQuotes } from './quoted';
import { plainText, type Run, richText } from './runs';
import { citationStyles } from './styles';

/** How the reader cites: the part of the settings that decides. */
export type Citing = Pick<Settings, 'citationStyle' | 'citationSiteKind'>;

/** What can be missing on a page that a citation wants. */
export type MissingField = 'author' | 'date';

/** The reader's style; without a choice, the standard schools ask for in the language of the screen. */
export const styleOf = ({ citationStyle }: Pick<Citing, 'citationStyle'>, language: UiLanguage): CitationStyleId =>
  citationStyle === 'auto' ? (language === 'zh-CN' ? 'gb-2025-numeric' : 'apa') : citationStyle;

/** The article as it is to be cited: what kind of page it is may be the reader's standing decision. */
export function citedItem(article: CitedArticle, { citationSiteKind }: Pick<Citing, 'citationSiteKind'>): CslItem {
  const item = cslItem(article);
  return citationSiteKind === 'auto' ? item : { ...item, type: citationSiteKind };
}

/** What the page does not say of author and date. */
export const missingFields = (article: CitedArticle): MissingField[] => [
  ...(article.authors.some(({ name }) => name.trim() !== '') ? [] : (['author'] as const)),
  ...(article.published ? [] : (['date'] as const)),
];

/** The entry in a list of references. */
export const citationOf = (article: CitedArticle, citing: Citing, language: UiLanguage): Run[] =>
  citationStyles[styleOf(citing, language)].entry(citedItem(article, citing));

/** A quote with its citation, as plain text and as HTML, for the clipboard. */
export function quoteWithCitation(
  quote: string,
  article: CitedArticle,
  citing: Citing,
  language: UiLanguage,
): { text: string; html: string } {
  const id = styleOf(citing, language);
  const style = citationStyles[id];
  const item = citedItem(article, citing);
  const entry = style.entry(item);
  const words = quote.trim().replace(/\s*\n\s*/g, '\n');
  if (id === 'markdown') {
    const quoted = words.split('\n').map((line) => `> ${line}`);
    return { text: `${quoted.join('\n>\n')}\n\n${plainText(entry)}`, html: asBlock(words, entry) };
  }
  const quoted: Run = { text: `“${singleQuotes(words)}”` };
  if (id === 'plain') return { text: plainText([quoted, ...entry]), html: `<p>${richText([quoted, ...entry])}</p>` };
  const reference = style.inText?.(item) ?? [];
  // Full-width parentheses bring their own space.
  const space: Run[] = reference[0]?.text.startsWith('(') ? [{ text: ' ' }] : [];
  const body = [quoted, ...space, ...reference];
  return {
    text: `${plainText(body)}\n\n${plainText(entry)}`,
    html: `<p>${richText(body)}</p><p>${richText(entry)}</p>`,
  };
}

const asBlock = (words: string, entry: Run[]): string => {
  const lines = words.split('\n').map((line) => `<p>${richText([{ text: line }])}</p>`);
  return `<blockquote>${lines.join('')}</blockquote><p>${richText(entry)}</p>`;
};
