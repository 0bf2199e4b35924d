import { cleanText } from '@/utils/export/clean-text';
import { punctuationOutside } from './emphasis';
import { TASK } from './marks';
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
  [/\]\((?!\s*<?\s*(?:https?:|mailto:|#))(?=[^)]*:)/gi, ']\\(', 'run a script'],
  [/^(\s*\[[^\]]+\]):(?!\s*<?\s*(?:https?:|mailto:|#))(?=\s*<?\s*\S*:)/gim, '$1\\:', 'run a script'],
  [/(?<!https?:\/\/\S*)&(?=#?\w+;)/gi, '\\&', 'be another character'],
];

const CONTAINED = String.raw`^(\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s+|>)*)`;
const atStart = (pattern: string, flags = ''): RegExp => new RegExp(CONTAINED + pattern, flags);

const FOR: Record<'pandoc' | 'logseq', readonly Replacement[]> = {
  pandoc: [
    [/(?<![\w\]</.;-])(?<!\[[^\]]*)@(?=[\w{])/g, '\\@', 'be a citation nobody wrote'],
    [atStart(String.raw`\(@`), '$1(\\@', 'be an example in a numbered list'],
    [/^(\s*(?:>\s*)*)\((?=(?:\d+|[A-Za-z]|[ivxlcdm]+)\)\s)/i, '$1\\(', 'be a numbered list'],
    [/^(\s*(?:>\s*)*)((?:#|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s)/, '$1$2\\$3', 'be a numbered list'],
    [atStart(String.raw`([:~])(?=\s)`), '$1\\$2', 'define the line before'],
    [atStart(':{3,}'), '$1\\$&', 'begin a division'],
    [/^(\s*)(?:-\s*){3,}$/, '$1* * *', 'begin metadata'],
    [/(?<=^(?:>|\s)*#{1,6}\s.*[^\s#]#*)#(?=#*$)/g, '\\#', 'end a heading: of `C#` the sign is left out'],
    [
      // Paired parentheses belong to the address; the target of a link definition is written unchanged.
      /(?<![<(\w"]|^\s*\[[^\]]*\]:\s*)https?:\/\/[^\s<>()"'`[\]]*(?:\([^\s<>()"'`[\]]*\)[^\s<>()"'`[\]]*)*(?<=[\w/)])/g,
      '<$&>',
      'be a citation where it has an @',
    ],
  ],
  logseq: [
    [/\]\\\(/g, '\\](', 'be a link all the same'],
    [/\\([[(])/g, '$1', 'begin a formula'],
    [/\)\)/g, ')\\)', 'close a block reference'],
    [/\}\}/g, '}\\}', 'close a macro'],
    [/::/g, '\\:\\:', 'name a property'],
    [/^(\s*)#\+/, '$1\\#+', 'begin a query'],
    [atStart(String.raw`:(?=\s)`), '$1\\:', 'define the line before'],
    [/(?<!\\)\\$/, '', 'be seen: every line end is one'],
    [/^\s*(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$/, '---', 'be a list'],
    [/^(\s*):(?=\w+:\s*$)/, '$1\\:', 'begin a drawer'],
    // A dash would begin a new block in Logseq.
    [/^(\s*)-(?=\s)/, '$1*', 'be another block'],
  ],
};

/** Words with a sign that only these programs read; a backslash before a sign is one of Markdown's own, and stays. */
const SIGNS: Record<'pandoc' | 'logseq', RegExp> = {
  // Entities and commands; characters that Pandoc replaces; maths, superscripts, subscripts and classes.
  pandoc: /\\[!-/:-@[-`{-~]|\\(?!$)|-{2,}|\.{3,}|["'${]|(?<!\[)\^|(?<!~)~(?!~)/g,
  // Entities and commands; formulas, snippets for export.
  logseq: /\\[!-/:-@[-`{-~]|\\(?!$)|\$|@@/g,
};

/** A task keyword in ordinary text: “NOW is the time”. TODO and DONE are kept as tasks. */
const NO_TASK = new RegExp(`^(?!TODO|DONE)(?=${TASK}\\s)`);

const withBackslashes = (found: string): string =>
  /^\\./.test(found) ? found : [...found].map((sign) => `\\${sign}`).join('');

/** Parts of a line that are not plain words: code, addresses. */
const CODE_SPAN = /(`+)(?!`)(.*?[^`])\1(?!`)/g;
const ADDRESS =
  /\]\((?:https?:|mailto:|#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:"[^"]*"|'[^']*'))?\)|<(?:https?:\/\/|mailto:)[^\s<>]*>|https?:\/\/[^\s<>"'`[\]]*/g;
/** A link's address between `<` and `>`, perhaps with spaces in it, which not every reader knows. */
const IN_ANGLES = /\]\(<(https?:[^<>]*)>/gi;
/** A link whose address has parentheses, which Logseq takes for the end of a block reference. */
const WITH_PARENTHESES = /\]\(https?:[^()\s]*(?:\([^()\s]*\)[^()\s]*)+\)/g;
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16)}`;
/** Placeholder: a noncharacter, which clean text does not contain. */
const STANDS = '\ufdd0';

/** Lines that are all syntax: rules, the delimiter row of a table, link definitions. */
const isMarkup = (line: NoteLine): boolean =>
  blockOf(line) === 'rule' ||
  (line.isTable === true && /^[\s|:-]+$/.test(line.content)) ||
  /^\[[^\]]+\]:\s/.test(line.content);

/** Where the labels of a note lead, by their names as CommonMark compares them. */
type References = ReadonlyMap<string, string>;

const labelled = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** `[label]: https://…`, which is no footnote. */
const DEFINITION =
  /^ {0,3}\[(?!\^)([^[\]]+)\]:\s*<?((?:https?:\/\/|mailto:)[^\s<>]+)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/i;

/** The lines of a note without those that define links, and where these lead. */
function withoutDefinitions(lines: readonly NoteLine[]): { lines: NoteLine[]; references: References } {
  const references = new Map<string, string>();
  const others = lines.filter(({ text, fence }) => {
    const [, label, address] = fence ? [] : (DEFINITION.exec(text) ?? []);
    if (label === undefined || address === undefined) return true;
    if (!references.has(labelled(label))) references.set(labelled(label), address);
    return false;
  });
  return { lines: references.size > 0 ? others : [...lines], references };
}

/** `[words][label]`, `[label][]` and `[label]` with the address that the note gives the label elsewhere. */
const withAddresses = (text: string, references: References): string =>
  references.size === 0
    ? text
    : text.replace(/(?<![\\\]!])\[([^[\]]+)\](?:\[([^[\]]*)\])?(?![[(:])/g, (found, words: string, label = '') => {
        const address = references.get(labelled(label || words));
        return address === undefined ? found : `[${words}](${address})`;
      });

/** Makes a line outside fences inert; code spans stay, except for those that note programs execute. */
function inertLine(line: NoteLine, { for: program }: NoteRules, references: References): string {
  const kept: string[] = [];
  const without = (text: string, what: RegExp, as = (found: string) => found): string =>
    text.replace(what, (found) => {
      kept.push(as(found));
      return `${STANDS}${kept.length - 1};`;
    });
  const replaced = (text: string, replacements: readonly Replacement[]): string =>
    replacements.reduce((words, [pattern, by]) => words.replace(pattern, by), text);
  const code = (span: string) => span.replace(/^(`+)(\$?=)/, '$1 $2').replaceAll('<%', '<\\%');
  const words = withAddresses(without(line.text.trimEnd(), CODE_SPAN, code), references).replace(
    IN_ANGLES,
    (_, address: string) => `](${address.trim().replace(/[()\s]/g, percent)}`,
  );
  const inert =
    program === 'logseq'
      ? words.replace(WITH_PARENTHESES, (link) => link.replace(/(?<!\])\(|\)(?!$)/g, percent))
      : words;
  let text = replaced(inert, [...INERT, ...(program ? FOR[program] : [])]);
  if (program === 'pandoc' && !line.isTable) text = text.replace(/^(\s*(?:>\s*)*)\|(?=\s)/, '$1\\|');
  if (program && !isMarkup(line)) text = without(text, ADDRESS).replace(SIGNS[program], withBackslashes);
  if (program === 'logseq') {
    text = text.replace(NO_TASK, '\\');
    if (blockOf(line) === 'list') text = text.replace(/^([\s>]*\d{1,9})\)(?=\s)/, '$1.');
  }
  if (!program) text = punctuationOutside(text);
  // An address may have had a code span in it.
  while (text.includes(STANDS)) text = text.replace(/\ufdd0(\d+);/g, (_, at: string) => kept[Number(at)] ?? '');
  return text;
}

function fenceLine({ text, fence }: NoteLine): string {
  const [, start = '', info = ''] = /^(.*?(?:`{3,}|~{3,}))(.*)$/.exec(text) ?? [];
  const [language = ''] = info.trim().split(/\s/);
  return fence === 'opens' && keepsLanguage(language) ? start + language : start;
}

/** A note for files of this kind: inert, with closed fences, and with its lines and blocks preserved. */
export function writeNote(note: string, rules: NoteRules): string {
  const clean = cleanText(note).trimEnd();
  const blankHead = /^(?:[^\S\n]*\n)*/.exec(clean)?.[0].length ?? 0;
  // mldoc does not know indented code.
  const hasIndented = rules.for !== 'logseq';
  const whole = withWholeCode(noteLines(hasIndented ? clean.slice(blankHead) : clean.trim(), { hasIndented }));
  // mldoc knows no links that are defined elsewhere.
  const { lines, references } =
    rules.for === 'logseq' ? withoutDefinitions(whole) : { lines: whole, references: new Map() };
  const written: string[] = [];
  // Logseq takes the first line of a block for its title: no list begins there, no table.
  if (rules.for === 'logseq' && lines[0] && ['list', 'table', 'rule'].includes(blockOf(lines[0]))) written.push('');
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    // Pandoc sees no list, heading, quote or table right under a paragraph.
    if (before && startsBlock(before, line))
      written.push(quotePrefix(line.depth > before.depth ? before.text : line.text));
    if (before && isUnderline(before, line)) {
      // A heading above it: mldoc knows only those with a `#`.
      if (rules.for !== 'logseq') written.push(line.text);
      else written.push((written.pop() ?? '').replace(/^[\s>]*/, line.content.startsWith('=') ? '$&# ' : '$&## '));
    } else if (line.fence === 'inside') written.push(line.text.trimEnd().replaceAll('<%', '<\\%'));
    else if (line.fence) written.push(fenceLine(line));
    else written.push(inertLine(line, rules, references) + lineEnd(line, lines[index + 1], rules));
  }
  return written
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

const quotePrefix = (text: string) => /^\s*(?:>\s?)*/.exec(text)?.[0].trimEnd() ?? '';

/** The line of signs below a heading. */
const isUnderline = (before: NoteLine, line: NoteLine): boolean =>
  blockOf(before) === 'paragraph' && before.depth === line.depth && !line.fence && /^(?:=+|-+)$/.test(line.content);

/** Lines with each code span on one of them: a line end in one is a space. */
function withWholeCode(lines: readonly NoteLine[]): NoteLine[] {
  const whole: NoteLine[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const goesOn = before && isText(before) && blockOf(line) === 'paragraph' && before.depth === line.depth;
    const [open] = (goesOn && /(?<![\\`])`+/.exec(before.text.replace(CODE_SPAN, ''))) || [];
    if (before && open && new RegExp(`(?<!\`)${open}(?!\`)`).test(line.content)) {
      const join = (text: string) => `${text.trimEnd()} ${line.content}`;
      whole[whole.length - 1] = { ...before, text: join(before.text), content: join(before.content) };
    } else whole.push(line);
  }
  return whole;
}

/** A block that CommonMark lets interrupt a paragraph, and others do not. */
function startsBlock(before: NoteLine, line: NoteLine): boolean {
  if (blockOf(before) === 'list') return blockOf(line) === 'heading';
  if (blockOf(before) !== 'paragraph') return false;
  if (line.depth > before.depth) return true;
  return ['heading', 'list', 'table'].includes(blockOf(line)) || line.fence === 'opens';
}

function lineEnd(line: NoteLine, next: NoteLine | undefined, { lineEnds }: NoteRules): string {
  if (lineEnds === 'soft' || !next || !isText(line) || blockOf(next) !== 'paragraph') return '';
  // Nothing may follow the address in the definition of a link.
  if (DEFINITION.test(line.text)) return '';
  return line.depth === next.depth && !/\\$/.test(line.text) ? '\\' : '';
}

const isText = (line: NoteLine) => ['paragraph', 'list'].includes(blockOf(line)) && line.content !== '';
