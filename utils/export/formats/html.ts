import { escapeMarkup } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { markedText } from '@/utils/export/marked-text';
import { type AnnotatedArticle, codeFinder, nameOf, readSlice, ruleOf } from '@/utils/export/read-notebook';
import { textFragment } from '@/utils/export/text-fragment';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import { COLORS, type Code } from '@/utils/model/codebook';

// The margin holds the codes beside their passages: on screen where there is room, on paper always.
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.8 serif; }
h1, h2, h3 { line-height: 1.3; }
header p, .codes, footer { font: 0.8125rem/1.5 sans-serif; }
.partial { border-inline-start: 0.25em solid; padding-inline-start: 0.75em; }
mark { color: inherit; background: none; text-decoration: underline 0.15em; text-underline-offset: 0.2em; }
.text p { margin: 0 0 0.6em; }
[lang|='zh'] .text p { text-indent: 2em; }
sup { font: 0.625rem sans-serif; text-indent: 0; }
.margin { display: none; font: 0.6875rem/1.4 sans-serif; text-indent: 0; text-align: start; }
blockquote { margin: 0; white-space: pre-line; }
.note { white-space: pre-wrap; }
li { margin-bottom: 1em; }
@media (min-width: 60rem), print {
  .text { position: relative; }
  .margin { display: block; float: inline-end; clear: inline-end; width: 9rem; margin-inline-end: -10rem; }
}
@media (min-width: 60rem) { body { max-width: 42rem; padding-inline-end: 11rem; } }
@media print {
  @page { margin: 18mm 16mm; }
  body { margin: 0; max-width: none; padding: 0 10.5rem 0 0; font-size: 10.5pt; }
  article + article { break-before: page; }
  h1, h2 { break-after: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  li, .text p { break-inside: avoid; }
}
`;

// Colours and underlines of the model have the same names in CSS.
const codeStyle = ({ color, underline }: Code, index: number) =>
  `mark[data-code~="${index + 1}"] { background: ${COLORS[color]}55; text-decoration-color: ${COLORS[color]}; text-decoration-style: ${underline}; }\n`;

/** The articles' full text with marks in it, in one file without scripts: for reading, printing and the archive. */
export const html = defineFormat({
  id: 'html',
  extension: 'html',
  mediaType: 'text/html',
  layouts: ['one', 'articles'],
  passes: ({ codes, options, articleCount }) => {
    const numbers = new Map(codes.map(({ id }, index) => [id, index + 1]));
    const findCodes = codeFinder(codes);
    // A document of one article is named after it, which is known only when it is read.
    const top = (title: string) => documentHead(title, codes, options) + legend(codes, options);
    return [
      {
        over: 'slices',
        open: () => (articleCount === 1 ? [] : [top('Pressmark')]),
        *each(slice) {
          const annotated = readSlice(slice);
          if (articleCount === 1) yield top(annotated.article.title);
          yield articleHead(annotated, options);
          yield* markedText(annotated, {
            numbersOf: (annotation) => annotation.codes.flatMap((id) => numbers.get(id) ?? []),
            namesOf: (annotation) => findCodes(annotation.codes).map((code) => nameOf(code, options.language)),
          });
          yield notes(annotated, findCodes, options);
          yield '</article>\n';
        },
        close: () => ['</body>\n</html>\n'],
      },
    ];
  },
});

const documentHead = (title: string, codes: Code[], { language, version }: WriteOptions) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Pressmark ${escapeMarkup(version)}">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}${codes.map(codeStyle).join('')}</style>
</head>
<body>
`;

function legend(codes: Code[], { language }: WriteOptions): string {
  if (codes.length === 0) return '';
  const marks = codes.map(
    (code, index) => `<mark data-code="${index + 1}">${escapeMarkup(nameOf(code, language))}</mark>`,
  );
  return `<p class="codes">${LABELS[language].codes}: ${marks.join(' ')}</p>\n`;
}

function articleHead({ article }: AnnotatedArticle, options: WriteOptions): string {
  const facts = [...article.authors.map(({ name }) => name), article.source, article.site, article.published?.text];
  const url = webAddress(article.url);
  const link = url ? ` <a rel="noreferrer" href="${escapeMarkup(url)}">${escapeMarkup(url)}</a>` : '';
  const stamp = partialStamp(article, options);
  const partial = stamp ? `<p class="partial" lang="${options.language}">${stamp}</p>\n` : '';
  return `<article lang="${escapeMarkup(article.lang)}" dir="${article.dir}"${article.partial ? ` data-partial="${article.partial}"` : ''}>
<header><h1>${escapeMarkup(article.title) || LABELS[options.language].untitled}</h1>
<p>${facts.flatMap((fact) => (fact ? [escapeMarkup(fact)] : [])).join(' · ')}${link}</p>
${partial}${article.note ? `<p class="note">${escapeMarkup(article.note)}</p>\n` : ''}</header>
`;
}

function notes(annotated: AnnotatedArticle, findCodes: (ids: string[]) => Code[], { language }: WriteOptions): string {
  if (annotated.annotations.length === 0) return '';
  const url = webAddress(annotated.article.url)?.split('#')[0];
  const note = (annotation: Annotation) => {
    const { id, target, codes, note } = annotation;
    const quote = target.selector.quote.exact;
    const names = findCodes(codes).map((code) => escapeMarkup(nameOf(code, language)));
    const link = url
      ? `<a rel="noreferrer" href="${escapeMarkup(`${url}#${textFragment(quote)}`)}">${LABELS[language].original}</a>`
      : '';
    const rule = ruleOf(annotation);
    const suggested = rule ? `${LABELS[language].columns.rule} ${escapeMarkup(rule)}` : '';
    return `<li id="a-${id}"><blockquote>${escapeMarkup(quote)}</blockquote>
<p class="codes">${[...names, link, suggested].filter((part) => part).join(' · ')}</p>
${note ? `<p class="note">${escapeMarkup(note)}</p>\n` : ''}</li>\n`;
  };
  return `<footer>\n<h2>${LABELS[language].notes}</h2>\n<ol>\n${annotated.annotations.map(note).join('')}</ol>\n</footer>\n`;
}
