import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { createTextIndex } from '@/utils/anchoring/text-index';
import type { ArticleMetadata } from '@/utils/model/article';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { type ImportFormat, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { markupText } from './markup-text';
import { parseTime, writtenDay } from './parse-time';
import { escapeHtml, localAddress } from './plain-text';

/** Characters of the article that an annotation keeps on either side. */
const CONTEXT = 40;

/** Characters beside a link to the source, “Read the original at:”, that make no paragraph of it. */
const LABEL = 24;

/** Names that clippers give the same thing, the surest first. */
const FIELDS = {
  url: ['source', 'url', 'link', 'original', 'source_url', 'permalink', '网址', '来源', '链接'],
  title: ['title', 'name', '标题'],
  author: ['author', 'authors', 'by', '作者'],
  published: ['published', 'date published', 'publish_date', 'pubdate', '发布时间', '发布日期'],
  created: ['created', 'clipped', 'saved', 'date', 'date saved', 'date_saved', '创建时间', '收藏时间'],
  site: ['site', 'site_name', 'domain', 'publisher', '网站'],
  tags: ['tags', 'tag', 'keywords', 'labels', '标签'],
  note: ['note', 'notes', 'comment', '笔记'],
} satisfies Record<string, string[]>;

const isWeb = (value: string): boolean => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);

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

const marked = new Marked({
  gfm: true,
  // What looks like HTML is words: nothing of a note runs here.
  renderer: { html: ({ text }) => escapeHtml(text) },
});
marked.use({ extensions: [mark] });

/** Quotes that are the whole file: highlights alone, each with what is written below it. */
interface QuoteWithNote {
  quote: Element;
  note: string;
}

interface Highlights {
  quotes: QuoteWithNote[];
  /** The words of headings that stand between them, and are neither a quote's nor its note's. */
  headings: string[];
}

const isHeading = ({ localName }: Element): boolean => /^h[1-6]$/.test(localName);

const isSameAddress = (one: string | null, other: string | undefined): boolean =>
  one !== null && URL.canParse(one) && new URL(one).href === (other && new URL(other).href);

/** What a file of highlights says of its source before them: a link to it, with a word such as “Source:” at most. */
function isSourceLine(block: Element, url: string | undefined): boolean {
  const link = [...block.querySelectorAll('a')].find((one) => isSameAddress(one.getAttribute('href'), url));
  const [all = '', linked = ''] = [block, link].map((one) => one?.textContent?.trim());
  return link !== undefined && all.length - linked.length <= LABEL;
}

/**
 * The blockquotes of a file that holds highlights and no article: at least half of its words stand in them. An article that
 * quotes much has words before its first quote, and may have marks.
 */
function quotesAlone(
  body: Element,
  { title, url }: { title: string; url: string | undefined },
): Highlights | undefined {
  if (body.querySelector('mark')) return undefined;
  const quotes: QuoteWithNote[] = [];
  const headings: string[] = [];
  let quoted = 0;
  let all = 0;
  for (const block of body.children) {
    const words = block.textContent?.trim() ?? '';
    all += words.length;
    const latest = quotes.at(-1);
    if (block.localName === 'blockquote') {
      quoted += words.length;
      quotes.push({ quote: block, note: '' });
    } else if (isHeading(block)) {
      if (words !== title.trim()) headings.push(words);
    } else if (block.localName === 'hr') continue;
    else if (latest) latest.note = joinNotes(latest.note, markupText(block, { markdown: true }));
    else if (words !== '' && !isSourceLine(block, url)) return undefined;
  }
  return quotes.length > 0 && quoted * 2 >= all ? { quotes, headings } : undefined;
}

function metadataOf(get: (field: keyof typeof FIELDS) => string[]): Partial<ArticleMetadata> {
  const [published = ''] = get('published');
  const iso = published && writtenDay(published);
  const authors = get('author').flatMap((names) => names.split(/\s*[;；]\s*/));
  const [site] = get('site');
  return {
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(iso ? { published: { text: published, iso } } : {}),
    ...(site ? { site } : {}),
  };
}

