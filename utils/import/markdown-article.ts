import { createTextIndex } from '@/utils/anchoring/text-index';
import type { ArticleMetadata } from '@/utils/model/article';
import { sha256 } from '@/utils/text/sha256';
import { asHashtags } from './cell-lists';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { CALLOUT, markdownToHtml } from './markdown';
import { quotesAlone } from './markdown-highlights';
import { listedHighlights } from './markdown-lists';
import { isWeb, sourceIn } from './markdown-source';
import { markupText } from './markup-text';
import { parseTime, writtenDay } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';
import { unlinked } from './written-address';

/** Characters of context on each side of an annotation. */
const CONTEXT = 40;

/** Properties that Logseq writes below a block's text; they are not part of it. */
const BLOCK_PROPERTY =
  /^[ \t]+(?:id|collapsed|heading|created-at|updated-at|hl-[\w-]+|ls-[\w-]+|logseq[.\w-]+|background-color)::[ \t].*(?:\n|$)/gm;

/** Names that clippers use for the same field, the most reliable first. */
const FIELDS = {
  url: [
    'source',
    'url',
    'link',
    'original',
    'source_url',
    'permalink',
    'reference',
    '网址',
    '来源',
    '链接',
    '原文',
    '原文链接',
  ],
  title: ['full title', 'title', 'name', '标题', '书名'],
  author: ['author', 'authors', 'by', '作者'],
  published: ['published', 'date published', 'publish_date', 'pubdate', 'published date', '发布时间', '发布日期'],
  created: ['created', 'clipped', 'saved', 'date', 'date saved', 'date_saved', '创建时间', '收藏时间'],
  site: ['site', 'site_name', 'domain', 'publisher', '网站'],
  tags: ['tags', 'tag', 'keywords', 'labels', '标签'],
  note: ['note', 'notes', 'comment', '笔记'],
} satisfies Record<string, string[]>;

function metadataOf(get: (field: keyof typeof FIELDS) => string[]): Partial<ArticleMetadata> {
  const [published = ''] = get('published');
  const iso = published && writtenDay(published);
  const authors = get('author')
    .flatMap((names) => names.split(/[;；]/))
    .map((name) => name.trim());
  const [site] = get('site');
  return {
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(iso ? { published: { text: published, iso } } : {}),
    ...(site ? { site } : {}),
  };
}

interface Fields {
  get(field: keyof typeof FIELDS): string[];
  /** Names of the fields that were not requested. */
  rest(): string[];
}

/** Looks up fields of front matter by name; unused ones are counted. */
function createFields({ fields }: FrontMatter): Fields {
  const used = new Set<string>();
  return {
    get(field) {
      for (const name of FIELDS[field]) {
        const written = fields.get(name) ?? [];
        const values = field === 'url' ? written.map(unlinked).filter(isWeb) : written;
        if (values.length === 0) continue;
        used.add(name);
        return values;
      }
      return [];
    },
    rest: () => [...fields].flatMap(([name, values]) => (used.has(name) || values.length === 0 ? [] : [name])),
  };
}

/** Whether a text's front matter names a source; its beginning is enough. */
export function isClipped(text: string): boolean {
  const front = readFrontMatter(text);
  return front !== undefined && createFields(front).get('url').length > 0;
}

/** The headline of a text: its first heading, if nothing precedes it. */
const headlineOf = (body: Element): Element | undefined =>
  [...body.children].find((_, at) => at === 0 && body.children[0]?.localName === 'h1');

