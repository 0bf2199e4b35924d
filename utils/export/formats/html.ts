import { codeName } from '@/utils/codebook/code-name';
import { escapeMarkup } from '@/utils/export/clean-text';
import { dayOf } from '@/utils/export/dates';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { noteHtml } from '@/utils/export/markdown/note-html';
import { codePointCounter } from '@/utils/export/place';
import { quoteStamp } from '@/utils/export/quote-standing';
import {
  type AnnotatedArticle,
  codeFinder,
  outletsOf,
  readSlice,
  ruleOf,
  toldApart,
} from '@/utils/export/read-notebook';
import { quoted } from '@/utils/export/structure/quoted';
import { structuredHtml } from '@/utils/export/structure/structured-html';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import { COLORS, type Code } from '@/utils/model/codebook';
import { coderNamer } from '@/utils/model/project';
import { articleData } from './html-data';
import { HTML_STYLE } from './html-style';

/** Looked up once per file, used for each annotation. */
interface Book {
  codes: Code[];
  findCodes: (ids: string[]) => Code[];
  /** Code id → its number in `data-code`, from 1. */
  numbers: ReadonlyMap<string, number>;
  options: WriteOptions;
}

/** The articles' full text with marks in it, in one file without scripts: for reading, printing and the archive. */
export const html = defineFormat({
  id: 'html',
  extension: 'html',
  mediaType: 'text/html',
  layouts: ['one', 'articles'],
  passes: ({ codes: codebook, coders, options, articleCount }) => {
    const codes = toldApart(codebook);
    const numbers = new Map(codes.map(({ id }, index) => [id, index + 1]));
    const book: Book = { codes, options, numbers, findCodes: codeFinder(codes) };
    const coderOf = coderNamer(coders);
    const data = { findCodes: codeFinder(codebook), codebook, coderOf, options, counter: codePointCounter };
    // A document of one article is named after it, which is known only when it is read.
    const top = (title: string) => documentHead(title, book) + legend(book);
    return [
      {
        over: 'slices',
        open: () => (articleCount === 1 ? [] : [top('Pressmark')]),
        *each(slice) {
          const annotated = readSlice(slice);
          if (articleCount === 1) yield top(annotated.article.title);
          yield articleHead(annotated, options);
          if (annotated.revision) yield '<div class="text">\n';
          yield* structuredHtml(annotated, marking(annotated, book));
          if (annotated.revision) yield '</div>\n';
          yield notes(annotated, book);
          yield articleData(annotated, data);
          yield '</article>\n';
        },
        close: () => ['</body>\n</html>\n'],
      },
    ];
  },
});

// Colours and underlines of the model have the same names in CSS.
const codeStyle = ({ color, underline }: Code, index: number) =>
  `[data-code~="${index + 1}"] { background: ${COLORS[color]}55; text-decoration-color: ${COLORS[color]}; text-decoration-style: ${underline}; }\n`;

