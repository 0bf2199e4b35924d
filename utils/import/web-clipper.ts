import { type Decoded, type ImportFormat, type ReadContext, refuse } from './import-format';
import { ImportedRecords, joinNotes, parseTime } from './imported-records';
import { asList, asText, type Loose, loose } from './loose';
import { isMarkup, markupText } from './markup-text';
import { localAddress } from './plain-text';

/** Where programs keep the address of a page. */
const ADDRESSES = ['url', 'source_url', 'link', 'uri', 'unique_url'];

const addressOf = (page: Loose): string => ADDRESSES.map((name) => asText(page[name])).find((one) => one !== '') ?? '';

/**
 * Pages with lists of highlights, as Obsidian Web Clipper exports them and keeps them itself, and as Pocket
 * (`annotations`), Readwise (`results`) and Raindrop (`items`) give them; undefined for other files.
 */
function pagesIn(file: Decoded): Loose[] | undefined {
  if (file.kind !== 'json') return undefined;
  const root = loose(file.value);
  const list = Array.isArray(file.value)
    ? file.value
    : asList(root?.results ?? root?.items ?? Object.values(loose(root?.highlights) ?? {}));
  const pages = list.map(loose);
  const isPage = (page: Loose | undefined): page is Loose =>
    Array.isArray(page?.highlights) && (addressOf(page) !== '' || asText(page.title) !== '');
  return pages.length > 0 && pages.every(isPage) ? pages : undefined;
}

/** Words under the first of these names that has some. */
const wordsAt = (one: Loose, ...names: string[]): string =>
  names.map((name) => asText(one[name])).find((words) => words.trim() !== '') ?? '';

const tagsOf = (one: Loose): string[] =>
  asList(one.tags ?? one.labels)
    .map((tag) => asText(loose(tag)?.name ?? tag))
    .filter((tag) => tag.trim() !== '');

/** A highlight's words: the clipper keeps a piece of the page, markup included. */
async function wordsOf(content: string, { parseMarkup }: ReadContext): Promise<string> {
  if (!isMarkup(content)) return content.trim();
  const page = await parseMarkup(content, 'text/html');
  return page ? markupText(page.body) : '';
}

interface Passage {
  exact: string;
  prefix: string;
  suffix: string;
  /** What tells it apart from the same words elsewhere on the page. */
  where: string;
}

const numberText = (value: unknown): string => (typeof value === 'number' ? String(value) : asText(value));

/** Where a highlight stands: one selection over several blocks is kept as several parts. */
async function passageOf(highlight: Loose, context: ReadContext): Promise<Passage> {
  const parts = asList(highlight.data).map((part) => loose(part) ?? {});
  const own = parts.length > 0 ? parts : [highlight];
  const quotes = own.map((part) => loose(part.textQuote) ?? loose(part.quote) ?? {});
  const words: string[] = [];
  for (const [i, part] of own.entries())
    words.push(asText(quotes[i]?.exact) || (await wordsOf(wordsAt(part, 'content', 'text'), context)));
  const whole = await wordsOf(wordsAt(highlight, 'text', 'content', 'quote', 'highlight'), context);
  const fromParts = words.filter((part) => part !== '').join('\n');
  // One part says its words more exactly than the markup of the whole.
  const exact = own.length === 1 && asText(quotes[0]?.exact) ? fromParts : whole || fromParts;
  const where = own.map((part) =>
    [part.id, part.xpath, numberText(part.startOffset), numberText(part.endOffset)].map(asText).join(' ').trim(),
  );
  return {
    exact,
    prefix: asText(quotes[0]?.prefix),
    suffix: asText(quotes.at(-1)?.suffix),
    where: where.join('\n').trim(),
  };
}

/** Fields that are read; others are counted. */
const READ =
  'text content quote highlight timestamp createdAt created_at created highlighted_at notes note comment annotation tags labels data'.split(
    ' ',
  );
const TIMES = ['timestamp', 'createdAt', 'created_at', 'highlighted_at', 'created'];
const POSITIONS = ['id', 'xpath', 'startOffset', 'endOffset', 'type', 'textQuote', 'quote', 'groupId'];

/** The highlights that the Obsidian Web Clipper exports: obsidianmd/obsidian-clipper, highlights-manager. */
export const webClipper: ImportFormat = {
  id: 'web-clipper',
  recognizes: (file) => pagesIn(file) !== undefined,
  async read(file, context) {
    const pages = pagesIn(file);
    if (!pages) return refuse('unknown-format');
    const records = new ImportedRecords(context.now);
    for (const page of pages) {
      const [address, title] = [addressOf(page), wordsAt(page, 'title', 'readable_title', 'name')];
      const article = records.article(address || localAddress(title), {
        title,
        ...(address ? {} : { name: title }),
        note: joinNotes(
          wordsAt(page, 'note', 'document_note'),
          tagsOf(page)
            .map((tag) => `#${tag}`)
            .join(' '),
        ),
        ...(asText(page.author) ? { metadata: { authors: [{ name: asText(page.author) }] } } : {}),
      });
      const met = new Map<string, number>();
      for (const [index, one] of asList(page.highlights).entries()) {
        const highlight = loose(one) ?? {};
        const { exact, prefix, suffix, where } = await passageOf(highlight, context);
        for (const [field, value] of Object.entries(highlight))
          if (!READ.includes(field) && !POSITIONS.includes(field) && value !== undefined && value !== null)
            records.leaveOut(`highlights[].${field}`);
        if (exact === '') {
          records.refuse('annotations', `${address || title} #${index + 1}`, 'no-quote');
          continue;
        }
        const place = where || (prefix + suffix ? `${prefix}\n${suffix}` : '');
        const key = `web-clipper\n${article}\n${exact}${place ? `\n${place}` : ''}`;
        // The same words twice are two annotations, whatever else the file says of them.
        const times = (met.get(key) ?? 0) + 1;
        met.set(key, times);
        records.annotations.push({
          key: times > 1 ? `${key}\n#${times}` : key,
          article,
          quote: { exact, prefix, suffix },
          note: joinNotes(...asList(highlight.notes).map(asText), wordsAt(highlight, 'comment', 'note', 'annotation')),
          codes: tagsOf(highlight).map((tag) => records.code(tag)),
          created: TIMES.map((name) => parseTime(highlight[name])).find((time) => time !== undefined),
        });
      }
    }
    return records.finish('web-clipper', {
      annotations: ['note', 'codes'],
      articles: ['note'],
      codes: [],
      revisions: [],
    });
  },
};
