import type { CitationStyleId, Settings, UiLanguage } from '@/utils/model/settings';
import { type CitedArticle, type CslItem, cslItem } from './csl-item';
import { quotedIn } from './quoted';
import { plainText, type Run, richText } from './runs';
import { citationStyles } from './styles';

/** How the reader cites: the settings that matter here. */
export type Citing = Pick<Settings, 'citationStyle' | 'citationSiteKind'>;

/** Fields that a citation needs and a page may lack. */
export type MissingField = 'author' | 'date';

/** The reader's style; without a choice, the standard that schools ask for in the language of the interface. */
export const styleOf = ({ citationStyle }: Pick<Citing, 'citationStyle'>, language: UiLanguage): CitationStyleId =>
  citationStyle === 'auto' ? (language === 'zh-CN' ? 'gb-2025-numeric' : 'apa') : citationStyle;

/** The article as it is to be cited: a decision on this article overrides the reader's setting for its kind. */
export function citedItem(article: CitedArticle, { citationSiteKind }: Pick<Citing, 'citationSiteKind'>): CslItem {
  const item = cslItem(article);
  const isSettled = citationSiteKind === 'auto' || article.provenance.kind === 'by-hand';
  return isSettled ? item : { ...item, type: citationSiteKind };
}

/** Which of author and date the page does not give. */
export const missingFields = (article: CitedArticle): MissingField[] => [
  ...(article.authors.some(({ name }) => name.trim() !== '') ? [] : (['author'] as const)),
  ...(article.published ? [] : (['date'] as const)),
];

/** The entry in a list of references. */
export const citationOf = (article: CitedArticle, citing: Citing, language: UiLanguage): Run[] =>
  citationStyles[styleOf(citing, language)].entry(citedItem(article, citing));

/** A full stop that is part of a word: U.S., Inc., 9 a.m. */
const ABBREVIATED = /(?:(?<!\p{L})\p{L}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|etc|Dr|St|No))\.$/u;

/**
 * Splits a quote that a reference in parentheses follows from the full stop that belongs behind the reference: APA 7,
 * 8.23 and 8.26; MLA 9, 6.50. Chinese full stops stay in the quote.
 */
function withStopBehind(words: string): { words: string; stop: string } {
  if (/[?!]$/.test(words) || ABBREVIATED.test(words)) return { words, stop: '.' };
  return /[^.]\.$/.test(words) ? { words: words.slice(0, -1), stop: '.' } : { words, stop: '' };
}

/** Whether a space stands before a citation in the text: full-width parentheses include their own. */
export const isSpaced = (reference: readonly Run[]): boolean => reference[0]?.text.startsWith('(') ?? false;

/** A quote in quotation marks with its citation in the text behind it; `asWritten`: without the marks. */
export function quoteCited(
  quote: string,
  reference: readonly Run[],
  language: UiLanguage,
  { asWritten = false }: { asWritten?: boolean } = {},
): Run[] {
  const all = quote.trim().replace(/\s*\n\s*/g, '\n');
  const { words, stop } = isSpaced(reference) ? withStopBehind(all) : { words: all, stop: '' };
  const quoted: Run = { text: asWritten ? words : quotedIn(words, language) };
  return isSpaced(reference) ? [quoted, { text: ' ' }, ...reference, { text: stop }] : [quoted, ...reference];
}

/** A quote with its citation as paragraphs: the quote with its reference, and the entry. */
export function quotedRuns(quote: string, article: CitedArticle, citing: Citing, language: UiLanguage): Run[][] {
  const id = styleOf(citing, language);
  const item = citedItem(article, citing);
  const style = citationStyles[id];
  const body = quoteCited(quote, style.inText?.(item) ?? [], language, { asWritten: id === 'markdown' });
  const entry = style.entry(item);
  return id === 'plain' ? [[...body, ...entry]] : [body, entry];
}

/** A quote with its citation, as plain text and as HTML, for the clipboard. */
export function quoteWithCitation(
  quote: string,
  article: CitedArticle,
  citing: Citing,
  language: UiLanguage,
): { text: string; html: string } {
  const [body = [], ...entries] = quotedRuns(quote, article, citing, language);
  const isMarkdown = styleOf(citing, language) === 'markdown';
  const text = isMarkdown ? plainText(body).replace(/^/gm, '> ').replaceAll('\n', '\n>\n') : plainText(body);
  const first = isMarkdown ? `<blockquote>${richText(body)}</blockquote>` : `<p>${richText(body)}</p>`;
  return {
    text: [text, ...entries.map(plainText)].join('\n\n'),
    html: [first, ...entries.map((entry) => `<p>${richText(entry)}</p>`)].join(''),
  };
}
