import { Marked, type Tokens } from 'marked';
import { cleanText, escapeMarkup } from '@/utils/export/clean-text';
import { SEEN_BY_MARKDOWN, spaceEmphasis } from './emphasis';

/** Only these schemes become links, as on screen; anything else is plain text. */
const SAFE_LINK = /^(https?:|mailto:)/i;

const link = (href: string, inside: string) =>
  SAFE_LINK.test(href) ? `<a rel="noreferrer" href="${escapeMarkup(href)}">${inside}</a>` : inside;

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // HTML is shown as text; a picture, which would be requested from a server, becomes a link.
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeMarkup(text),
    image: ({ href, text }: Tokens.Image) => link(href, escapeMarkup(text || href)),
    link({ href, tokens }: Tokens.Link) {
      return link(href, this.parser.parseInline(tokens));
    },
    text(token: Tokens.Text | Tokens.Escape) {
      return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeMarkup(token.text);
    },
    codespan: ({ text }: Tokens.Codespan) => `<code>${escapeMarkup(text)}</code>`,
    code: ({ text, lang = '' }: Tokens.Code) =>
      `<pre><code${/^[\w+#.-]+$/.test(lang) ? ` class="language-${lang}"` : ''}>${escapeMarkup(text)}</code></pre>\n`,
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
    // Under the article's own headings.
    heading({ tokens, depth }: Tokens.Heading) {
      const level = Math.min(6, depth + 3);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
});

/** A note as HTML that holds nothing but text, structure and links of the web; '' of an empty one. */
export const noteHtml = (note: string): string =>
  (marked.parse(spaceEmphasis(cleanText(note)), { async: false }) as string).replaceAll(SEEN_BY_MARKDOWN, '').trim();
