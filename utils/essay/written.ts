import { type Citing, citedItem, isSpaced, quoteCited, styleOf } from '@/utils/citation/quote-with-citation';
import { quotedIn } from '@/utils/citation/quoted';
import { plainText, type Run, richText } from '@/utils/citation/runs';
import { citationStyles } from '@/utils/citation/styles';
import { createCiter } from '@/utils/export/cited-articles';
import { escapeMarkup } from '@/utils/export/clean-text';
import { pandocMarkdown } from '@/utils/export/markdown/dialect';
import { frontMatter } from '@/utils/export/markdown/front-matter';
import { noteHtml } from '@/utils/export/markdown/note-html';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { UiLanguage } from '@/utils/model/settings';
import { groupBy } from '@/utils/text/group-by';
import type { Card, Section } from './board';

/** The pieces of an essay in order: words about a quote stand below it, as on its card. */
export type EssayPart =
  | { is: 'heading'; text: string }
  /** The reader's own Markdown. */
  | { is: 'words'; markdown: string }
  | {
      is: 'quote';
      text: string;
      article?: Article;
      /** What accompanies it: that its page has changed since. */
      remark?: string;
    };

/**
 * The pieces of a board. Empty headings stay: they are the essay's outline. `remarks` go with quotes, by annotation.
 */
export const partsOf = (
  sections: readonly Section[],
  remarks: ReadonlyMap<Card['id'], string> = new Map(),
): EssayPart[] =>
  sections.flatMap(({ text, id, cards }) => [
    ...(id === undefined ? [] : [{ is: 'heading' as const, text }]),
    ...cards.flatMap(({ words, annotation, article }): EssayPart[] => [
      ...(annotation ? [quoteOf(annotation, article, remarks.get(annotation.id))] : []),
      ...(words.trim() === '' ? [] : [{ is: 'words' as const, markdown: words }]),
    ]),
  ]);

const quoteOf = (
  { target }: Annotation,
  article: Article | undefined,
  remark: string | undefined,
): Extract<EssayPart, { is: 'quote' }> => ({
  is: 'quote',
  text: target.selector.quote.exact,
  ...(article ? { article } : {}),
  ...(remark ? { remark } : {}),
});

export interface EssayOptions {
  title: string;
  citing: Citing;
  language: UiLanguage;
  /** Pressmark's version. */
  version: string;
}

/** The quoted articles, in the order of their first quote. */
export function sourcesOf(parts: readonly EssayPart[]): Article[] {
  const sources = parts.flatMap((part) => (part.is === 'quote' && part.article ? [part.article] : []));
  return [...new Map(sources.map((one) => [one.id, one])).values()];
}

/** The essay as Markdown for Pandoc, with its references as CSL-JSON. */
export function essayMarkdown(
  parts: readonly EssayPart[],
  { title, language, version }: EssayOptions,
): { markdown: string; references: string } {
  const cite = createCiter({ language, version });
  const items = new Map(sourcesOf(parts).map((article) => [article.id, cite(article)]));
  const { quote, line, note } = pandocMarkdown;
  const blocks = parts.map((part) => {
    if (part.is === 'heading') return `## ${line(part.text)}`;
    if (part.is === 'words') return note(part.markdown);
    const key = part.article && items.get(part.article.id)?.id;
    const remark = part.remark ? `\n>\n> ${line(`[${part.remark}]`)}` : '';
    return `${quote(part.text)}${key ? `\n>\n> [@${key}]` : ''}${remark}`;
  });
  const head = frontMatter({ title, lang: language, bibliography: 'references.json' });
  return {
    markdown: `${[head.trimEnd(), ...blocks].join('\n\n')}\n`,
    references: `${JSON.stringify([...items.values()], null, 2)}\n`,
  };
}

/** A reference of the essay in the reader's style. */
export interface Reference {
  article: Article;
  /** Its place in the order in which references are first needed, from 1. */
  number: number;
  /** Its entry in the list. */
  entry: Run[];
  /** Its citation in the text; absent in styles that use numbers or notes. */
  inText?: Run[];
}

/** The references, in the order in which they are first needed. */
export function referencesOf(
  parts: readonly EssayPart[],
  { citing, language }: Pick<EssayOptions, 'citing' | 'language'>,
): Map<Article['id'], Reference> {
  const { entry, inText } = citationStyles[styleOf(citing, language)];
  const all = sourcesOf(parts).map((article, i): Reference => {
    const item = citedItem(article, citing);
    return { article, number: i + 1, entry: entry(item), ...(inText ? { inText: inText(item) } : {}) };
  });
  const alike = groupBy(inAuthorOrder(all, { citing, language }), (one) => plainText(one.inText ?? [])).entries();
  const letters = new Map(
    [...alike].flatMap(([cited, same]) => {
      const year = same.length > 1 && same.length <= LETTERS.length ? YEAR.exec(cited)?.[0] : undefined;
      return year ? same.map((one, i) => [one.article.id, { year, letter: LETTERS.charAt(i) }] as const) : [];
    }),
  );
  return new Map(all.map((one) => [one.article.id, lettered(one, letters.get(one.article.id))]));
}

