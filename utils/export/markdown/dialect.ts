import { cleanText, paragraphs } from '@/utils/export/clean-text';
import type { Quoted } from '@/utils/export/structure/quoted';
import { isSavedCopy, webAddress } from '@/utils/export/web-address';
import { largest } from '@/utils/text/largest';
import { MARKS, type Mark } from './marks';
import { type NoteRules, writeNote } from './note';

/**
 * One kind of Markdown. Page text is escaped for its readers, so that it reads as it was on the page; a note, which is
 * Markdown already, is put so that it means there what it means in Pressmark.
 */
export interface Dialect {
  /** Page text inside a line, with leading and trailing spaces kept. */
  inline: (text: string) => string;
  /** Page text inside a link's label, with spaces kept. Links do not nest, so an address in it is plain text. */
  label: (text: string) => string;
  /** Escaped text made safe at the beginning of a line: it starts no heading, list or rule. */
  atLineStart: (line: string) => string;
  /** Page text on one line of its own. */
  line: (text: string) => string;
  /**
   * A passage as a block quote: one quoted paragraph per block, code as code; an empty quote where nothing is visible.
   */
  quote: (passage: string | Quoted) => string;
  /** The reader's own Markdown: blocks, without line ends around them. */
  note: (note: string) => string;
  /** A link; its label alone where it is not a web address. */
  link: (label: string, address: string | null | undefined) => string;
  /** Emphasised page text; '' for no text. */
  strong: (text: string) => string;
}

const joined = (marks: readonly Mark[]) => marks.map(([pattern]) => pattern).join('|');

