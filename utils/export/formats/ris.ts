import { createCiter } from '@/utils/export/cited-articles';
import { cleanLine, escapeMarkup } from '@/utils/export/clean-text';
import { defineFormat } from '@/utils/export/define-format';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { type AnnotatedArticle, codeFinder, nameOf, readSlice } from '@/utils/export/read-notebook';
import { textFragment } from '@/utils/export/text-fragment';
import { webAddress } from '@/utils/export/web-address';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';

const line = (tag: string, value: string | undefined) => {
  const words = cleanLine(value ?? '');
  return words ? `${tag}  - ${words}\n` : '';
};

const day = (iso: string) => iso.slice(0, 10).replaceAll('-', '/');

const inQuotationMarks = (quote: string, { lang }: Article) =>
  /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(lang) ? `「${quote}」` : `“${quote}”`;

const inOneLine = (text: string) => escapeMarkup(text.trim()).replace(/\s*\n\s*/g, '<br/>');

/** All that was said about an article, as one line of HTML in the shape of Zotero's own notes. */
function zoteroNote({ article, annotations }: AnnotatedArticle, options: WriteOptions): string {
  const stamp = partialStamp(article, options);
  if (annotations.length === 0 && !article.note && !stamp) return '';
  const t = LABELS[options.language];
  const url = webAddress(article.url)?.split('#')[0];
  const date = article.published ? `<br/>(${escapeMarkup(article.published.iso.slice(0, 10))})` : '';
  const marks = annotations.map(({ target, note }) => {
    const { exact } = target.selector.quote;
    const link = url ? ` <a href="${escapeMarkup(`${url}#${textFragment(exact)}`)}">${t.original}</a>` : '';
    const words = note ? ` ${t.note}${t.colon}${inOneLine(note)}` : '';
    return `<p>${inQuotationMarks(inOneLine(exact), article)}${link}${words}</p>`;
  });
  const about = article.note ? `<p>${inOneLine(article.note)}</p>` : '';
  return `<h1>${escapeMarkup(article.title)}${date}</h1>${stamp ? `<p>${stamp}</p>` : ''}${about}${marks.join('')}`;
}

function keywords(
  { annotations }: AnnotatedArticle,
  findCodes: (ids: string[]) => Code[],
  language: WriteOptions['language'],
) {
  return [...new Set(annotations.flatMap(({ codes }) => findCodes(codes)).map((code) => nameOf(code, language)))];
}

/** For Zotero, EndNote and Mendeley: one record an article, its quotes and notes in one child note, its codes as tags. */
export const ris = defineFormat({
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  passes: ({ codes, options }) => {
    const cite = createCiter(options);
    const findCodes = codeFinder(codes);
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
            ...(item.author ?? []).map((author) =>
              line('AU', 'literal' in author ? author.literal : `${author.family}, ${author.given}`),
            ),
            line('T2', container),
            line('PB', item.publisher),
            line('PY', article.published?.iso.slice(0, 4)),
            line('DA', article.published && day(article.published.iso)),
            line('Y2', day(article.accessed)),
            line('UR', item.URL),
            line('LA', item.language),
            ...keywords(annotated, findCodes, options.language).map((name) => line('KW', name)),
            line('N1', zoteroNote(annotated, options)),
            'ER  - \n\n',
          ].join('');
        },
      },
    ];
  },
});
