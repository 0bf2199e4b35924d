import { marked, type Token, type Tokens } from 'marked';
import { citedItem, styleOf } from '@/utils/citation/quote-with-citation';
import { plainText, type Run } from '@/utils/citation/runs';
import { citationStyles } from '@/utils/citation/styles';
import type { Chunk } from '@/utils/export/format';
import { createZip } from '@/utils/export/zip';
import type { CitationStyleId } from '@/utils/model/settings';
import {
  type EssayOptions,
  type EssayPart,
  inAuthorOrder,
  type Reference,
  referencesHeading,
  referencesOf,
} from './written';

// A .docx written by hand: WordprocessingML (ECMA-376 1), only the parts that a text with fields needs. Citations are
// Zotero's fields, as its word processor integration writes them (chrome/content/zotero/xpcom/integration.js,
// `Zotero.Integration.CitationField` and `BibliographyField`): Word shows the text in the field, and Zotero, if
// installed, takes over from there.

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CITATION_SCHEMA = 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json';

/** Our citation styles by their names in Zotero (github.com/citation-style-language/styles). */
const ZOTERO_STYLES: Record<CitationStyleId, string> = {
  'gb-2025-numeric': 'china-national-standard-gb-t-7714-2015-numeric',
  'gb-2025-author-date': 'china-national-standard-gb-t-7714-2015-author-date',
  'gb-2015-numeric': 'china-national-standard-gb-t-7714-2015-numeric',
  'gb-2015-author-date': 'china-national-standard-gb-t-7714-2015-author-date',
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-note-bibliography',
  markdown: 'apa',
  plain: 'apa',
};

/** The characters allowed in XML 1.0: others are left out. */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const xml = (text: string): string =>
  text
    .replace(NO_CHARACTER, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

interface Look {
  bold?: boolean;
  italic?: boolean;
  isCode?: boolean;
  isRaised?: boolean;
  isLink?: boolean;
}

/** A run of text; its line ends become breaks. */
function run(text: string, { bold, italic, isCode, isRaised, isLink }: Look = {}): string {
  const look = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    isCode ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>' : '',
    isLink ? '<w:color w:val="0563C1"/><w:u w:val="single"/>' : '',
    isRaised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`;
}

const paragraph = (style: string | undefined, content: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`;

/** A field: its instruction, and the text shown. */
const field = (code: string, shown: string): string =>
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve"> ${xml(code)} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    shown,
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');

/** Addresses that are links in the file; any other stands beside its words. */
const isLinked = (href: string): boolean => /^(?:https?|mailto):/i.test(href);

/** What links to an address: a field, which needs no list of relationships. */
const linked = (href: string, shown: string): string =>
  isLinked(href) ? field(`HYPERLINK "${href.replaceAll('"', '%22')}"`, shown) : shown;

const runsOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, italic, href }) => {
      const shown = run(text, { ...(italic && { italic }), ...(href && { isLink: true }) });
      return href ? linked(href, shown) : shown;
    })
    .join('');

/** The reader's Markdown as paragraphs. Kinds of tokens that are not listed are shown as typed. */
function blocks(tokens: readonly Token[], style?: string, before = ''): string {
  return tokens
    .map((token, i) => {
      const first = i === 0 ? before : '';
      switch (token.type) {
        case 'space':
        case 'def':
        case 'hr':
          return '';
        case 'heading':
          return paragraph(style ?? 'Heading3', run(first) + inline((token as Tokens.Heading).tokens));
        case 'blockquote':
          return blocks((token as Tokens.Blockquote).tokens, 'Quote');
        case 'list': {
          const { items, ordered, start } = token as Tokens.List;
          return items
            .map((item, n) => blocks(item.tokens, 'ListParagraph', ordered ? `${(start || 1) + n}. ` : '• '))
            .join('');
        }
        case 'code':
          return paragraph(style, run(first + (token as Tokens.Code).text, { isCode: true }));
        case 'table':
          return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows]
            .map((row) => paragraph(style, run(row.map(({ text }) => text).join('\t'))))
            .join('');
        default: {
          const { tokens: inner, raw } = token as Tokens.Paragraph;
          return paragraph(style, (first ? run(first) : '') + (inner ? inline(inner) : run(raw)));
        }
      }
    })
    .join('');
}

