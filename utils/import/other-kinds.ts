import type { ReadContext } from './import-format';
import { asList, loose } from './loose';
import { isClipped } from './markdown-article';
import { addressIn } from './saved-page';

/** A kind of file that is known and not read: named, so that it does not become an article of gibberish. */
interface OtherKind {
  name: string;
  /** Bytes it begins with, as Latin-1. */
  magic?: string;
  /** Matches the beginning of its text. */
  head?: RegExp;
  /** Matches the end of its name. */
  ending?: RegExp;
  /** Notes on articles, which would otherwise be imported as articles. A file that names a source is not one. */
  isNotes?: boolean;
  /** Written by Pressmark for reading or for another program. */
  isOurs?: boolean;
  /** Matches most of its paragraphs; an article may have one that matches. */
  often?: RegExp;
}

/** What may precede the root of an XML file: declaration, comments, document type. */
const PROLOG =
  '^\\s*(?:(?:<\\?(?:(?!\\?>)[\\s\\S])*\\?>|<!--(?:(?!-->)[\\s\\S])*-->|<!DOCTYPE[^>[]*(?:\\[[^\\]]*\\][^>]*)?>)\\s*)*';

/** An XML file whose root is this: the same words within a page or a note are words. */
const root = (pattern: string): RegExp => new RegExp(`${PROLOG}<(?:${pattern})`, 'i');

