import { cleanText } from '@/utils/export/clean-text';
import { blockOf, type NoteLine, noteLines } from './note-lines';
import { keepsLanguage } from './running-languages';

export interface NoteRules {
  /** How a line end inside a paragraph is written: with a backslash where readers would otherwise join the lines. */
  lineEnds: 'hard' | 'soft';
  for?: 'pandoc' | 'logseq';
}

type Replacement = readonly [pattern: RegExp, by: string, would: string];

/** Outside code. Nothing in a note may act when the file is opened. */
const INERT: readonly Replacement[] = [
  [/<(?!(?:https?:\/\/|mailto:)[^\s<>]*>)(?=[a-z!/?%])/gi, '\\<', 'be HTML, or a template'],
  [/!(?=\[)/g, '\\!', 'tell a server, or embed'],
  [/%%/g, '\\%\\%', 'hide the rest as a comment'],
  [/\]\((?=\s*<?\s*(?!https?:|mailto:|#)[^)]*:)/gi, ']\\(', 'run a script'],
  [/^(\s*\[[^\]]+\]):(?=\s*<?\s*(?!https?:|mailto:|#)\S*:)/gim, '$1\\:', 'run a script'],
];

const FOR: Record<'pandoc' | 'logseq', readonly Replacement[]> = {
  pandoc: [
    [/(?<![\w\]<(/.@;-])(?<!\[[^\]]*)@(?=[\w{])/g, '\\@', 'be a citation nobody wrote'],
    [/^(\s*(?:>\s*)*)\((?=(?:\d+|[A-Za-z]|[ivxlcdm]+)\)\s)/i, '$1\\(', 'be a numbered list'],
    [/^(\s*(?:>\s*)*)((?:#|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s)/, '$1$2\\$3', 'be a numbered list'],
    [/^(\s*)(?:-\s*){3,}$/, '$1* * *', 'begin metadata'],
    [/(?<![<(\w"])https?:\/\/[^\s<>()"'`[\]]*[\w/]/g, '<$&>', 'be a citation where it has an @'],
  ],
  logseq: [
    [/\]\\\(/g, '\\](', 'be a link all the same'],
    [/\\([[(])/g, '$1', 'begin a formula'],
    [/\)\)/g, ')\\)', 'close a block reference'],
    [/\}\}/g, '}\\}', 'close a macro'],
    [/::/g, '\\:\\:', 'name a property'],
    [/^(\s*)#\+/, '$1\\#+', 'begin a query'],
    // A dash begins a block of its own.
    [/^(\s*)-(?=\s)/, '$1*', 'be another block'],
  ],
};

const CODE_SPAN = /(`+)(?!`)(.*?[^`])\1(?!`)/g;

/** One line outside fences: its code spans stay as they are, but for what note programs run in them. */
function inertLine(text: string, replacements: readonly Replacement[]): string {
  const spans: string[] = [];
  // A noncharacter, which clean text has none of, stands for each span.
  const open = text.replace(CODE_SPAN, (span) => {
    spans.push(span.replace(/^(`+)(\$?=)/, '$1 $2').replaceAll('<%', '<\\%'));
    return '\ufdd0';
  });
  const inert = replacements.reduce((line, [pattern, by]) => line.replace(pattern, by), open);
  return inert.replace(/\ufdd0/g, () => spans.shift() ?? '');
}

function fenceLine({ text, fence }: NoteLine): string {
  const [, start = '', info = ''] = /^(.*?(?:`{3,}|~{3,}))(.*)$/.exec(text) ?? [];
  const [language = ''] = info.trim().split(/\s/);
  return fence === 'opens' && keepsLanguage(language) ? start + language : start;
}

/** A note as a file of this kind may hold it: inert, its fences closed, its lines and blocks as they were meant. */
export function writeNote(note: string, rules: NoteRules): string {
  const replacements = [...INERT, ...(rules.for ? FOR[rules.for] : [])];
  const lines = noteLines(cleanText(note).replaceAll('\ufdd0', ' ').trim());
  const written: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    // Pandoc sees no list, heading, quote or table right under a paragraph.
    if (before && startsBlock(before, line)) written.push(quotePrefix(line.text));
    if (line.fence === 'inside') written.push(line.text.trimEnd().replaceAll('<%', '<\\%'));
    else if (line.fence) written.push(fenceLine(line));
    else written.push(inertLine(line.text.trimEnd(), replacements) + lineEnd(line, lines[index + 1], rules));
  }
  return written.map((line) => line.trimEnd()).join('\n');
}

const quotePrefix = (text: string) => /^\s*(?:>\s?)*/.exec(text)?.[0].trimEnd() ?? '';

/** A block that CommonMark lets interrupt a paragraph, and others do not. */
function startsBlock(before: NoteLine, line: NoteLine): boolean {
  if (blockOf(before) !== 'paragraph' || before.depth !== line.depth) return false;
  return ['heading', 'list', 'table'].includes(blockOf(line)) || line.fence === 'opens';
}

function lineEnd(line: NoteLine, next: NoteLine | undefined, { lineEnds }: NoteRules): string {
  if (lineEnds === 'soft' || !next || !isText(line) || blockOf(next) !== 'paragraph') return '';
  return line.depth === next.depth && !/\\$/.test(line.text) ? '\\' : '';
}

const isText = (line: NoteLine) => ['paragraph', 'list'].includes(blockOf(line)) && line.content !== '';