function inline(tokens: readonly Token[] = [], look: Look = {}): string {
  return tokens
    .map((token) => {
      const { tokens: inner, text = '', href = '' } = token as Partial<Tokens.Link>;
      if (token.type === 'strong') return inline(inner, { ...look, bold: true });
      if (token.type === 'em') return inline(inner, { ...look, italic: true });
      if (token.type === 'codespan') return run(text, { ...look, isCode: true });
      if (token.type === 'br') return run('\n', look);
      if (token.type === 'link') {
        if (isLinked(href)) return linked(href, inline(inner, { ...look, isLink: true }));
        return inline(inner, look) + (text === href ? '' : run(` <${href}>`, look));
      }
      if (token.type === 'image') return run(text || href, look);
      if (inner) return inline(inner, look);
      return run(token.type === 'text' || token.type === 'escape' ? text : token.raw, look);
    })
    .join('');
}

/** An id of letters and digits that is stable for an essay: Zotero wants one for each citation. */
const idOf = (n: number): string => `pressmark${String(n).padStart(3, '0')}`;

/** The citation after a quote; a style that cites in notes puts it into the footnote with this number. */
function citation(reference: Reference, n: number, { citing, language }: EssayOptions): string {
  const id = styleOf(citing, language);
  const { inText, inNote } = citationStyles[id];
  const item = citedItem(reference.article, citing);
  const runs = reference.inText ?? inNote?.(item) ?? [{ text: `[${reference.number}]` }];
  const shown = plainText(runs);
  const isRaised = id.startsWith('gb') && !inText;
  const uri = `http://zotero.org/users/local/pressmark/items/${item.id}`;
  const code = {
    citationID: idOf(n),
    properties: {
      formattedCitation: isRaised ? `\\super ${shown}\\nosupersub{}` : shown,
      plainCitation: shown,
      noteIndex: inNote ? n : 0,
    },
    citationItems: [{ id: item.id, uris: [uri], itemData: item }],
    schema: CITATION_SCHEMA,
  };
  return field(
    `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(code)}`,
    isRaised ? run(shown, { isRaised }) : runsOf(runs),
  );
}

const citesInNotes = ({ citing, language }: EssayOptions): boolean =>
  citationStyles[styleOf(citing, language)].inNote !== undefined;

const RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';

/** The text with its footnotes, numbered from 1. */
function bodyOf(parts: readonly EssayPart[], options: EssayOptions): { body: string; notes: string[] } {
  const references = referencesOf(parts, options);
  const hasNotes = citesInNotes(options);
  const notes: string[] = [];
  let cited = 0;
  const cite = (reference: Reference): string => {
    const made = citation(reference, ++cited, options);
    if (!hasNotes) return run(' ') + made;
    notes.push(made);
    return `<w:r>${RAISED}<w:footnoteReference w:id="${cited}"/></w:r>`;
  };
  const written = parts.map((part) => {
    if (part.is === 'heading') return paragraph('Heading1', run(part.text));
    if (part.is === 'words') return blocks(marked.lexer(part.markdown, { gfm: true, breaks: true }));
    const reference = part.article && references.get(part.article.id);
    const lines = part.text.trim().split(/\s*\n\s*/);
    const remark = part.remark ? paragraph('Quote', run(`[${part.remark}]`)) : '';
    return lines
      .map((line, i) => {
        const isLast = i === lines.length - 1;
        return paragraph('Quote', run(line) + (isLast && reference ? cite(reference) : ''));
      })
      .join('')
      .concat(remark);
  });
  const body = [
    options.title ? paragraph('Title', run(options.title)) : '',
    ...written,
    ...(references.size > 0 ? [paragraph('Heading1', run(referencesHeading(options))), list(references, options)] : []),
  ].join('');
  return { body, notes };
}