/** What the fields of front matter are, by their names; those that are not taken are counted. */
function createFields({ fields }: FrontMatter): {
  get(field: keyof typeof FIELDS): string[];
  rest(): string[];
} {
  const used = new Set<string>();
  return {
    get(field) {
      const name = FIELDS[field].find(
        (one) => (fields.get(one) ?? []).length > 0 && (field !== 'url' || isWeb(fields.get(one)?.[0] ?? '')),
      );
      if (name === undefined) return [];
      used.add(name);
      return fields.get(name) ?? [];
    },
    rest: () => [...fields].flatMap(([name, values]) => (used.has(name) || values.length === 0 ? [] : [name])),
  };
}

/** Whether a text is a clip whose front matter says where it is from; its beginning is enough. */
export function isClipped(text: string): boolean {
  const front = readFrontMatter(text);
  return front !== undefined && createFields(front).get('url').length > 0;
}

/**
 * A page clipped as Markdown with front matter that says where it is from: the article with its `==marks==`, or highlights
 * alone. As the Obsidian Web Clipper, MarkDownload and their like write them: help.obsidian.md/web-clipper/templates.
 */
export const markdownArticle: ImportFormat = {
  id: 'markdown',
  recognizes: (file) => {
    const front = file.kind === 'text' ? readFrontMatter(file.text) : undefined;
    return front !== undefined && createFields(front).get('url').length > 0;
  },
  async read(file, { now, parseMarkup }) {
    const front = file.kind === 'text' ? readFrontMatter(file.text) : undefined;
    if (!front) return refuse('unknown-format');
    const { get, rest } = createFields(front);
    const [url] = get('url');
    const [title = ''] = get('title');
    const page = await parseMarkup(`<body>${await marked.parse(front.body)}</body>`, 'text/html');
    if (!page) return refuse('nothing-readable');
    const records = new ImportedRecords(now);
    const highlights = quotesAlone(page.body, { title, url });
    const { text, positionOf } = createTextIndex(page.body);
    const marks = highlights ? [] : [...page.querySelectorAll('mark')];
    const places = marks.flatMap((element) => {
      const range = page.createRange();
      range.selectNodeContents(element);
      return positionOf(range) ?? [];
    });
    for (const element of marks) {
      while (element.firstChild) element.before(element.firstChild);
      element.remove();
    }
    const created = parseTime(get('created')[0]);
    const tags = get('tags').map((tag) => `#${tag.replace(/^#/, '').replace(/\s+/g, '_')}`);
    const article = records.article(url ?? localAddress(title), {
      title,
      metadata: metadataOf(get),
      note: joinNotes(...get('note'), tags.join(' ')),
      ...(created ? { own: { created, accessed: created } } : {}),
      texts: highlights || text.trim() === '' ? [] : [{ text, html: page.body.innerHTML }],
    });
    for (const name of [...rest(), ...(highlights?.headings ?? [])]) records.leaveOut(name);
    const met = new Map<string, number>();
    const add = (exact: string, note: string, start?: number): void => {
      const times = (met.get(exact) ?? 0) + 1;
      met.set(exact, times);
      const end = (start ?? 0) + exact.length;
      records.annotations.push({
        key: `markdown\n${article}\n${exact}${times > 1 ? `\n#${times}` : ''}`,
        article,
        quote:
          start === undefined
            ? { exact, prefix: '', suffix: '' }
            : {
                exact,
                prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
                suffix: text.slice(end, end + CONTEXT).toWellFormed(),
              },
        ...(start === undefined ? {} : { place: { text, position: { start, end } } }),
        note,
        codes: [],
        created,
      });
    };
    for (const { quote, note } of highlights?.quotes ?? []) {
      const words = markupText(quote);
      if (words !== '') add(words, note);
    }
    for (const { start, end } of places) add(text.slice(start, end), '', start);
    if (text.trim() === '' && title === '') return refuse('nothing-readable');
    return records.finish('markdown', { annotations: ['note'], articles: ['note'], codes: [], revisions: [] });
  },
};
