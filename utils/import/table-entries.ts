import { unguarded } from '@/utils/export/tables/spreadsheet';
import { canonicalUrl } from '@/utils/extraction/canonical-url';
import type { ArticleMetadata } from '@/utils/model/article';
import { asHashtags, highlightsIn, listOf } from './cell-lists';
import { isOneCode, standsAt } from './column-names';
import { isUuid } from './digest';
import type { ImportedRecords } from './imported-records';
import { joinNotes } from './join-places';
import { languageTag } from './language-tag';
import { OF_PASSAGES, ownArticle, ownFactsOf, unreadOwn } from './own-row';
import { isMachineHeader, isOwnLedger, isOwnTable } from './own-tables';
import { writtenDay } from './parse-time';
import { localAddress, qualifiedName } from './plain-text';
import type { Table } from './read-table';
import { createKeys, spotOf } from './row-keys';
import { CODE_FIELDS, type Columns, type Field, isSpaced } from './table-columns';
import { completeYears, daysIn, takeUnclear, timesOf } from './table-days';
import { activeScheme, readAddress } from './written-address';

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

/** Fields of passages, which are unused in rows without one. */
const WITH_PASSAGES: readonly Field[] = [...OF_PASSAGES, 'modified', 'modifiedTime', 'prefix', 'suffix'];

/** Diigo's word for no tag. */
const NO_TAG = 'no_tag';

/** Fields in which all rows of an article should agree. */
const ALIKE = ['title', 'author', 'published', 'site', 'source'] as const;

/** Keeps the first row's values of an article: differing values in later rows are counted and removed. */
function createTold(
  records: ImportedRecords,
  headerOf: (field: Field) => string,
): (article: string, cells: Cells) => void {
  const told = new Map<string, Cells>();
  return (article, cells) => {
    const first = told.get(article) ?? {};
    told.set(article, first);
    for (const field of ALIKE) {
      const cell = cells[field];
      if (cell === undefined) continue;
      first[field] ??= cell;
      if (first[field] === cell) continue;
      records.leaveOut(`${headerOf(field)}: ${cell}`.slice(0, 80));
      delete cells[field];
    }
  };
}

/** Distinguishes articles of one title without an address. */
const nameOf = ({ title = '', author, published, site, source, url }: Cells): string =>
  qualifiedName(title, author, published, site, source, url);

/**
 * The codes of our own tables: by id if present, else by path, else by name. `tellUnread` is called with the columns
 * that disagree.
 */
function ownCodes(
  records: ImportedRecords,
  { codes = '', codePaths, codeIds }: Cells,
  tellUnread: (field: Field) => void,
): string[] {
  const idsWritten = (codeIds ?? '').split('; ').map((id) => id.trim());
  // A single id is a single code, whatever its name contains: earlier versions did not protect `; ` in names.
  const isOne = idsWritten.length === 1 && isUuid(idsWritten[0]);
  const split = (cell: string) =>
    (isOne ? [cell] : cell.split('; '))
      .map((part) => part.replaceAll(';\u00a0', '; ').trim())
      .filter((part) => part !== '');
  const ids = idsWritten.filter(isUuid);
  const names = split(codes);
  const paths = split(codePaths ?? '').map((path) => path.split('/').map((name) => name.replaceAll('∕', '/').trim()));
  const count = ids.length || paths.length || names.length;
  if (codeIds && ids.length < idsWritten.length) tellUnread('codeIds');
  if (paths.length > 0 && paths.length !== count) tellUnread('codePaths');
  if (names.length > 0 && names.length !== count) tellUnread('codes');
  return Array.from({ length: count }, (_, i) => {
    const path = paths.length === count ? (paths[i] ?? []) : [];
    // The last name as it is: in a path a slash is written otherwise.
    const leaf = (names.length === count && names[i]) || path.at(-1) || ids[i] || '';
    return records.codeAt([...path.slice(0, -1), leaf], {}, ids[i]?.toLowerCase());
  });
}

/**
 * The confirmed part of a row shown as proposed in the ledger: all but the deadline, or nothing. The origin of the passage
 * does not tell: a rule may have proposed it as an official.
 */