/** The two special footnotes that every such file has: they draw the line above the others. */
const footnotes = (notes: readonly string[]): string =>
  [
    `${HEAD}<w:footnotes xmlns:w="${W}">`,
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
    ...notes.map(
      (note, i) =>
        `<w:footnote w:id="${i + 1}">${paragraph('FootnoteText', `<w:r>${RAISED}<w:footnoteRef/></w:r>${run(' ')}${note}`)}</w:footnote>`,
    ),
    '</w:footnotes>',
  ].join('');

/** The list of references: one field over all its paragraphs. */
function list(references: ReadonlyMap<string, Reference>, { citing, language }: EssayOptions): string {
  const { inText, inNote } = citationStyles[styleOf(citing, language)];
  const isNumbered = !inText && !inNote;
  const code = 'ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY';
  const all = isNumbered ? [...references.values()] : inAuthorOrder([...references.values()], { citing, language });
  return all
    .map(({ number, entry }, i) => {
      const begin =
        i > 0
          ? ''
          : `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${xml(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
      const end = i === all.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
      return paragraph('Bibliography', begin + (isNumbered ? run(`[${number}]\t`) : '') + runsOf(entry) + end);
    })
    .join('');
}

const STYLES: [id: string, name: string, look: string][] = [
  ['Title', 'Title', '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'],
  [
    'Heading1',
    'heading 1',
    '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
  ],
  [
    'Heading3',
    'heading 3',
    '<w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr>',
  ],
  ['Quote', 'Quote', '<w:pPr><w:ind w:left="567" w:right="567"/></w:pPr>'],
  ['ListParagraph', 'List Paragraph', '<w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr>'],
  ['FootnoteText', 'footnote text', '<w:rPr><w:sz w:val="20"/></w:rPr>'],
  ['Bibliography', 'Bibliography', '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>'],
];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const styles = (): string =>
  `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${STYLES.map(
    ([id, name, look]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${look}</w:style>`,
  ).join('')}</w:styles>`;

/** Zotero stores a document's style in properties of at most 255 characters each. */
function properties(options: EssayOptions): string {
  const { citing, language } = options;
  const style = ZOTERO_STYLES[styleOf(citing, language)];
  // 1 means footnotes; otherwise citations are in the text.
  const notes = citesInNotes(options) ? '<pref name="noteType" value="1"/>' : '';
  const preferences = `<data data-version="3" zotero-version="7.0"><session id="pressmark"/><style id="http://www.zotero.org/styles/${style}" locale="${language === 'en' ? 'en-US' : language}" hasBibliography="1" bibliographyStyleHasBeenSet="1"/><prefs><pref name="fieldType" value="Field"/>${notes}</prefs></data>`;
  const pieces = preferences.match(/[\s\S]{1,255}/g) ?? [];
  const rows = pieces.map(
    (piece, i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="ZOTERO_PREF_${i + 1}"><vt:lpwstr>${xml(piece)}</vt:lpwstr></property>`,
  );
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${rows.join('')}</Properties>`;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`;
const relationships = (rows: [type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of the file by name. The same essay always yields the same parts. */
export function essayDocxParts(parts: readonly EssayPart[], options: EssayOptions): [name: string, content: string][] {
  const { body, notes } = bodyOf(parts, options);
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'word/document.xml'],
        ['custom-properties', 'docProps/custom.xml'],
      ]),
    ],
    [
      'word/document.xml',
      `${HEAD}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['styles', 'styles.xml'],
        ['footnotes', 'footnotes.xml'],
      ]),
    ],
    ['word/footnotes.xml', footnotes(notes)],
    ['word/styles.xml', styles()],
    ['docProps/custom.xml', properties(options)],
  ];
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A .zip of these parts; a .docx where they are one's. */
export function packed(parts: readonly [name: string, content: string][]): Chunk[] {
  const zip = createZip();
  return [
    ...parts.flatMap(([name, content]) => [...zip.open(name), ...zip.write(content), ...zip.close()]),
    ...zip.end(),
  ];
}

/** The essay as a .docx whose citations are Zotero's living fields. */
export const essayDocx = (parts: readonly EssayPart[], options: EssayOptions): Chunk[] =>
  packed(essayDocxParts(parts, options));
