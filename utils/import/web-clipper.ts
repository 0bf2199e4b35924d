import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { asList, asText, type Loose, loose, looseList } from './loose';
import { hasTags, isMarkup, markupText } from './markup-text';
import { parseTime } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';
import { withoutBlanks } from './without-blanks';

/** Keys of a page's address in various programs. */
const ADDRESSES = ['url', 'source_url', 'link', 'uri', 'unique_url'];

const addressOf = (page: Loose): string => ADDRESSES.map((name) => asText(page[name])).find((one) => one !== '') ?? '';

/**
 * Pages with lists of highlights: exports and storage of Obsidian Web Clipper, and the formats of Pocket
 * (`annotations`), Readwise (`results`) and Raindrop (`items`); undefined for other files.
 */
function pagesIn(file: Decoded): Loose[] | undefined {
  if (file.kind !== 'json') return undefined;
  const root = loose(file.value);
  // A single page, as Bookcision's export of a book.
  const isAlone = Array.isArray(root?.highlights) && asText(root?.title) !== '';
  const list = Array.isArray(file.value)
    ? file.value
    : isAlone
      ? [root]
      : asList(
          root?.results ??
            root?.items ??
            pagesUnder(root?.data) ??
            Object.values(loose(root?.highlights) ?? byAddress(root)),
        );
  const pages = list.map((one) => withHighlights(loose(one)));
  const isPage = (page: Loose | undefined): page is Loose =>
    (Array.isArray(page?.highlights) || Array.isArray(page?.data)) &&
    (addressOf(page) !== '' || asText(page.title) !== '');
  return pages.length > 0 && pages.every(isPage) ? pages : undefined;
}

/** A list of pages with highlights under a name that the clipper has for the highlights of one page. */
const pagesUnder = (data: unknown): unknown =>
  looseList(asList(data)).some((one) => Array.isArray(one.highlights)) ? data : undefined;

/** An entry of wallabag, which calls highlights annotations and their notes texts, as a page with highlights. */
function withHighlights(page: Loose | undefined): Loose | undefined {
  if (!page || page.is_archived === undefined || !Array.isArray(page.annotations)) return page;
  const { annotations, ...rest } = page;
  const highlights = looseList(annotations).map(({ text, quote, ...other }) => ({ ...other, quote, note: text }));
  return { ...rest, highlights };
}

/** The clipper's own storage, pages by address; empty for anything else. */
const byAddress = (root: Loose | undefined): Loose =>
  root && Object.keys(root).every((key) => /^https?:/i.test(key)) ? root : {};

/** Words under the first of these names that has some. */
const wordsAt = (one: Loose, ...names: string[]): string =>
  names.map((name) => asText(one[name])).find((words) => words.trim() !== '') ?? '';

const tagsOf = (one: Loose): string[] =>
  asList(one.tags ?? one.labels)
    .map((tag) => asText(loose(tag)?.name ?? tag))
    .filter((tag) => tag.trim() !== '');

/** Blank lines between the parts of a highlight become line ends, inside markup or not; those in code stay. */
const asBreaks = (content: string): string =>
  content
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((part) =>
      /^<pre\b/i.test(part) ? part : part.replace(/(^|>)([^<]*)/g, (words) => words.replace(/\n\s*\n/g, '<br>')),
    )
    .join('');

/** The text of a highlight; the clipper stores a piece of the page with markup. */
async function wordsOf(content: string, { parseMarkup }: ReadContext): Promise<string> {
  if (!isMarkup(content))
    return content
      .replace(/\r\n?/g, '\n')
      .replace(/\n\s*\n/g, '\n')
      .trim();
  const markup = hasTags(content)
    ? asBreaks(content)
    : content.replaceAll('<', '&lt;').replace(/(?<!\s)\s*\n\s*/g, '<br>');
  const page = await parseMarkup(markup, 'text/html');
  return page ? markupText(page.body) : '';
}

interface Passage {
  exact: string;
  prefix: string;
  suffix: string;
  /** Distinguishes it from the same text elsewhere on the page. */
  where: string;
}

const plainText = (value: unknown): string => (typeof value === 'number' ? String(value) : asText(value));

/** The position stored by the clipper: element, offsets and context. Empty when it has neither. */
function placeOf(part: Loose): string {
  const { prefix, suffix } = loose(part.textQuote) ?? loose(part.quote) ?? {};
  const place = [part.xpath, plainText(part.startOffset), plainText(part.endOffset), prefix, suffix].map(asText);
  return place.join('\n').trim();
}

/** The text and place of a highlight; the clipper stores a selection over several blocks in parts. */
async function passageOf(parts: readonly Loose[], context: ReadContext): Promise<Passage> {
  const quotes = parts.map((part) => loose(part.textQuote) ?? loose(part.quote) ?? {});
  const words: string[] = [];
  for (const [i, part] of parts.entries()) {
    const written = wordsAt(part, 'content', 'text', 'quote', 'highlight');
    words.push(asText(quotes[i]?.exact) || (await wordsOf(written, context)));
  }
  return {
    exact: words.filter((part) => part !== '').join('\n'),
    prefix: asText(quotes[0]?.prefix),
    suffix: asText(quotes.at(-1)?.suffix),
    where: parts
      .map(placeOf)
      .filter((place) => place !== '')
      .join('\n'),
  };
}

/** Fields that are read; others are counted. */
const READ =
  'text content quote highlight timestamp createdAt created_at created create_time highlighted_at notes note comment annotation tags labels id xpath startOffset endOffset type textQuote groupId'.split(
    ' ',
  );