const KINDS: OtherKind[] = [
  { name: 'PDF', magic: '%PDF-' },
  { name: 'SQLite', magic: 'SQLite format 3\0' },
  { name: 'Word 97 / Excel 97 / MAXQDA', magic: '\xd0\xcf\x11\xe0' },
  { name: 'RAR', magic: 'Rar!' },
  { name: '7-Zip', magic: "7z\xbc\xaf'\x1c" },
  { name: 'gzip', magic: '\x1f\x8b' },
  { name: 'PNG', magic: '\x89PNG' },
  { name: 'JPEG', magic: '\xff\xd8\xff' },
  { name: 'GIF', magic: 'GIF8' },
  { name: 'RTF', magic: '{\\rtf' },
  { name: 'EPUB', magic: 'PK\x03\x04', ending: /\.epub$/i },
  { name: 'Word', magic: 'PK\x03\x04', ending: /\.docx$/i },
  { name: 'Excel', magic: 'PK\x03\x04', ending: /\.xlsx$/i },
  { name: 'OpenDocument', magic: 'PK\x03\x04', ending: /\.od[tsp]$/i },
  { name: 'NVivo', ending: /\.nvpx?$/i },
  { name: 'ATLAS.ti', ending: /\.atlproj(\d+)?$/i },
  { name: 'MAXQDA', ending: /\.mx\d\d$|\.mex\d*$/i },
  { name: 'QualCoder', ending: /\.qda$/i },
  { name: 'Evernote', head: root('en-export(?=[\\s/>])') },
  { name: 'OPML', head: root('opml(?=[\\s/>])') },
  { name: 'RSS', head: root('(?:rss|(?:atom:)?feed)(?=[\\s/>])|rdf:RDF(?=[^>]*purl\\.org/rss/)') },
  { name: 'EndNote XML', head: root('xml>\\s*<records') },
  {
    name: 'MHTML',
    head: /^(From|MIME-Version|Content-Type): .*\r?\n(?:.*\r?\n){0,12}.*multipart\/related/i,
    ending: /\.mht(ml)?$/i,
  },
  { name: 'iCalendar', head: /^\s*BEGIN:VCALENDAR/ },
  { name: 'vCard', head: /^\s*BEGIN:VCARD/ },
  { name: 'RIS', head: /^\s*TY {2}- / },
  { name: 'BibTeX', head: /^\s*(?:%.*\n\s*)*@(?:\w+\s*\{[^,{}]*,|(?:comment|preamble|string)\s*[{(])/i },
  { name: 'EndNote', head: /^%0 \S.*\n%\S /, ending: /\.enw$/i },
  { name: 'PubMed', head: /^PMID- \d+\n/, ending: /\.nbib$/i },
  { name: 'Zotero RDF', head: root('rdf:RDF(?=[^>]*zotero\\.org)') },
  { name: 'REFI-QDA (.qde)', head: root('(?:\\w+:)?Project(?=[^>]*urn:QDA-XML:project)') },
  { name: 'Moon+ Reader', ending: /\.mrexpt$/i },
  {
    name: 'Hypothesis (HTML)',
    head: /^(?=\s*<)[\s\S]*<title>\s*Annotations on ["“&]/,
    isNotes: true,
  },
  {
    name: 'Hypothesis (text)',
    head: /^(?=[\s\S]*^Group: )[\s\S]*^Total users: \d+$[\s\S]*^Annotation 1:/m,
    isNotes: true,
  },
  { name: 'Markdown', isOurs: true, head: /^---\n(?:(?!---\n).*\n)*?text_sha256: "?[\da-f]{64}"?(?:\n|$)/ },
  {
    name: 'Markdown',
    isOurs: true,
    head: /\[(?:Original|原文)\]\([^)\s]*#(?:[^)\s]*)?:~:text=/,
    isNotes: true,
  },
  {
    name: 'Zotero (notes)',
    head: /^(?=\s*<)[\s\S]*(?:<div [^>]*data-schema-version=|<span [^>]*data-annotation=)/,
    isNotes: true,
  },
  { name: 'Zotero (notes)', often: /zotero:\/\/(?:select|open-pdf)\//, isNotes: true },
  { name: '得到', head: /来自\s*[「“]?得到[」”]?\s*APP/i, isNotes: true },
  { name: 'BOOX', head: /^BOOX .*(?:\n.*)*?\n【原文】/, isNotes: true },
  {
    name: 'Apple Books',
    head: /^[“"「][\s\S]*\n(?:Excerpt From|摘录来自|摘錄自)[\s\S]*(?:protected by copyright|版权保护|版權保護)/,
    isNotes: true,
  },
  { name: 'LINER', head: /\b(?:highlighted|saved) (?:with|by|on) LINER\b/i, isNotes: true },
  {
    // The Markdown version has a heading, and is read.
    name: 'Glasp, Matter (text)',
    head: /^(?:[^\n]*\n){0,10}Highlights(?: (?:&|and) Notes)?:?\n+\s*(?:[-•*–"“]|\d+\.)/i,
    isNotes: true,
  },
  { name: 'flomo', head: /^(?=\s*<)[\s\S]*<title>\s*flomo\s*[^\s\w]/i, isNotes: true },
  { name: 'Kindle (HTML)', head: /^(?=\s*<)[\s\S]*<(?:div|h3) class=["']noteHeading["']/, isNotes: true },
  {
    // With highlights it is read.
    name: 'Omnivore (Markdown)',
    head: /^(?![\s\S]*\n> )(?:#[^\n]*\s+#Omnivore\b|[\s\S]*\[Read on Omnivore\]\()/,
    isNotes: true,
  },
  {
    name: 'Readwise (Markdown)',
    head: /^#[^\n]*\n[\s\S]*?##+ Metadata\b[\s\S]*?##+ (Highlights|New highlights)/,
    isNotes: true,
  },
];

/**
 * Fields unique to one program's records, in JSON that is not supported. `isList`: elsewhere the same name holds text;
 * `value`: elsewhere it has another value.
 */
const RECORDS: readonly { name: string; field: string; isList?: boolean; value?: string }[] = [
  { name: '简悦', field: 'unrdist' },
  // A variable of CSL and BibTeX as well, which holds words.
  { name: '简悦', field: 'annote', isList: true },
  { name: '简悦', field: 'simpread' },
  { name: 'Recogito, Annotorious (JSON)', field: 'bodies', isList: true },
  // Their bookmarks; both write lists in HTML as well, which are read.
  { name: 'Firefox (JSON)', field: 'root', value: 'placesRoot' },
  { name: 'Chrome (JSON)', field: 'roots' },
];

/** Another program's JSON, by its name: its root, or the first of its records, has a field of that program. */
export function foreignRecords(value: unknown): string | undefined {
  const [first] = asList(value);
  const [inner] = asList(Object.values(loose(first) ?? {}).find(Array.isArray));
  const fields = [first, inner].map((record) => loose(record) ?? {});
  return RECORDS.find(({ field, isList = false, value: said }) =>
    fields.some(
      (record) =>
        Object.hasOwn(record, field) &&
        (!isList || Array.isArray(record[field])) &&
        (said === undefined || record[field] === said),
    ),
  )?.name;
}

/** One paragraph in this many must match. */
const OFTEN = 5;

/** Whether at least a fifth of the paragraphs, or lines of a text, have it. */
function isOften(pattern: RegExp, head: string): boolean {
  const all = head
    .split(/^\s*</.test(head) ? /<(?:p|li|h\d|blockquote)\b/i : '\n')
    .filter((part) => part.trim() !== '');
  return all.filter((part) => pattern.test(part)).length * OFTEN >= all.length;
}

/** Whether a file names its source, as saved and clipped pages do. */
const saysSource = (head: string, address: string | undefined): boolean =>
  address !== undefined || isClipped(head) || (/^\s*</.test(head) && addressIn(head) !== undefined);

/** A kind of file that we do not read, by its name; undefined where it may be read. */
export function foreignKind(
  bytes: Uint8Array | undefined,
  head: string,
  { fileName = '', address }: ReadContext,
): Pick<OtherKind, 'name' | 'isOurs'> | undefined {
  const latin = bytes ? Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('') : head;
  // Text inside JSON or a table does not reveal its kind.
  const isOther = /^[\s\ufeff]*[{[]/.test(head) || /\.(csv|tsv|tab)$/i.test(fileName);
  const text = head.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const isArticle = !isOther && saysSource(text, address);
  return KINDS.find(({ magic, head: begins, often, ending, isNotes = false }) => {
    if (magic !== undefined) return latin.startsWith(magic) && (ending === undefined || ending.test(fileName));
    const isTold = begins?.test(text) || (often && text.trim() !== '' && isOften(often, text));
    if (isTold && !isOther && !(isNotes && isArticle)) return true;
    return ending?.test(fileName) ?? false;
  });
}