const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}`;
/**
 * A web or mail address in running text, without the punctuation behind it. Its letters are of any script; those of
 * East Asia, which writes no spaces, only behind a sign: 见https://x.example/a后文 ends in `a`.
 */
const ADDRESS = new RegExp(
  String.raw`(?:https?|ftp):\/\/(?:[!-~]|(?![${EAST_ASIAN}])[\p{L}\p{M}\p{N}]|(?<=[/._=&?#~+-]|[${EAST_ASIAN}])[${EAST_ASIAN}])*[\p{L}\p{M}\p{N}/=~+#&%@$_-]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  'giu',
);
/** Characters that readers would add to an address unless something ends it. */
const GOES_ON = /^[!-~\p{L}\p{M}\p{N}]*/u;
// Quotation marks and brackets around an address do not belong to it, nor does what an autolink must not hold.
const BESIDE_ADDRESS = /[<>"'`\\|[\]{}]|\)(?![\w/])/;

function define({ inline, starts }: { inline: readonly Mark[]; starts: readonly Mark[] }, rules: NoteRules): Dialect {
  const marks = new RegExp(joined(inline), 'gu');
  const hasMark = new RegExp(joined(inline), 'u');
  const start = new RegExp(`^(?:${joined(starts)})`, 'u');
  const clean = (text: string) => cleanText(text).replace(/\s+/g, ' ');
  const escaped = (text: string) => text.replace(marks, (found) => [...found].map((char) => `\\${char}`).join(''));

  /**
   * Readers turn bare addresses into links, backslashes included: an address with Markdown signs in it is written
   * between `<` and `>`.
   */
  function withAddresses(text: string, isStrong = false): string {
    let written = '';
    let at = 0;
    for (const { 0: found, index } of text.matchAll(ADDRESS)) {
      if (index < at) continue;
      const end = BESIDE_ADDRESS.exec(found)?.index ?? found.length;
      const address = found.slice(0, end).replace(/[.,;:!?]+$/, '');
      if (!/^(?:https?|ftp):\/\/[\p{L}\p{N}]|@/iu.test(address)) continue;
      const [after = ''] = GOES_ON.exec(text.slice(index + address.length)) ?? [];
      const isBare = !hasMark.test(address) && !hasMark.test(after);
      // mldoc sees a `<` only after a space and never in emphasis; after a letter it sees no address either: there it
      // stays text.
      const isWords = rules.for === 'logseq' && (isStrong || /[^\s<]/.test(text[index - 1] ?? ''));
      written += escaped(text.slice(at, index));
      written += isBare ? address : isWords ? escaped(address) : `<${address}>`;
      at = index + address.length;
    }
    return written + escaped(text.slice(at));
  }

  const dialect: Dialect = {
    inline: (text) => withAddresses(clean(text)),
    label(text) {
      const words = escaped(clean(text));
      // Inside a link's label mldoc reads no formulas, and both brackets must be escaped.
      return rules.for === 'logseq' ? words.replace(/\[/g, '\\[') : words;
    },
    atLineStart: (line) => line.replace(start, '$&\\'),
    line: (text) => dialect.atLineStart(withAddresses(clean(text).trim())),
    quote(passage) {
      const blocks = typeof passage === 'string' ? textBlocks(passage) : passage.blocks;
      const written = blocks.flatMap(({ isCode, text }) => {
        const block = isCode ? codeBlock(text) : dialect.line(text);
        // Logseq strips the indents of code inside a block quote, so the code is written outside it.
        const isQuoted = !isCode || rules.for !== 'logseq';
        return block === '' ? [] : [{ isQuoted, block: isQuoted ? withSigns(block) : block }];
      });
      return (
        written
          .map(({ block, isQuoted }, i) => {
            const before = written[i - 1];
            return (before ? (isQuoted && before.isQuoted ? '\n>\n' : '\n\n') : '') + block;
          })
          .join('') || '>'
      );
    },
    note: (note) => writeNote(note, rules),
    link(label, address) {
      const target = address && (isSavedCopy(address) ? address : webAddress(address));
      if (!target) return dialect.line(label);
      const words = dialect.label(label).trim();
      const link = (inside: string) => `[${inside}](${linkTarget(target)})`;
      if (rules.for !== 'logseq') return link(words);
      // mldoc reads two backticks in a label as code, even escaped, so such text goes before the link.
      if (/`.*`/.test(words)) return `${dialect.line(label)} ${link('↗')}`;
      // It reads brackets around a whole label as a formula.
      return link(words.startsWith('\\[') ? ` ${words}` : words);
    },
    strong(text) {
      const words = clean(text).trim();
      return words ? `**${withAddresses(words, true)}**` : '';
    },
  };
  return dialect;
}

const withSigns = (block: string) => block.replace(/^/gm, '> ').replace(/[ \t]+$/gm, '');

const textBlocks = (text: string) => paragraphs(text).map((line) => ({ isCode: false, text: line }));

/** Code between fences longer than any in it. */
function codeBlock(text: string): string {
  const code = cleanText(text);
  const fence = '`'.repeat(
    largest(
      [...code.matchAll(/`+/g)].map(([run]) => run.length + 1),
      3,
    ),
  );
  return `${fence}\n${code}\n${fence}`;
}

/** An address for the parentheses of a link: the only place where it is not written unchanged. */
export const linkTarget = (address: string): string =>
  address.replace(/[()<>[\]\\|`*\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** CommonMark and GFM, for every editor. */
export const commonMark = define(MARKS.commonmark, { lineEnds: 'hard' });
/** Obsidian and Typora, Notion and Yuque: a line end in a note is shown as one. */
export const obsidianMarkdown = define(MARKS.commonmark, { lineEnds: 'soft' });
export const pandocMarkdown = define(MARKS.pandoc, { lineEnds: 'hard', for: 'pandoc' });
export const logseqMarkdown = define(MARKS.logseq, { lineEnds: 'soft', for: 'logseq' });

export const DIALECTS = {
  commonmark: commonMark,
  obsidian: obsidianMarkdown,
  pandoc: pandocMarkdown,
  logseq: logseqMarkdown,
};
export type DialectName = keyof typeof DIALECTS;

/** Lines indented to belong to a list item or a footnote; blank lines stay blank. */
export const indented = (lines: string, by: string): string =>
  lines
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n');
