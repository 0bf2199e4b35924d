import { type Citing, citedItem, styleOf } from '@/utils/citation/quote-with-citation';
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

/** A reference of the essay: its number, and its entry in the reader's style. */
export interface Reference {
  article: Article;
  number: number;
  entry: Run[];
}

/** The references, numbered in the order in which they are first needed. */
export function referencesOf(
  parts: readonly EssayPart[],
  { citing, language }: Pick<EssayOptions, 'citing' | 'language'>,
): Map<Article['id'], Reference> {
  const style = citationStyles[styleOf(citing, language)];
  return new Map(
    sourcesOf(parts).map((article, i) => [
      article.id,
      { article, number: i + 1, entry: style.entry(citedItem(article, citing)) },
    ]),
  );
}

/** The heading of the list of references. */
export const REFERENCES: Record<UiLanguage, string> = { en: 'References', 'zh-CN': '参考文献', 'zh-TW': '參考文獻' };

/** The essay for the clipboard, with numbered references: rich text, and the same as plain text. */
export function essayRichText(parts: readonly EssayPart[], options: EssayOptions): { html: string; text: string } {
  const references = referencesOf(parts, options);
  const numberOf = (article: Article | undefined): string => {
    const number = article && references.get(article.id)?.number;
    return number === undefined ? '' : ` [${number}]`;
  };
  const { title, language } = options;
  const html = parts.map((part) => {
    if (part.is === 'heading') return `<h2>${escapeMarkup(part.text)}</h2>`;
    if (part.is === 'words') return noteHtml(part.markdown);
    const lines = part.text.trim().split(/\s*\n\s*/);
    const paragraphs = lines.map((line, i) => {
      const number = i === lines.length - 1 ? numberOf(part.article) : '';
      return `<p>${escapeMarkup(line)}${number ? `<sup>${number.trim()}</sup>` : ''}</p>`;
    });
    const remark = part.remark ? `<p>[${escapeMarkup(part.remark)}]</p>` : '';
    return `<blockquote>${paragraphs.join('')}${remark}</blockquote>`;
  });
  const text = parts.map((part) => {
    if (part.is === 'heading') return part.text;
    if (part.is === 'words') return part.markdown.trim();
    return `${quotedIn(part.text.trim(), language)}${numberOf(part.article)}${part.remark ? `\n[${part.remark}]` : ''}`;
  });
  const all = [...references.values()];
  const list = all.map(({ number, entry }) => `<p>[${number}] ${richText(entry)}</p>`);
  const heading = REFERENCES[language];
  return {
    html: [
      ...(title ? [`<h1>${escapeMarkup(title)}</h1>`] : []),
      ...html,
      ...(all.length > 0 ? [`<h2>${heading}</h2>`, ...list] : []),
    ].join('\n'),
    text: [
      ...(title ? [title] : []),
      ...text,
      ...(all.length > 0
        ? [heading, all.map(({ number, entry }) => `[${number}] ${plainText(entry)}`).join('\n')]
        : []),
    ].join('\n\n'),
  };
}
