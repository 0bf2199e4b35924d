import { Marked, marked, type Token, type Tokens } from 'marked';
import type { ComponentChild, ComponentChildren } from 'preact';
import { SEEN_BY_MARKDOWN, spaceEmphasis } from '@/utils/export/markdown/emphasis';

/** The only links out of a note; any other is shown as the text it is. */
const SAFE_LINK = /^(https?:|mailto:)/i;

/** Notes are GFM; exported files have highlights and footnotes besides. */
export type MarkdownKind = 'note' | 'file';

/**
 * Markdown as elements. No HTML string is ever made: HTML in a note is shown as typed, and images, which would use the
 * network, become links.
 */
export function renderMarkdown(markdown: string, kind: MarkdownKind = 'note'): ComponentChildren {
  const spaced = spaceEmphasis(markdown);
  if (kind === 'file') return children(fileMarkdown.lexer(spaced));
  return children(marked.lexer(spaced, { gfm: true, breaks: true }));
}

const children = (tokens: readonly Token[] | undefined): ComponentChild[] => (tokens ?? []).map(element);

const plain = (text: string): string => text.replaceAll(SEEN_BY_MARKDOWN, '');

/** What each kind of token becomes; a kind that is not listed is shown as it was typed. */
const elements: Partial<Record<string, (token: Token, key: number) => ComponentChild>> = {
  space: () => null,
  def: () => null,
  paragraph: (token, key) => <p key={key}>{children((token as Tokens.Paragraph).tokens)}</p>,
  heading: (token, key) => (
    <p key={key}>
      <strong>{children((token as Tokens.Heading).tokens)}</strong>
    </p>
  ),
  blockquote: (token, key) => (
    <blockquote dir="auto" key={key}>
      {children((token as Tokens.Blockquote).tokens)}
    </blockquote>
  ),
  code: (token, key) => (
    <pre key={key}>
      <code>{plain((token as Tokens.Code).text)}</code>
    </pre>
  ),
  hr: (_, key) => <hr key={key} />,
  list: (token, key) => {
    const { ordered, start, items } = token as Tokens.List;
    const entries = items.map((item, i) => <li key={i}>{children(item.tokens)}</li>);
    return ordered ? (
      <ol key={key} start={start || 1}>
        {entries}
      </ol>
    ) : (
      <ul key={key}>{entries}</ul>
    );
  },
  checkbox: (token, key) => <span key={key}>{(token as Tokens.Checkbox).checked ? '☑ ' : '☐ '}</span>,
  text: (token) => {
    const { tokens, text } = token as Tokens.Text;
    return tokens ? children(tokens) : plain(text);
  },
  escape: (token) => plain((token as Tokens.Escape).text),
  strong: (token, key) => <strong key={key}>{children((token as Tokens.Strong).tokens)}</strong>,
  em: (token, key) => <em key={key}>{children((token as Tokens.Em).tokens)}</em>,
  del: (token, key) => <del key={key}>{children((token as Tokens.Del).tokens)}</del>,
  codespan: (token, key) => <code key={key}>{plain((token as Tokens.Codespan).text)}</code>,
  br: (_, key) => <br key={key} />,
  link: (token, key) => link(token as Tokens.Link, children((token as Tokens.Link).tokens), key),
  mark: (token, key) => <mark key={key}>{children((token as MarkToken).tokens)}</mark>,
  'footnote-call': (token, key) => <sup key={key}>{(token as FootnoteToken).label}</sup>,
  footnote: (token, key) => (
    <div class="footnote" key={key}>
      <sup>{(token as FootnoteToken).label}</sup>
      <div>{children((token as FootnoteToken).tokens)}</div>
    </div>
  ),
  image: (token, key) => link(token as Tokens.Image, (token as Tokens.Image).text, key),
};

function element(token: Token, key: number): ComponentChild {
  return elements[token.type]?.(token, key) ?? (token.type in elements ? null : plain(token.raw));
}

/** A page of Pressmark: the link to a saved copy that exports contain. */
const isOwnPage = (href: string): boolean =>
  location.protocol.endsWith('-extension:') && href.startsWith(`${location.origin}/reader.html?`);

function link({ href, raw }: Tokens.Link | Tokens.Image, content: ComponentChildren, key: number): ComponentChild {
  if (!SAFE_LINK.test(href) && !isOwnPage(href)) return plain(raw);
  return (
    <a key={key} href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}

/** Text between `==`, as Obsidian, Logseq and markdown-it-mark show it. */
interface MarkToken extends Tokens.Generic {
  type: 'mark';
}

/** A footnote's reference, and the footnote itself. */
interface FootnoteToken extends Tokens.Generic {
  type: 'footnote-call' | 'footnote';
  label: string;
}

const MARK = /^==(?=\S)((?:\\.|(?!==)[^\\])*?(?:\\.|[^\\\s]))==(?!=)/;
const CALL = /^\[\^([\w-]+)\](?!:)/;
/** Continuation lines are indented, blank ones between them need not be. */
const FOOTNOTE = /^\[\^([\w-]+)\]: ([^\n]*(?:\n(?: {2,}[^\n]*|[ \t]*(?=\n {2,}\S)))*)(?:\n|$)/;

/** Markdown with the extensions to CommonMark and GFM that the full text of an article uses. */
const fileMarkdown = new Marked({
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
