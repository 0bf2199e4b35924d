import { plainLines } from '@/components/markdown/plain-note';
import { headlinePieces } from '@/components/ui/Headline';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { type PrintMark, printTree } from '@/utils/annotator/print-copy';
import { codeName } from '@/utils/codebook/code-name';
import { annotateWords } from '@/utils/i18n/annotate';
import { commaOf } from '@/utils/i18n/comma';
import { formatPublished } from '@/utils/i18n/dates';
import { messagesFor } from '@/utils/i18n/messages';
import type { Annotation } from '@/utils/model/annotation';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import type { PrintCopy, PrintNode } from '@/utils/model/print-copy';
import type { UiLanguage } from '@/utils/model/settings';
import css from './print-copy.css?inline';

/** What is on screen of an article. */
export interface Shown {
  metadata: ArticleMetadata;
  /** The canonical address of the article. */
  url: string;
  body: HTMLElement;
  annotations: readonly Annotation[];
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>;
  codes: Codebook;
  language: UiLanguage;
}

/** The article for print: title and origin, text with highlights, codes in the margin, notes at the end. */
export function printCopy({ metadata, url, body, annotations, ranges, codes, language }: Shown): PrintCopy {
  const t = messagesFor(language);
  const words = annotateWords[language];
  const { title, authors, source, site, published, lang, dir } = metadata;
  const namesOf = ({ codes: given }: Annotation): string =>
    codes
      .filter(({ id }) => given.includes(id))
      .map((code) => codeName(code, language))
      .join(commaOf(language));

  const notes: PrintNode[] = [];
  const marks = inDocumentOrder(annotations).flatMap((annotation): PrintMark[] => {
    const own = ranges.get(annotation.id);
    const names = namesOf(annotation);
    // An orphan is printed with its quote, so that no note is missing on paper.
    const quote = own ? [] : [{ tag: 'q', children: [annotation.target.selector.quote.exact] }];
    const said = [own ? '' : names, plainLines(annotation.note)].filter(Boolean).join('\n');
    if (said || !own) notes.push({ tag: 'li', children: [...quote, said && !own ? `\n${said}` : said] });
    if (!own) return [];
    const first = codes.find(({ id }) => id === annotation.codes[0]);
    const look = { color: first?.color ?? ('gray' as const), underline: first?.underline ?? ('dotted' as const) };
    return [{ ranges: own, ...look, label: names, ...(annotation.note ? { note: notes.length } : {}) }];
  });
  const origin = [
    authors.map(({ name }) => name).join(' · '),
    source ?? site,
    published && formatPublished(published.iso, language),
    url,
  ];
  return {
    lang,
    dir,
    css,
    content: [
      { tag: 'h1', children: headline(title || t.untitled) },
      { tag: 'p', attributes: { class: 'origin' }, children: [origin.filter(Boolean).join(' · ')] },
      { tag: 'div', attributes: { class: 'text' }, children: printTree(body, marks) },
      ...(notes.length > 0
        ? [
            {
              tag: 'section',
              attributes: { class: 'notes', lang: language, dir: 'auto' },
              children: [
                { tag: 'h2', children: [words.notesOnPaper] },
                { tag: 'ol', children: notes },
              ],
            },
          ]
        : []),
    ],
  };
}

/** The title, with line breaks between words as on screen. */
const headline = (title: string): PrintNode[] =>
  headlinePieces(title).flatMap((piece, i) => (i > 0 ? [{ tag: 'wbr' }, piece] : [piece]));