function confirmedOf({ origin, directive, ...said }: Entry['facts'], state: string): Entry['facts'] {
  const from = origin ? { origin } : {};
  if (state !== 'deadline-proposed' || !directive) return from;
  return { ...said, ...from, directive: { ...directive, deadline: { text: '' } } };
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
  const days = daysIn(header, rows, columns);
  const { dayFirst } = days;
  const timeOf = timesOf(header, days, { isOurs });
  const headerOf = (field: Field): string => header[columns.indexOf(field)] || field;
  const leaveOut = (field: Field): void => records.leaveOut(headerOf(field));
  /** Names a cell as its column and what is in it. */
  const cellOf = (field: Field, cells: Cells): string => `${headerOf(field)}: ${cells[field]}`.slice(0, 80);
  /** Days that may be two, one for each of their columns. */
  const unclear = new Map<Field, string>();
  const toldOf = createTold(records, headerOf);
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
    completeYears(cells, days);
    for (const [field, day] of takeUnclear(cells, days)) {
      if (!unclear.has(field)) unclear.set(field, day);
      leaveOut(field);
    }
    // Hypothesis does not say in a table what a reply answers.
    if (/^reply$/i.test(cells.kind ?? '')) {
      records.refuse('annotations', cells.note ?? `#${index + 1}`, 'no-parent');
      continue;
    }
    if (isLedger) cells.facts = 'directive';
    const { url = '', title = '', quote = '', note = '' } = cells;
    const isProposed = isOurs && /proposed$/.test(cells.state ?? '');
    if (isProposed) records.leaveOut(`${headerOf('state')}: ${cells.state}`);
    const ours = isOurs ? ownArticle(cells, dayFirst) : { metadata: {}, own: {} };
    const said = isOurs ? ownFactsOf(cells, dayFirst) : {};
    const facts = isProposed ? confirmedOf(said, cells.state ?? '') : said;
    if (isOurs)
      for (const field of unreadOwn(cells, dayFirst))
        if (quote !== '' || !WITH_PASSAGES.includes(field)) leaveOut(field);
    const web = readAddress(url);
    if (web && !isOurs) toldOf(canonicalUrl(web), cells);
    const metadata = { ...metadataOf(cells, dayFirst.has('published')), ...ours.metadata };
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
    if (cells.published && !metadata.published) records.notice('articles', cellOf('published', cells), 'unknown-date');
    if (cells.lang && !metadata.lang) records.leaveOut(cellOf('lang', cells));
    if (url && !web) records.leaveOut(cellOf('url', cells));
    const tags = listOf(cells.codes ?? '', apart).filter((tag) => tag !== NO_TAG);
    const [made, changed] = [timeOf('created', cells), timeOf('modified', cells)];
    const created = made.at;
    // A day alone begins before what was made in it.
    const modified = changed.at && made.at && changed.isDay && changed.at < made.at ? made.at : changed.at;
    const latest = changed.at ? changed : made;
    const highlights = highlightsIn(cells.highlights ?? '');
    const isAlone = quote === '' && highlights.length === 0;
    for (const field of ['created', 'modified'] as const) {
      const moment = field === 'created' ? made : changed;
      const clock = `${field}Time` as const;
      const isUsed = field === 'created' || !isAlone;
      if (cells[field] && !moment.at && isUsed)
        records.notice(isAlone ? 'articles' : 'annotations', cellOf(field, cells), 'unknown-date');
      if (cells[clock] && (!moment.at || moment.isDay)) leaveOut(clock);
    }
    for (const field of [...CODE_FIELDS, ...(isAlone ? WITH_PASSAGES : [])]) if (cells[field]) leaveOut(field);
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
      // By title alone without an address, so that a file with more metadata gives its passages the same keys.
      const placeIn = (where: string) => `table\n${where}\n${cells.prefix ?? ''}\n${exact}`;
      const byTitle = placeIn(web || title === '' ? article : localAddress(title));
      const place = (owners.get(byTitle) ?? article) === article ? byTitle : placeIn(article);
      owners.set(place, article);
      const key =
        own === undefined || isAnothers
          ? keyAt(place, quote ? spotOf(row, spots, [cells.id, made.isDay ? undefined : made.at]) : '')
          : own;
      const known = entries.get(key);
      const given = () =>
        isOurs
          ? ownCodes(records, cells, leaveOut)
          : tags.map((tag) => codeOf(records, isOne ? slashed(tag) : tag, cells.parent));
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
  for (const [field, day] of unclear)
    records.notice(field === 'published' ? 'articles' : 'annotations', `${headerOf(field)}: ${day}`, 'day-or-month');
  for (const entry of entries.values()) records.annotations.push(entry);
}

/** `Nodes\\Causes\Other` of NVivo and `Causes\Other` of MAXQDA as a path, without the folder of all codes. */
const slashed = (tag: string): string =>
  tag.replace(/^[^\\]+\\\\(?=[^\\])/, '').replace(/(?<=[^\s\\])\\(?=[^\s\\])/g, ' / ');

/** A code, with its parents if its cell, or another with the parent, gives the path. */
const codeOf = (records: ImportedRecords, tag: string, above = ''): string =>
  records.codeAt(
    [above, tag]
      .flatMap((path) => path.split(/\s[/>›]\s/))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
