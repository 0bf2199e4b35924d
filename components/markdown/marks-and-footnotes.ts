import { Marked, type Tokens } from 'marked';

/** Text between `==`, as Obsidian, Logseq and markdown-it-mark show it. */
export interface MarkToken extends Tokens.Generic {
  type: 'mark';
}

/** A footnote's reference, and the footnote itself. */
export interface FootnoteToken extends Tokens.Generic {
  type: 'footnote-call' | 'footnote';
  label: string;
}

const MARK = /^==(?=\S)((?:\\.|(?!==)[^\\])*?(?:\\.|[^\\\s]))==(?!=)/;
const CALL = /^\[\^([\w-]+)\](?!:)/;
/** Continuation lines are indented, blank ones between them need not be. */
const FOOTNOTE = /^\[\^([\w-]+)\]: ([^\n]*(?:\n(?: {2,}[^\n]*|[ \t]*(?=\n {2,}\S)))*)(?:\n|$)/;

/** Markdown with the extensions to CommonMark and GFM that the full text of an article uses. */
export const fileMarkdown = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    {
      name: 'mark',
      level: 'inline',
      start: (text) => text.indexOf('=='),
      tokenizer(text): MarkToken | undefined {
        const [raw, words = ''] = MARK.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'mark', raw, tokens: this.lexer.inlineTokens(words) };
      },
    },
    {
      name: 'footnote-call',
      level: 'inline',
      start: (text) => text.indexOf('[^'),
      tokenizer(text): FootnoteToken | undefined {
        const [raw, label = ''] = CALL.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'footnote-call', raw, label };
      },
    },
    {
      name: 'footnote',
      level: 'block',
      start: (text) => /(?<=^|\n)\[\^/.exec(text)?.index,
      tokenizer(text): FootnoteToken | undefined {
        const [raw, label = '', content = ''] = FOOTNOTE.exec(text) ?? [];
        if (raw === undefined) return undefined;
        return { type: 'footnote', raw, label, tokens: this.lexer.blockTokens(content.replace(/^ {1,4}/gm, ''), []) };
      },
    },
  ],
});
