import { cleanText, paragraphs } from '@/utils/export/clean-text';

// CommonMark, GFM, Obsidian, Pandoc maths, Dataview and Templater: wherever in a line they stand.
const INLINE = /[\\`*_[\]<>~$|^]|!(?=\\?\[)|==|%%|::|&(?=#?\w+;)|(?<=^|\s)#(?=\S)/g;
// Marks that start a block only at the head of a line: headings, lists, rules, setext underlines.
const AT_START = /^(?:#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=])|(\d{1,9})([.)])(?=\s|$))/;

const escapeInline = (text: string) => text.replace(INLINE, (found) => [...found].map((char) => `\\${char}`).join(''));

/** Page text inside a line of Markdown, its spaces kept at the ends. */
export const markdownInline = (text: string): string => escapeInline(cleanText(text).replace(/\s+/g, ' '));

/** Escaped text as it may begin a line: it starts no heading, list or rule. */
export const atLineStart = (line: string): string =>
  line.replace(AT_START, (found, number?: string, mark?: string) => (number ? `${number}\\${mark}` : `\\${found}`));

/** Page text on one line of Markdown, every mark in it made harmless: it reads as it was on the page. */
export const markdownLine = (text: string): string => atLineStart(markdownInline(text).trim());

/** Page text as a block quote, one quoted paragraph for each block of the page; an empty one where nothing is visible. */
export const markdownQuote = (text: string): string =>
  paragraphs(text)
    .map((line) => `> ${markdownLine(line)}`)
    .join('\n>\n') || '>';

// A note is Markdown and stays so, but nothing in it may act when the file is opened: raw HTML and templates,
// images (they tell a server), embeds, comments that swallow the rest, script links, code that note programs run.
const ACTIVE: [RegExp, string][] = [
  [/<(?=[a-z!/?%])/gi, '\\<'],
  [/!(?=\[)/g, '\\!'],
  [/%%/g, '\\%\\%'],
  [/\]\((?=\s*<?\s*(?!https?:|mailto:|#)[^)]*:)/gi, ']\\('],
  [/^(\s*\[[^\]]+\]):(?=\s*<?\s*(?!https?:|mailto:|#)\S*:)/gim, '$1\\:'],
  [/^(\s*(?:>\s*)*(?:`{3,}|~{3,})).*$/gm, '$1'],
  [/`(\$?=)/g, '` $1'],
];

/** The reader's own Markdown, as it may stand in a file. */
export const markdownNote = (note: string): string =>
  ACTIVE.reduce((text, [pattern, harmless]) => text.replace(pattern, harmless), cleanText(note))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