/** Tell works of one author and year apart: 2019a, 2019b. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** The year that a citation in the text ends in; that of a title is followed by its quotation mark. */
const YEAR = /\b\d{4}(?=[)）\]]*$)/;

function lettered(reference: Reference, said: { year: string; letter: string } | undefined): Reference {
  if (!said) return reference;
  const { year, letter } = said;
  // In an entry the year is the first that stands where a date begins; the title may have another.
  const mark = (runs: readonly Run[], place: RegExp): Run[] => {
    const at = runs.findIndex(({ text }) => place.test(text));
    return runs.map((run, i) => (i === at ? { ...run, text: run.text.replace(place, `$&${letter}`) } : run));
  };
  return {
    ...reference,
    entry: mark(reference.entry, new RegExp(`(?<=[(（]|[,，] ?)${year}(?!\\d)`)),
    inText: mark(reference.inText ?? [], new RegExp(`${year}(?=[)）\\]]*$)`)),
  };
}

/**
 * References as lists without numbers have them: by author, or by title where there is none. GB/T 7714 has those in
 * Chinese first, by pinyin (2015, 9.3.2).
 */
export function inAuthorOrder(
  references: readonly Reference[],
  { citing, language }: Pick<EssayOptions, 'citing' | 'language'>,
): Reference[] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  const isGb = styleOf(citing, language).startsWith('gb');
  const group = ({ article }: Reference): number => (isGb && !article.lang.startsWith('zh') ? 1 : 0);
  return references.toSorted((a, b) => group(a) - group(b) || compare(plainText(a.entry), plainText(b.entry)));
}

const REFERENCES: Record<UiLanguage, string> = { en: 'References', 'zh-CN': '参考文献', 'zh-TW': '參考文獻' };

/** The heading of the list of references. */
export const referencesHeading = ({ citing, language }: Pick<EssayOptions, 'citing' | 'language'>): string =>
  styleOf(citing, language) === 'mla' && language === 'en' ? 'Works Cited' : REFERENCES[language];

/**
 * The essay for the clipboard, as rich text and the same as plain text: with citations in the text and references by
 * author where the style cites so, else with numbered references.
 */
export function essayRichText(parts: readonly EssayPart[], options: EssayOptions): { html: string; text: string } {
  const references = referencesOf(parts, options);
  const referenceOf = (article: Article | undefined): Reference | undefined => article && references.get(article.id);
  const citedIn = (article: Article | undefined): string => {
    const reference = referenceOf(article);
    if (!reference) return '';
    const { inText, number } = reference;
    if (!inText) return `<sup>[${number}]</sup>`;
    return `${isSpaced(inText) ? ' ' : ''}${richText(inText)}`;
  };
  const { title, language } = options;
  const html = parts.map((part) => {
    if (part.is === 'heading') return `<h2>${escapeMarkup(part.text)}</h2>`;
    if (part.is === 'words') return noteHtml(part.markdown);
    const lines = part.text.trim().split(/\s*\n\s*/);
    const paragraphs = lines.map((line, i) => {
      return `<p>${escapeMarkup(line)}${i === lines.length - 1 ? citedIn(part.article) : ''}</p>`;
    });
    const remark = part.remark ? `<p>[${escapeMarkup(part.remark)}]</p>` : '';
    return `<blockquote>${paragraphs.join('')}${remark}</blockquote>`;
  });
  const text = parts.map((part) => {
    if (part.is === 'heading') return part.text;
    if (part.is === 'words') return part.markdown.trim();
    const reference = referenceOf(part.article);
    const said = reference?.inText
      ? plainText(quoteCited(part.text, reference.inText, language))
      : `${quotedIn(part.text.trim(), language)}${reference ? ` [${reference.number}]` : ''}`;
    return `${said}${part.remark ? `\n[${part.remark}]` : ''}`;
  });
  const inOrder = [...references.values()];
  const isByAuthor = inOrder.some(({ inText }) => inText);
  const all = isByAuthor ? inAuthorOrder(inOrder, options) : inOrder;
  const before = ({ number }: Reference): string => (isByAuthor ? '' : `[${number}] `);
  const list = all.map((one) => `<p>${before(one)}${richText(one.entry)}</p>`);
  const heading = referencesHeading(options);
  return {
    html: [
      ...(title ? [`<h1>${escapeMarkup(title)}</h1>`] : []),
      ...html,
      ...(all.length > 0 ? [`<h2>${heading}</h2>`, ...list] : []),
    ].join('\n'),
    text: [
      ...(title ? [title] : []),
      ...text,
      ...(all.length > 0 ? [heading, all.map((one) => `${before(one)}${plainText(one.entry)}`).join('\n')] : []),
    ].join('\n\n'),
  };
}
