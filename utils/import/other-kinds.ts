import type { ReadContext } from './import-format';

/** A kind of file that is known and not read: named, so that it does not become an article of gibberish. */
interface OtherKind {
  name: string;
  /** Bytes it begins with, as Latin-1. */
  magic?: string;
  /** How its text begins. */
  head?: RegExp;
  /** How its name ends. */
  ending?: RegExp;
}

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
  { name: 'Evernote', head: /<en-export/ },
  { name: 'OPML', head: /<opml\b/i },
  { name: 'RSS', head: /<(rss|feed)\b/i },
  { name: 'EndNote XML', head: /<xml>\s*<records>/i },
  {
    name: 'MHTML',
    head: /^(From|MIME-Version|Content-Type): .*\r?\n(?:.*\r?\n){0,12}.*multipart\/related/i,
    ending: /\.mht(ml)?$/i,
  },
  { name: 'iCalendar', head: /^\s*BEGIN:VCALENDAR/ },
  { name: 'vCard', head: /^\s*BEGIN:VCARD/ },
  { name: 'RIS', head: /^\s*TY {2}- / },
  { name: 'BibTeX', head: /^\s*(%.*\n\s*)*@\w+\s*\{[^,{}]*,/ },
  // Notes about articles, which would come back as articles themselves.
  {
    name: 'Pressmark (Markdown)',
    head: /\[(?:Original|原文)\]\([^)\s]*#(?:[^)\s]*)?:~:text=|^text_sha256: "?[\da-f]{64}"?$/m,
  },
  {
    name: 'Zotero (notes)',
    head: /zotero:\/\/(?:select|open-pdf)\/|<div [^>]*data-schema-version=|<span [^>]*data-annotation=/,
  },
  { name: 'Kindle (HTML)', head: /<(?:div|h3) class=["']noteHeading["']/ },
  { name: 'Readwise (Markdown)', head: /^#[^\n]*\n[\s\S]*?##+ Metadata\b[\s\S]*?##+ (Highlights|New highlights)/ },
  { name: 'Omnivore (Markdown)', head: /^#[^\n]*\s+#Omnivore\b|\[Read on Omnivore\]\(/ },
];

/** The name of a kind of file that we do not read; undefined where it may be read. */
export function foreignKind(
  bytes: Uint8Array | undefined,
  head: string,
  { fileName = '' }: ReadContext,
): string | undefined {
  const latin = bytes ? Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('') : head;
  // What a JSON text or a table says somewhere within is no sign of its kind.
  const isOther = /^[\s\ufeff]*[{[]/.test(head) || /\.(csv|tsv|tab)$/i.test(fileName);
  return KINDS.find(({ magic, head: begins, ending }) => {
    if (magic !== undefined) return latin.startsWith(magic) && (ending === undefined || ending.test(fileName));
    if (!isOther && begins?.test(head.replace(/^\ufeff/, ''))) return true;
    return ending?.test(fileName) ?? false;
  })?.name;
}
