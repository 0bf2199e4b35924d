/** A pattern that means something to a Markdown reader, and what it would do to page text. */
export type Mark = readonly [pattern: string, would: string];

/** Anywhere in a line. Each character of a match gets a backslash. */
const EVERYWHERE: readonly Mark[] = [
  ['\\\\', 'take the meaning of what follows'],
  ['[*`]', 'begin emphasis, a list or code'],
  // Between letters or digits no reader takes it for emphasis: names of files and addresses stay legible.
  ['(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])', 'begin or end emphasis'],
  ['[<>]', 'be HTML, an autolink, a quote'],
  ['~', 'strike out, or lower'],
  ['\\|', 'divide cells'],
  ['\\$', 'be maths'],
  ['\\^', 'raise, end a block with an id, call a footnote'],
  ['==', 'mark (Obsidian, Logseq, markdown-it-mark)'],
  ['%%', 'hide as a comment (Obsidian)'],
  ['::', 'name a property (Logseq, Dataview)'],
  ['&(?=#?\\w+;)', 'be another character'],
  ['(?<=^|\\s)#(?=\\S|$)', 'be a tag (Obsidian, Logseq), end a heading'],
];

const BRACKETS: readonly Mark[] = [
  ['[[\\]]', 'be a link, a wiki link, a footnote'],
  ['!(?=\\[)', 'be a picture'],
];

/** At the beginning of a line. The backslash goes after the match, before the character that must not act. */
const LINE_STARTS: readonly Mark[] = [
  ['(?=#{1,6}(?:\\s|$))', 'be a heading'],
  ['(?=[-+](?:\\s|$|[-=]))', 'be a list, a rule, the underline of a heading, front matter'],
  ['(?==+(?:\\s|$|[-=]))', 'be the underline of a heading'],
  ['\\d+(?=[.)](?:\\s|$))', 'be a numbered list'],
];

/** https://pandoc.org/MANUAL.html#pandocs-markdown */
const PANDOC: readonly Mark[] = [
  ['@', 'be a citation, or an example list'],
  ['[\'"]', 'be turned into curly quotation marks'],
  ['--+', 'be turned into a dash'],
  ['\\.{3}', 'be turned into an ellipsis'],
  ['#+$', 'end a heading, and be left out'],
];

const PANDOC_STARTS: readonly Mark[] = [
  ['(?=\\((?:\\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+)\\)(?:\\s|$))', 'be a numbered list: (1), (a), (iv)'],
  ['(?:#|[A-Za-z]|[ivxlcdmIVXLCDM]+)(?=[.)](?:\\s|$))', 'be a numbered list: a. B) iv.'],
  ['(?=:(?:\\s|$))', 'be a definition, or a caption'],
];

/**
 * Logseq takes `\[…\]` and `\(…\)` for formulas, so that of its brackets only those that close are escaped: nothing
 * that is not closed acts.
 */
const LOGSEQ: readonly Mark[] = [
  ['#(?=\\S)', 'be a tag, in the middle of a word too'],
  ['\\]', 'close a link, a page reference, a footnote'],
  ['\\)(?=\\))|(?<=\\))\\)', 'close a block reference'],
  ['\\}(?=\\})|(?<=\\})\\}', 'close a macro'],
  ['(?<=[\\^_]\\{[^}]*)\\}', 'close what is raised or lowered'],
  ['!(?=\\[)', 'be a picture'],
  ['@(?=@)|(?<=@)@', 'be an export snippet'],
];

/** https://docs.logseq.com/#/page/tasks: words that make a task of the block they begin. */
export const TASK = '(?:TODO|DONE|NOW|LATER|DOING|STARTED|WAIT(?:ING)?|CANCELL?ED|IN-PROGRESS)';

const LOGSEQ_STARTS: readonly Mark[] = [[`(?=${TASK}(?:\\s|$))`, 'be a task']];

export const MARKS = {
  commonmark: { inline: [...EVERYWHERE, ...BRACKETS], starts: LINE_STARTS },
  pandoc: { inline: [...EVERYWHERE, ...BRACKETS, ...PANDOC], starts: [...LINE_STARTS, ...PANDOC_STARTS] },
  logseq: { inline: [...EVERYWHERE, ...LOGSEQ], starts: [...LINE_STARTS, ...LOGSEQ_STARTS] },
} satisfies Record<string, { inline: readonly Mark[]; starts: readonly Mark[] }>;
