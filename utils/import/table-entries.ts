import { unguarded } from '@/utils/export/tables/spreadsheet';
import type { ArticleMetadata } from '@/utils/model/article';
import { isOneCode, standsAt } from './column-names';
import { isUuid } from './digest';
import type { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { languageTag } from './language-tag';
import { asList, asText } from './loose';
import { ownArticle, ownFactsOf, ownMoment, unreadOwn } from './own-row';
import { isMachineHeader, isOwnLedger, isOwnTable } from './own-tables';
import { isDayFirst, isMonthFirst, parseDayFirst, parseTime, parseUtc, tellsHour, writtenDay } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';
import type { Table } from './read-table';
import { type Columns, type Field, isSpaced, isZotero } from './table-columns';
import { activeScheme, readAddress } from './written-address';

/** `#a #b`, `#甲# #乙#`: a list that needs no other sign. */
const HASHTAGS = /^\s*#[^#\s,，;；、|]+#?(?:\s*#[^#\s,，;；、|]+#?)*\s*$/;

/** How the cells of a column hold codes: apart by one sign or another, by spaces alone, or one in each whatever it is called. */
type Separation = 'signs' | 'spaces' | 'none';

/** Tags as programs put several into one cell: Pocket `a|b`, ours `a; b`, others `a, b`, Instapaper `["a","b"]`. */
function listOf(cell: string, apart: Separation): string[] {
  if (/^\s*\[.*\]\s*$/s.test(cell)) {
    try {
      return asList(JSON.parse(cell))
        .map(asText)
        .filter((tag) => tag.trim() !== '');
    } catch {
      // Readwise Reader writes lists as Python does.
      const quoted = [...cell.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');
      if (quoted.length > 0) return quoted.filter((tag) => tag.trim() !== '');
    }
  }
  if (apart === 'none')
    return cell
      .split(/\r?\n/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  if (HASHTAGS.test(cell)) return [...cell.matchAll(/#([^#\s]+)/g)].map(([, tag = '']) => tag);
  const separator = apart === 'spaces' ? /\s+/ : [/\r?\n/, /[;；]/, /\|/, /[,，、]/].find((one) => one.test(cell));
  return (separator ? cell.split(separator) : [cell])
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '');
}

/** A tag of an article in its note: articles have no codes. */
const asHashtags = (tags: readonly string[]): string => tags.map((tag) => `#${tag.replace(/\s+/g, '_')}`).join(' ');

/** What begins a note in Raindrop's cell: a line, or a word in a line that is not followed by a blank as in “Note: see”. */
const RAINDROP_NOTE = /^Note:|\sNote:(?=\S)/m;

/** Raindrop's cell of highlights: `Highlight:…` and below it, or behind it, perhaps `Note:…`. */
function highlightsIn(cell: string): { quote: string; note: string }[] {
  return cell
    .split(/^Highlight:\s*/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [quote = '', ...notes] = part.split(RAINDROP_NOTE);
      return {
        quote: quote.trim(),
        note: notes
          .map((one) => one.trim())
          .join('\n')
          .trim(),
      };
    });
}

type Cells = Partial<Record<Field, string>>;

function metadataOf({ author, published, site, source, lang }: Cells, dayFirst: boolean): Partial<ArticleMetadata> {
  const iso = published && writtenDay(published, dayFirst);
  const authors = (author ?? '')
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const language = lang && languageTag(lang);
  return {
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(iso && published ? { published: { text: published, iso } } : {}),
    ...(site ? { site } : {}),
    ...(source ? { source } : {}),
    ...(language ? { lang: language } : {}),
  };
}

const TIMES = ['created', 'modified', 'published', 'accessed', 'deadlineDate', 'done'] as const;

/**
 * The columns of a table that write days before months: those with a date that cannot be read otherwise, and none that can
 * only be read the other way. A column that says neither goes with the others, where they agree.
 */
function dayFirstIn(rows: readonly (readonly string[])[], columns: Columns): ReadonlySet<Field> {
  const said = new Map(
    TIMES.filter((field) => columns.includes(field)).map((field) => {
      const cells = rows.map((row) => row[columns.indexOf(field)] ?? '');
      return [field, { dayFirst: cells.some(isDayFirst), monthFirst: cells.some(isMonthFirst) }] as const;
    }),
  );
  const all = [...said.values()];
  const others = all.some(({ dayFirst }) => dayFirst) && !all.some(({ monthFirst }) => monthFirst);
  return new Set(
    TIMES.filter((field) => {
      const { dayFirst = false, monthFirst = false } = said.get(field) ?? {};
      return !monthFirst && (dayFirst || others);
    }),
  );
}

/** Our own two columns as one time; the day alone, in UTC as they are written, where there is no other. */
function ownTime(
  written: string,
  time: string | undefined,
  dayFirst: boolean,
): { at: string | undefined; isDay: boolean } {
  if (tellsHour(written)) return { at: parseTime(written), isDay: false };
  const moment = ownMoment(written, time, dayFirst);
  const at = moment?.includes('T') ? parseTime(/[Z+-]/.test(moment.slice(11)) ? moment : `${moment}Z`) : undefined;
  return { at: at ?? parseUtc(writtenDay(written, dayFirst)), isDay: at === undefined };
}

/** The rows of one annotation, where a table has one for each of its codes. */
interface Entry {
  key: string;
  article: string;
  quote: { exact: string; prefix: string; suffix: string };
  note: string;
  codes: string[];
  created: string | undefined;
  modified: string | undefined;
  isOfDay: boolean;
  facts: ReturnType<typeof ownFactsOf>;
}

/**
 * Keys for rows by what they say and where. An id that is no UUID may be a row's number, another row's in the next file, or
 * its article's, and pages are told or not: they only tell the same words at several places apart.
 */
function createKeys(): (place: string, id?: string) => string {
  const idsAt = new Map<string, string[]>();
  return (place, id = '') => {
    const ids = idsAt.get(place) ?? [];
    if (!ids.includes(id)) ids.push(id);
    idsAt.set(place, ids);
    const nth = ids.indexOf(id);
    return nth === 0 ? place : `${place}\n#${nth + 1}`;
  };
}

/**
 * What tells a passage from others of the same words in one article: the places between which it stands; else a page or
 * chapter that has many passages, with the row's id. Empty where the row says neither.
 */
function spotOf(row: readonly string[], spots: readonly ReturnType<typeof standsAt>[], id = ''): string {
  const said = (kind: 'exactly' | 'about') => row.filter((cell, at) => spots[at] === kind && cell.trim() !== '');
  const exactly = said('exactly');
  return (exactly.length > 0 ? exactly : [...said('about'), id].filter((part) => part !== ''))
    .map((part) => part.trim())
    .join('\n');
}

/** What tells one article without an address from another of its title. */
const nameOf = ({ title = '', author, published, site, source, url }: Cells): string =>
  qualifiedName(title, author, published, site, source, url);

/** The codes of our own tables: their ids where the table has them, their paths, else their names alone. */
function ownCodes(records: ImportedRecords, { codes = '', codePaths, codeIds }: Cells): string[] {
  const idsWritten = (codeIds ?? '').split('; ').map((id) => id.trim());
  // One id is one code, whatever its name has: earlier versions wrote `; ` in a name as between two.
  const isOne = idsWritten.length === 1 && isUuid(idsWritten[0]);
  const split = (cell: string) =>
    (isOne ? [cell] : cell.split('; '))
      .map((part) => part.replaceAll(';\u00a0', '; ').trim())
      .filter((part) => part !== '');
  const ids = idsWritten.filter(isUuid);
  const names = split(codes);
  const paths = split(codePaths ?? '').map((path) => path.split('/').map((name) => name.replaceAll('∕', '/').trim()));
  const count = ids.length || paths.length || names.length;
  return Array.from({ length: count }, (_, i) => {
    const path = paths.length === count ? (paths[i] ?? []) : [];
    // The last name as it is: in a path a slash is written otherwise.
    const leaf = (names.length === count && names[i]) || path.at(-1) || ids[i] || '';
    return records.codeAt([...path.slice(0, -1), leaf], {}, ids[i]?.toLowerCase());
  });
}

/**
 * What of a row that the ledger shows as proposed the reader has said yes to: a directive that was accepted from the rules
 * lacks no more than the deadline they now read (`mayLackDeadline`); one of a passage coded by hand is theirs altogether.
 */
function confirmedOf({ origin, directive, ...said }: Entry['facts']): Entry['facts'] {
  if (origin?.by !== 'rule' || origin.corrected || !directive) return {};
  return { ...said, origin, directive: { ...directive, deadline: { text: '' } } };
}

/** Adds quotes with their articles, and articles that are listed without one. */
export function readEntries(records: ImportedRecords, { header, rows }: Table, columns: Columns): void {
  const entries = new Map<string, Entry>();
  const keyAt = createKeys();
  /** The article of each place. */
  const owners = new Map<string, string>();
  const isOurs = isOwnTable(header);
  const isLedger = isOwnLedger(header);
  const isGuarded = isOurs && !isMachineHeader(header);
  const codesIn = header[columns.indexOf('codes')] ?? '';
  const isOne = columns.includes('quote') && isOneCode(codesIn);
  const apart = isOne ? 'none' : isSpaced(header) ? 'spaces' : 'signs';
  const spots = header.map((name, at) => (columns[at] ? undefined : standsAt(name)));
  const dayFirst = dayFirstIn(rows, columns);
  const timeOf = (field: 'created' | 'modified', cells: Cells): { at: string | undefined; isDay: boolean } => {
    const cell = cells[field];
    if (cell === undefined) return { at: undefined, isDay: false };
    const clock = cells[`${field}Time`];
    if (isOurs) return ownTime(cell, clock, dayFirst.has(field));
    const read = isZotero(header) ? parseUtc : dayFirst.has(field) ? parseDayFirst : parseTime;
    const joined = clock && !tellsHour(cell) ? `${cell} ${clock}` : cell;
    const at = read(joined);
    return at ? { at, isDay: !tellsHour(joined) } : { at: read(cell), isDay: true };
  };
  for (const [index, row] of rows.entries()) {
    const cells: Cells = {};
    for (const [at, field] of columns.entries()) {
      const written = row[at] ?? '';
      const whole = isGuarded ? unguarded(written) : written;
      const cell = whole.trim();
      if (cell === '') continue;
      // Ours as they are: code is indented.
      if (field) cells[field] = isOurs && field === 'quote' ? whole : cell;
      else records.leaveOut(header[at] || `#${at + 1}`);
    }
    for (let at = columns.length; at < row.length; at++) if (row[at]?.trim()) records.leaveOut(`#${at + 1}`);
    if (Object.keys(cells).length === 0) continue;
    // Hypothesis does not say in a table what a reply answers.
    if (/^reply$/i.test(cells.kind ?? '')) {
      records.refuse('annotations', cells.note ?? `#${index + 1}`, 'no-parent');
      continue;
    }
    if (isLedger) cells.facts = 'directive';
    const { url = '', title = '', quote = '', note = '' } = cells;
    const isProposed = isOurs && cells.state === 'proposed';
    if (isProposed) records.leaveOut(`${header[columns.indexOf('state')]}: ${cells.state}`);
    const ours = isOurs ? ownArticle(cells, dayFirst) : { metadata: {}, own: {} };
    const said = isOurs ? ownFactsOf(cells, dayFirst) : {};
    const facts = isProposed ? confirmedOf(said) : said;
    if (isOurs)
      for (const field of unreadOwn(cells, dayFirst)) records.leaveOut(header[columns.indexOf(field)] || field);
    const metadata = { ...metadataOf(cells, dayFirst.has('published')), ...ours.metadata };
    const web = readAddress(url);
    // An address of another kind still names what it is the address of.
    const name = title || /^[a-z][\w+.-]*:\S/i.test(url) ? nameOf(cells) : '';
    const address = activeScheme(url) ? '' : (web ?? (name && localAddress(name)));
    if (address === '') {
      records.refuse(
        quote ? 'annotations' : 'articles',
        url || quote.slice(0, 40) || `#${index + 1}`,
        url ? 'unsafe-address' : 'no-article',
      );
      continue;
    }
    for (const field of ['published', 'lang'] as const)
      if (cells[field] && !metadata[field]) records.leaveOut(header[columns.indexOf(field)] || field);
    for (const field of ['created', 'modified'] as const)
      if (cells[field] && !timeOf(field, cells).at) records.leaveOut(header[columns.indexOf(field)] || field);
    const tags = listOf(cells.codes ?? '', apart);
    const [made, changed] = [timeOf('created', cells), timeOf('modified', cells)];
    const created = made.at;
    // A day alone begins before what was made in it.
    const modified = changed.at && made.at && changed.isDay && changed.at < made.at ? made.at : changed.at;
    const latest = changed.at ? changed : made;
    const highlights = highlightsIn(cells.highlights ?? '');
    const isAlone = quote === '' && highlights.length === 0;
    const article = records.article(address, {
      title: title || url,
      metadata,
      // Our own list of articles has their ids.
      ...(isOurs && isAlone && isUuid(cells.id) ? { name: cells.id } : web ? {} : { name }),
      note: joinNotes(cells.articleNote ?? '', isAlone || cells.highlights ? joinNotes(note, asHashtags(tags)) : ''),
      own: { ...(isAlone && created ? { created, accessed: created } : {}), ...ours.own },
    });
    const quotes = quote ? [{ quote, note }, ...highlights] : highlights;
    for (const one of quotes) {
      // A cell cut by another program's view of a page has its line ends there.
      const exact = one.quote.replace(/\r\n?/g, '\n');
      const own = quote && isUuid(cells.id) ? cells.id : undefined;
      const isAnothers = own !== undefined && (entries.get(own)?.quote.exact ?? exact) !== exact;
      // By the title alone where there is no address: a file that knows more of an article tells the same of its words.
      const placeIn = (where: string) => `table\n${where}\n${cells.prefix ?? ''}\n${exact}`;
      const byTitle = placeIn(web || title === '' ? article : localAddress(title));
      const place = (owners.get(byTitle) ?? article) === article ? byTitle : placeIn(article);
      owners.set(place, article);
      const key = own === undefined || isAnothers ? keyAt(place, quote ? spotOf(row, spots, cells.id) : '') : own;
      const known = entries.get(key);
      const given = () => (isOurs ? ownCodes(records, cells) : tags.map((tag) => codeOf(records, tag, cells.parent)));
      const codes = cells.highlights ? [] : given();
      entries.set(key, {
        key,
        article,
        quote: { exact, prefix: cells.prefix ?? '', suffix: cells.suffix ?? '' },
        note: joinNotes(known?.note ?? '', one.note),
        codes: [...new Set([...(known?.codes ?? []), ...codes])],
        created: known?.created ?? created,
        modified,
        isOfDay: latest.isDay,
        facts,
      });
    }
  }
  for (const entry of entries.values()) records.annotations.push(entry);
}

/** A code, under others where its cell, or another that says what it stands under, gives the path. */
const codeOf = (records: ImportedRecords, tag: string, above = ''): string =>
  records.codeAt(
    [above, tag]
      .flatMap((path) => path.split(/\s[/>›]\s/))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