const isMarkdown = (file: Decoded, { fileName = '' }: ReadContext): boolean =>
  file.kind === 'text' &&
  (/\.(?:md|markdown|mdown)$/i.test(fileName) || /^>? ?本文由 \[简悦/m.test(file.text.slice(0, 500)));

/** Whether front matter has at least a title or a source. */
function isTelling(text: string): boolean {
  const front = readFrontMatter(text);
  if (!front) return false;
  const { get } = createFields(front);
  return get('url').length + get('title').length > 0;
}

/**
 * A Markdown text: the article with its `==marks==`, or only highlights. Its source is in front matter, as written by
 * Obsidian Web Clipper, MarkDownload and similar programs (help.obsidian.md/web-clipper/templates), in a line of its
 * own, as by 简悦, or missing.
 */
export const markdownArticle: ImportFormat = {
  id: 'markdown',
  recognizes: (file, context) => isMarkdown(file, context) || (file.kind === 'text' && isTelling(file.text)),
  async read(file, { now, parseMarkup, extraction, fileName = '', address }) {
    if (file.kind !== 'text') return refuse('unknown-format');
    const front = readFrontMatter(file.text) ?? { fields: new Map<string, string[]>(), body: file.text };
    const properties = front.body.match(BLOCK_PROPERTY) ?? [];
    const body = front.body.replace(BLOCK_PROPERTY, '');
    const page = await parseMarkup(`<body>${await markdownToHtml(body)}</body>`, 'text/html');
    if (!page) return refuse('nothing-readable');
    const own = createFields(front);
    const source = own.get('url').length > 0 ? undefined : sourceIn(page.body);
    source?.block.remove();
    const headline = own.get('title').length > 0 ? undefined : headlineOf(page.body);
    headline?.remove();
    const headOf = ({ get }: Fields) => {
      const [named = ''] = get('title');
      const title = named || headline?.textContent?.trim() || fileName.replace(/\.[^.]*$/, '');
      return { named, title, url: address ?? get('url')[0] ?? source?.url };
    };
    const alone = quotesAlone(page.body, headOf(own));
    const around = { now, isClipped: own.get('url').length > 0, hasSource: source !== undefined };
    const listed = alone ? undefined : listedHighlights(page.body, around);
    const highlights = alone ?? listed;
    const fields = listed ? createFields({ ...front, fields: new Map([...listed.about, ...front.fields]) }) : own;
    const { get, rest } = fields;
    const { named, title, url } = headOf(fields);
    const records = new ImportedRecords(now);
    for (const property of properties) records.leaveOut(property.trim().replace(/::.*$/s, '::'));
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
    const tags = [...get('tags'), ...(highlights?.tags ?? [])].map((tag) => tag.replace(/^#/, ''));
    const metadata = metadataOf(get);
    // Two texts may have the same title; one without metadata is identified by its text.
    const local = named
      ? qualifiedName(named, metadata.authors?.map(({ name }) => name).join('; '), metadata.published?.iso)
      : (await sha256(file.text)).slice(0, 16);
    const { extractFrom } = await extraction();
    const { lang, dir } = extractFrom(page, url ?? localAddress(local), page.body).metadata;
    const article = records.article(url ?? localAddress(local), {
      title,
      metadata: { lang, dir, ...metadata },
      note: joinNotes(...get('note'), ...(listed?.notes ?? []), asHashtags(tags)),
      ...(created ? { own: { created, accessed: created } } : {}),
      texts: highlights || text.trim() === '' ? [] : [{ text, html: page.body.innerHTML }],
    });
    for (const name of [...rest(), ...(highlights?.headings ?? [])]) records.leaveOut(name);
    const met = new Map<string, number>();
    const add = (
      exact: string,
      { note = '', tags: labels = [], created: made }: { note?: string; tags?: string[]; created?: string },
      start?: number,
    ): void => {
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
        codes: labels.map((label) => records.code(label)),
        created: made ?? created,
      });
    };
    for (const one of highlights?.quotes ?? []) {
      const { quote } = one;
      for (const heading of quote.querySelectorAll(`[${CALLOUT}]`)) {
        records.leaveOut(heading.textContent?.trim() ?? '');
        heading.remove();
      }
      const words = markupText(quote);
      if (words !== '') add(words, one);
    }
    for (const { start, end } of places) add(text.slice(start, end), {}, start);
    if (text.trim() === '' && title === '') return refuse('nothing-readable');
    return records.finish('markdown', { annotations: ['codes', 'note'], articles: ['note'], codes: [], revisions: [] });
  },
};