const documentHead = (title: string, { codes, options: { language, version } }: Book) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src http: https:">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Pressmark ${escapeMarkup(version)}">
<title>${escapeMarkup(title) || LABELS[language].untitled}</title>
<style>${HTML_STYLE}${codes.map(codeStyle).join('')}</style>
</head>
<body>
`;

function legend({ codes, options: { language } }: Book): string {
  if (codes.length === 0) return '';
  const marks = codes.map((code) => codeLabel(code, codes.indexOf(code) + 1, language));
  return `<p class="codes" dir="auto">${LABELS[language].codes}${LABELS[language].colon}${marks.join(' ')}</p>\n`;
}

const codeLabel = (code: Code, number: number, language: WriteOptions['language']): string =>
  `<bdi class="code" data-code="${number}">${escapeMarkup(codeName(code, language))}</bdi>`;

/** How passages are marked: with the numbers of their codes and, where several overlap, a stripe of each colour. */
function marking({ annotations }: AnnotatedArticle, { codes, numbers, findCodes, options }: Book) {
  const order = new Map(annotations.map(({ id }, index) => [id, index + 1]));
  return {
    attributes(over: readonly Annotation[]): string {
      const given = [...new Set(over.flatMap((one) => one.codes.flatMap((id) => numbers.get(id) ?? [])))];
      const colours = [...new Set(given.flatMap((number) => codes[number - 1]?.color ?? []))].map(
        (color) => COLORS[color],
      );
      const share = 100 / colours.length;
      const stripes = colours.map((colour, i) => `${colour}66 ${round(i * share)}% ${round((i + 1) * share)}%`);
      const style = colours.length > 1 ? ` style="background: linear-gradient(${stripes.join(', ')})"` : '';
      return ` data-code="${given.join(' ')}"${style}`;
    },
    after(annotation: Annotation): string {
      const number = order.get(annotation.id);
      const names = findCodes(annotation.codes).map(
        (code) => `<bdi>${escapeMarkup(codeName(code, options.language))}</bdi>`,
      );
      // Hidden from screen readers, which find the same in the list of notes.
      const margin =
        names.length > 0 ? `<small class="margin" aria-hidden="true">${number} ${names.join(' · ')}</small>` : '';
      return `<sup><a href="#a-${annotation.id}">${number}</a></sup>${margin}`;
    },
  };
}

const round = (percent: number) => Math.round(percent * 10) / 10;

function articleHead({ article }: AnnotatedArticle, options: WriteOptions): string {
  const t = LABELS[options.language];
  const facts = [...article.authors.map(({ name }) => name), ...outletsOf(article), dayOf(article.published?.iso)];
  const url = webAddress(article.url);
  const saved = savedCopyLink(article, undefined, options);
  const stamp = partialStamp(article, options);
  const parts = [
    ...facts.flatMap((fact) => (fact ? [`<bdi>${escapeMarkup(fact)}</bdi>`] : [])),
    ...(url ? [anchor(url, `<bdi class="address">${escapeMarkup(url)}</bdi>`)] : []),
    ...(saved ? [anchor(saved, t.saved)] : []),
  ];
  const partial = stamp ? `<p class="partial" lang="${options.language}">${stamp}</p>\n` : '';
  const note = noteHtml(article.note);
  return `<article lang="${escapeMarkup(article.lang)}" dir="${article.dir}"${article.partial ? ` data-partial="${article.partial}"` : ''}>
<header><h1 dir="auto">${escapeMarkup(article.title) || t.untitled}</h1>
<p>${parts.join(' · ')}</p>
${partial}${note ? `<div class="note" dir="auto">${note}</div>\n` : ''}</header>
`;
}

const anchor = (address: string, words: string) => `<a rel="noreferrer" href="${escapeMarkup(address)}">${words}</a>`;

const quoteHtml = (annotated: AnnotatedArticle, annotation: Annotation): string =>
  quoted(annotated, annotation)
    .blocks.filter(({ text }) => text.trim() !== '')
    .map(({ isCode, text }) =>
      isCode ? `<pre><code>${escapeMarkup(text)}</code></pre>` : `<p>${escapeMarkup(text.trim())}</p>`,
    )
    .join('');

function notes(annotated: AnnotatedArticle, { findCodes, numbers, options }: Book): string {
  const { article, annotations, places } = annotated;
  if (annotations.length === 0) return '';
  const t = LABELS[options.language];
  const one = (annotation: Annotation) => {
    const link = passageLink(article, annotation, places.get(annotation.id));
    const saved = savedCopyLink(article, annotation, options);
    const stamp = quoteStamp(annotated.standings.get(annotation.id), options);
    const rule = ruleOf(annotation);
    const about = [
      ...findCodes(annotation.codes).map((code) => codeLabel(code, numbers.get(code.id) ?? 0, options.language)),
      ...(link ? [anchor(link, t.original)] : []),
      ...(saved ? [anchor(saved, t.saved)] : []),
      ...(stamp ? [escapeMarkup(stamp)] : []),
    ];
    const note = noteHtml(annotation.note);
    return `<li id="a-${annotation.id}"${rule ? ` data-rule="${escapeMarkup(rule)}"` : ''}><blockquote dir="auto">${quoteHtml(annotated, annotation)}</blockquote>
${about.length > 0 ? `<p class="codes">${about.join(' · ')}</p>\n` : ''}${note ? `<div class="note" dir="auto">${note}</div>\n` : ''}</li>\n`;
  };
  return `<footer>\n<h2 lang="${options.language}">${t.annotations}</h2>\n<ol>\n${annotations.map(one).join('')}</ol>\n</footer>\n`;
}
