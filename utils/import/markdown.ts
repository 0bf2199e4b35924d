import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { escapeHtml } from './plain-text';

/** `==marked==`, as Obsidian and others write it. */
const mark: TokenizerAndRendererExtension = {
  name: 'mark',
  level: 'inline',
  start: (text) => text.indexOf('=='),
  tokenizer(text) {
    const [raw, words] = /^==(?=\S)([^=]+(?:=[^=]+)*\S|\S)==(?!=)/.exec(text) ?? [];
    return raw === undefined || words === undefined
      ? undefined
      : { type: 'mark', raw, tokens: this.lexer.inlineTokens(words) };
  },
  renderer({ tokens = [] }) {
    return `<mark>${this.parser.parseInline(tokens)}</mark>`;
  },
};

/** What Obsidian hides: `%%comments%%`, and the block id ` ^abc123` at the end of a block. */
const silent: TokenizerAndRendererExtension[] = [
  ['comment', /%%/, /^%%[\s\S]*?%%/] as const,
  ['block-id', / ?\^/, /^ ?\^(?=[\w-]*[a-z])[a-z\d-]{2,}(?=\s*$)/i] as const,
].map(([name, start, pattern]) => ({
  name,
  level: 'inline',
  start: (text) => {
    const at = text.search(start);
    return at < 0 ? undefined : at;
  },
  tokenizer(text) {
    const [raw] = pattern.exec(text) ?? [];
    return raw === undefined ? undefined : { type: name, raw };
  },
  renderer: () => '',
}));

/** The first line of a callout, `[!quote]- Page 3`: its marker is removed, its title is kept. */
const callout: TokenizerAndRendererExtension = {
  name: 'callout',
  level: 'block',
  start: (text) => (text.startsWith('[!') ? 0 : undefined),
  tokenizer(text) {
    const [raw, title] = /^\[![\w-]+\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(text) ?? [];
    return raw === undefined || title === undefined
      ? undefined
      : { type: 'callout', raw, tokens: this.lexer.inlineTokens(title) };
  },
  renderer({ tokens = [] }) {
    return tokens.length > 0 ? `<p ${CALLOUT}>${this.parser.parseInline(tokens)}</p>` : '';
  },
};

/** `[[Page|shown]]`: what a reader sees of it; a file that is shown in its place has no words. */
const wikilink: TokenizerAndRendererExtension = {
  name: 'wikilink',
  level: 'inline',
  start: (text) => {
    const at = text.search(/!?\[\[/);
    return at < 0 ? undefined : at;
  },
  tokenizer(text) {
    const [raw, shown, page, name] = /^(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\](?!\()/.exec(text) ?? [];
    return raw === undefined ? undefined : { type: 'wikilink', raw, words: shown ? '' : (name ?? page) };
  },
  renderer: ({ words }) =>
    /^\d{4}-\d\d-\d\d$/.test(String(words)) ? `<span ${DAY_LINK}>${words}</span>` : escapeHtml(String(words)),
};

/** A link to the page of a day: `[[2024-05-02]]`. */
export const DAY_LINK = 'data-day';
/** The title of a callout. */
export const CALLOUT = 'data-callout';
/** A mark written as HTML. */
export const WRITTEN_MARK = 'data-written';

/**
 * HTML that people write within Markdown for how words look: the elements, without anything that they say of
 * themselves.
 */
const SHOWN = new Set(
  'b strong i em u s del ins sub sup small big mark span font q cite code kbd samp var abbr time br hr wbr p div section article center details summary blockquote pre ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption ruby rb rt rp h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/**
 * The HTML within Markdown: tags that are shown as such, everything else as the words it looks like. Nothing of it
 * runs.
 */
const safeHtml = (html: string): string =>
  html
    .split(/(<!--[\s\S]*?-->|<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>)/gi)
    .map((part) => {
      if (part.startsWith('<!--')) return '';
      const [, slash = '', name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(part) ?? [];
      const element = name.toLowerCase();
      if (!SHOWN.has(element)) return part.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return `<${slash}${element}${element === 'mark' && !slash ? ` ${WRITTEN_MARK}` : ''}>`;
    })
    .join('');

const marked = new Marked({ gfm: true, renderer: { html: ({ text }) => safeHtml(text) } });
marked.use({ extensions: [mark, ...silent, callout, wikilink] });

/**
 * Markdown as HTML, as Obsidian and its like show it: marks are `<mark>`, a callout's title has `CALLOUT`. Links and
 * pictures are as they were written: what shows them sees to what is safe.
 */
export const markdownToHtml = (text: string): Promise<string> => Promise.resolve(marked.parse(text));