const TIMES = ['timestamp', 'createdAt', 'created_at', 'create_time', 'highlighted_at', 'created'];
const READ_OF_PAGE = [
  ...ADDRESSES,
  ...'title readable_title name author authors note document_note tags labels highlights data'.split(' '),
];
/** Keys of the time a page was saved, in Raindrop, Pocket, GoodLinks and Omnivore. */
const KEPT_AT = ['created', 'created_at', 'createdAt', 'create_time', 'time_added', 'addedAt', 'savedAt', 'saved_at'];
/** Unused fields of other programs: counts, keys and display data. */
const ABOUT_PAGE =
  /^(_?id|user_book_id|cover|cover_image_url|num_highlights|count|type|category|updated|last\w*|domain)$/;

/** Highlights with their parts: the clipper stores one part per block, with a common group id. */
function grouped(list: unknown): Loose[][] {
  const groups = new Map<unknown, Loose[]>();
  for (const one of asList(list).map((item) => loose(item) ?? {})) {
    const own = looseList(asList(one.data));
    const key = asText(one.groupId) || one;
    const parts = own.length > 0 ? own.map((part) => ({ ...one, ...part })) : [one];
    groups.set(key, [...(groups.get(key) ?? []), ...parts]);
  }
  return [...groups.values()];
}

interface Highlight extends Passage {
  parts: Loose[];
}

/**
 * The highlights of a page. `data` is the clipper's own form, with positions and context; `highlights` contains the
 * same as text only, and is read where `data` lacks them.
 */
async function highlightsOf(page: Loose, context: ReadContext): Promise<Highlight[]> {
  const read = async (list: unknown): Promise<Highlight[]> => {
    const found: Highlight[] = [];
    for (const parts of grouped(list)) found.push({ parts, ...(await passageOf(parts, context)) });
    return found;
  };
  const kept = await read(page.data);
  const known = new Map<string, number>();
  for (const { exact } of kept) known.set(withoutBlanks(exact), (known.get(withoutBlanks(exact)) ?? 0) + 1);
  const others = (await read(page.highlights)).filter(({ exact }) => {
    const left = known.get(withoutBlanks(exact)) ?? 0;
    known.set(withoutBlanks(exact), left - 1);
    return left <= 0;
  });
  return [...kept, ...others];
}

/** The clipper's own records have their time as their id, in milliseconds. */
const timeOf = (highlight: Loose): string | undefined =>
  TIMES.map((name) => parseTime(highlight[name])).find((time) => time !== undefined) ??
  (highlight.xpath === undefined ? undefined : parseTime(highlight.id));

/** The highlights that the Obsidian Web Clipper exports: obsidianmd/obsidian-clipper, highlights-manager. */
export const webClipper: ImportFormat = {
  id: 'web-clipper',
  recognizes: (file) => pagesIn(file) !== undefined,
  async read(file, context) {
    const pages = pagesIn(file);
    if (!pages) return refuse('unknown-format');
    const records = new ImportedRecords(context.now);
    const owners = new Map<string, string>();
    for (const page of pages) await readPage(records, page, context, owners);
    return records.finish('web-clipper', {
      annotations: ['note', 'codes'],
      articles: ['note'],
      codes: [],
      revisions: [],
    });
  },
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** `owners`: the article of each place that was met. */
async function readPage(
  records: ImportedRecords,
  page: Loose,
  context: ReadContext,
  owners: Map<string, string>,
): Promise<void> {
  const [address, title] = [addressOf(page), wordsAt(page, 'title', 'readable_title', 'name')];
  const tags = tagsOf(page).map((tag) => `#${tag}`);
  // Pages without an address are distinguished by their authors.
  const author = wordsAt(page, 'author', 'authors');
  const name = qualifiedName(title, author);
  const keptAt = KEPT_AT.find((field) => parseTime(page[field]) !== undefined);
  const kept = keptAt && parseTime(page[keptAt]);
  const article = records.article(address || localAddress(name), {
    title,
    ...(address ? {} : { name }),
    ...(kept ? { own: { created: kept, accessed: kept } } : {}),
    note: joinNotes(wordsAt(page, 'note', 'document_note'), tags.join(' ')),
    ...(author ? { metadata: { authors: [{ name: author }] } } : {}),
  });
  for (const [field, value] of Object.entries(page))
    if (field !== keptAt && !READ_OF_PAGE.includes(field) && !ABOUT_PAGE.test(field) && isSaid(value))
      records.leaveOut(field);
  const met = new Map<string, number>();
  for (const [index, { parts, exact, prefix, suffix, where }] of (await highlightsOf(page, context)).entries()) {
    for (const part of parts)
      for (const [field, value] of Object.entries(part))
        if (!READ.includes(field) && field !== 'data' && isSaid(value)) records.leaveOut(`highlights[].${field}`);
    if (exact === '') {
      records.refuse('annotations', `${address || title} #${index + 1}`, 'no-quote');
      continue;
    }
    // By title alone without an address, as in a file without authors.
    const byTitle = address ? article : localAddress(title);
    const placed = (owners.get(`${byTitle}\n${exact}`) ?? article) === article ? byTitle : article;
    owners.set(`${placed}\n${exact}`, article);
    const key = `web-clipper\n${placed}\n${exact}${where ? `\n${where}` : ''}`;
    // The same text twice is two annotations, whatever else the file says.
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    const notes = parts.flatMap((part) => [
      ...asList(part.notes).map(asText),
      wordsAt(part, 'comment', 'note', 'annotation'),
    ]);
    records.annotations.push({
      key: times > 1 ? `${key}\n#${times}` : key,
      article,
      quote: { exact, prefix, suffix },
      note: joinNotes(...notes),
      codes: [...new Set(parts.flatMap(tagsOf))].map((tag) => records.code(tag)),
      created: parts.map(timeOf).find((time) => time !== undefined),
    });
  }
}
