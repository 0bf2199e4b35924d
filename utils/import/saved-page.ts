import { createTextIndex } from '@/utils/anchoring/text-index';
import type { Extraction } from '@/utils/extraction/extract-article';
import { sha256 } from '@/utils/text/sha256';
import { readFrontMatter } from './front-matter';
import { type Decoded, type ImportFormat, type ReadContext, type ReadResult, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { escapeHtml, localAddress, textToHtml } from './plain-text';

/** UTF-16 code units. A page saved with all its pictures inside may be this big; more freezes the screen. */
const MAX_PAGE = 30_000_000;

// Comments that browsers and SingleFile write at the top of a saved page.
const SAVED_FROM = [/<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i, /Page saved with SingleFile\s+url:\s*(\S+)/i];
const DECLARED = [
  /<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?([^"'\s>]+)/i,
  /<meta\b(?=[^>]*\bproperty=["']?og:url\b)[^>]*\bcontent=["']?([^"'\s>]+)/i,
  // A page that Evernote or 印象笔记 clipped, in their export as HTML.
  /<meta\b(?=[^>]*\bname=["']?source-url\b)[^>]*\bcontent=["']?([^"'\s>]+)/i,
  /<base\b[^>]*\bhref=["']?([^"'\s>]+)/i,
];

/** The source address given in a page's file; undefined when there is none. */
export function addressIn(html: string): string | undefined {
  for (const pattern of [...SAVED_FROM, ...DECLARED]) {
    const address = pattern.exec(html)?.[1]?.replaceAll('&amp;', '&');
    if (address && /^https?:/i.test(address) && URL.canParse(address)) return address;
  }
  return undefined;
}

/** Adds an extraction as an article with its text. */
async function keepExtraction(
  format: string,
  { url, metadata, content }: Extraction,
  { now }: ReadContext,
  leftOut: readonly string[] = [],
): Promise<ReadResult> {
  const { text } = createTextIndex(content);
  if (text.trim() === '') return refuse('nothing-readable');
  const records = new ImportedRecords(now);
  for (const name of leftOut) records.leaveOut(name);
  records.article(url, { metadata, texts: [{ text, html: content.innerHTML }] });
  return records.finish(format, { articles: [], revisions: [] });
}

/** A page saved as HTML, read by the same extraction as a page on screen. */
export const savedPage: ImportFormat = {
  id: 'saved-page',
  recognizes: (file) =>
    file.kind === 'markup' && (!/^\s*<\?xml/i.test(file.text) || /<html\b/i.test(file.text.slice(0, 2000))),
  async read(file, context) {
    if (file.kind !== 'markup') return refuse('unknown-format');
    if (file.text.length > MAX_PAGE) return refuse('too-large', `more than ${MAX_PAGE} characters`);
    const address = context.address ?? addressIn(file.text);
    if (address === undefined) return refuse('no-address');
    const page = await context.parseMarkup(file.text, 'text/html');
    if (!page) return refuse('unknown-format');
    const { extractArticle, extractFrom } = await context.extraction();
    const extraction = extractArticle(page, address) ?? extractFrom(page, address, 'all-text');
    return keepExtraction('saved-page', extraction, context);
  },
};

// --- Pasted text and text files ---

const MAX_TEXT = 5_000_000;
/** Characters; a longer first line is the article's first paragraph. */
const MAX_TITLE = 100;
const TEXT = 'pasted-text';

const isOffered = (file: Decoded, { fileName }: ReadContext): boolean =>
  file.kind === 'text' && fileName !== undefined && (fileName === '' || /\.(txt|md|text)$/i.test(fileName));

const LINK = /^\s*<?(https?:\/\/\S+?)>?\s*$/i;
/** Labels of source lines. */
const FROM = [
  ...[
    '原文',
    '原文链接',
    '原文地址',
    '原文網址',
    '原文连结',
    '原文連結',
    '来源',
    '來源',
    '出处',
    '出處',
    '转自',
    '轉自',
  ],
  ...[
    '链接',
    '連結',
    '鏈接',
    '本文链接',
    '文章链接',
    '网址',
    '網址',
    '地址',
    '阅读原文',
    '閱讀原文',
    '来源链接',
    '來源連結',
  ],
  ...['source', 'url', 'link', 'original', 'original article', 'original url', 'from', 'via', 'permalink', 'address'],
  ...['quelle', 'fuente', 'fonte', 'источник', '出典', '출처', '원문'],
].join('|');
const LABEL = new RegExp(`^\\s*(?:${FROM})\\s*[:：]\\s*(.*)$`, 'i');
/** Lines at either end among which a label is sought: in between it is a picture's or a table's. */
const END = 4;

/** The lines, counted from 0, that say where a text is from, and the address they say; none where no line does. */
function addressAmong(lines: readonly string[]): { at: readonly number[]; address: string } | undefined {
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const linkAt = (i: number | undefined) => LINK.exec(lines[i ?? -1] ?? '')?.[1];
  const ends = [...filled.slice(0, END), ...filled.slice(-END)];
  for (const i of ends) {
    const said = LABEL.exec(lines[i] ?? '')?.[1];
    if (said === undefined) continue;
    const next = filled[filled.indexOf(i) + 1];
    const [address, at] = said.trim() === '' ? [linkAt(next), [i, next ?? i]] : [LINK.exec(said)?.[1], [i]];
    if (address) return { at, address };
  }
  const [first, second, last, beforeLast] = [filled[0], filled[1], filled.at(-1), filled.at(-2)];
  // One of several links belongs to a list; one introduced by a line (“Watch the video:”) belongs to that line.
  const isAlone = (i: number | undefined, beside: number | undefined): boolean =>
    linkAt(i) !== undefined && linkAt(beside) === undefined;
  const at = isAlone(first, second)
    ? first
    : isAlone(last, beforeLast) && !/[:：]\s*$/.test(lines[beforeLast ?? -1] ?? '')
      ? last
      : undefined;
  const address = linkAt(at);
  return at === undefined || address === undefined ? undefined : { at: [at], address };
}

/**
 * The parts of a pasted text: headline, text, the address from the first or last line or a label, and field names at
 * the top.
 */
function partsOf(text: string): { title: string; body: string; address?: string; fields: string[] } {
  const front = readFrontMatter(text);
  const lines = (front?.body ?? text.replace(/\r\n?/g, '\n')).split('\n');
  const found = addressAmong(lines);
  const address = found && URL.canParse(found.address) ? found.address : undefined;
  const words = lines.filter((line, i) => !(address && found?.at.includes(i)) && line.trim() !== '');
  const [first = '', ...rest] = words;
  const hasTitle = rest.length > 0 && first.trim().length <= MAX_TITLE;
  return {
    title: hasTitle ? first.trim().replace(/^#+\s*/, '') : '',
    body: (hasTitle ? rest : words).join('\n'),
    ...(address ? { address } : {}),
    fields: [...(front?.fields.keys() ?? [])],
  };
}

/**
 * Pasted text, or a text file, as an article. Unread fields at the top are counted by name; nothing else is left out.
 */
export const pastedText: ImportFormat = {
  id: TEXT,
  recognizes: isOffered,
  async read(file, context) {
    if (file.kind !== 'text') return refuse('unknown-format');
    if (file.text.length > MAX_TEXT) return refuse('too-large', `more than ${MAX_TEXT} characters`);
    const { title, body, address, fields } = partsOf(file.text);
    const url = context.address ?? address ?? localAddress((await sha256(file.text)).slice(0, 16));
    const headline = `<title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>`;
    const html = `<!doctype html>${headline}<div>${textToHtml(body)}</div>`;
    const page = await context.parseMarkup(html, 'text/html');
    const content = page?.querySelector('div');
    if (!page || !content) return refuse('nothing-readable');
    const { extractFrom } = await context.extraction();
    return keepExtraction(TEXT, extractFrom(page, url, content), context, fields);
  },
};
