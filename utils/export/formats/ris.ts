import { invertedName } from '@/utils/citation/names';
import type { CslName } from '@/utils/citation/person-name';
import { codeName } from '@/utils/codebook/code-name';
import { createCiter } from '@/utils/export/cited-articles';
import { cleanLine, escapeMarkup } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { noteHtml } from '@/utils/export/markdown/note-html';
import { type AnnotatedArticle, codeFinder, readSlice, toldApart } from '@/utils/export/read-notebook';
import { quoted } from '@/utils/export/structure/quoted';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';

const line = (tag: string, value: string | undefined) => {
  const words = cleanLine(value ?? '');
  return words ? `${tag}  - ${words}\n` : '';
};

const day = (iso: string) => iso.slice(0, 10).replaceAll('-', '/');

/** `Writer, Ann, Jr.`. In the name of an organisation a comma would turn what follows it into a first name. */
const risName = (name: CslName): string =>
  'literal' in name ? name.literal.replace(/,\s*/g, ' – ') : invertedName(name);

const inQuotationMarks = (quote: string, { lang }: Article) =>
  /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(lang) ? `「${quote}」` : `“${quote}”`;

const inOneLine = (html: string) => html.replace(/\s*\n\s*/g, ' ').trim();

/** Lines as Zotero stores them: a line end is `<br/>`, and spaces in code are preserved. */
const quoteHtml = (annotated: AnnotatedArticle, annotation: Annotation): string =>
  quoted(annotated, annotation)
    .blocks.map(({ isCode, text }) => {
      const words = escapeMarkup(text.trim()).replaceAll('\n', '<br/>');
      return isCode ? `<code>${words.replaceAll('  ', ' &#160;')}</code>` : words;
    })
    .filter((line) => line !== '')
    .join('<br/>');

/** All notes on an article as one line of HTML, in the form of Zotero's notes. */
function zoteroNote(annotated: AnnotatedArticle, findCodes: (ids: string[]) => Code[], options: WriteOptions): string {
  const { article, annotations, places } = annotated;
  const stamp = partialStamp(article, options);
  const saved = savedCopyLink(article, undefined, options);
  if (annotations.length === 0 && !article.note && !stamp && !saved) return '';
  const t = LABELS[options.language];
  const date = article.published ? `<br/>(${escapeMarkup(article.published.iso.slice(0, 10))})` : '';
  const marks = annotations.map((annotation) => {
    const link = passageLink(article, annotation, places.get(annotation.id));
    const copy = savedCopyLink(article, annotation, options);
    const links = [...(link ? [anchor(link, t.original)] : []), ...(copy ? [anchor(copy, t.saved)] : [])];
    const names = findCodes(annotation.codes).map((code) => `<b>${escapeMarkup(codeName(code, options.language))}</b>`);
    const about = [...links, ...names].join(' · ');
    const note = annotation.note ? inOneLine(noteHtml(annotation.note)) : '';
    return `<p>${inQuotationMarks(quoteHtml(annotated, annotation), article)}${about && ` ${about}`}</p>${note}`;
  });
  const about = (stamp ? `<p>${stamp}</p>` : '') + (saved ? `<p>${anchor(saved, t.saved)}</p>` : '');
  const note = article.note ? inOneLine(noteHtml(article.note)) : '';
  return `<h1>${escapeMarkup(article.title)}${date}</h1>${about}${note}${marks.join('')}`;
}

const anchor = (address: string, words: string) => `<a href="${escapeMarkup(address)}">${words}</a>`;

function keywords(
  { annotations }: AnnotatedArticle,
  findCodes: (ids: string[]) => Code[],
  language: WriteOptions['language'],
) {
  return [...new Set(annotations.flatMap(({ codes }) => findCodes(codes)).map((code) => codeName(code, language)))];
}

/**
 * For Zotero, EndNote and Mendeley: one record per article, its quotes and notes in one child note, its codes as tags.
 */
export const ris = defineFormat({
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  passes: ({ codes, options }) => {
    const cite = createCiter(options);
    const findCodes = codeFinder(toldApart(codes));
    return [
      {
        over: 'slices',
        *each(slice) {
          const annotated = readSlice(slice);
          const { article } = annotated;
          const item = cite(article);
          const container = item['container-title'];
          yield [
            line('TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'),
            line('ID', item.id),
            line('TI', item.title),
            ...(item.author ?? []).map((author) => line('AU', risName(author))),
            line('T2', container),
            // The field in which Zotero expects the newspaper's name.
            line('JF', item.type === 'article-newspaper' ? container : undefined),
            line('PB', item.publisher),
            line('PY', article.published?.iso.slice(0, 4)),
            line('DA', article.published && day(article.published.iso)),
            line('Y2', day(article.accessed)),
            line('UR', item.URL),
            line('LA', item.language),
            ...keywords(annotated, findCodes, options.language).map((name) => line('KW', name)),
            line('N1', zoteroNote(annotated, findCodes, options)),
            'ER  - \n\n',
          ].join('');
        },
      },
    ];
  },
});
