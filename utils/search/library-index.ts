import type { SamePerson } from '@/utils/model/official';
import type { Coder } from '@/utils/model/project';
import { lowerBound } from '@/utils/text/lower-bound';
import { type Arena, arenasOf, scan } from './arena';
import { foldText, type SearchFold } from './fold-text';
import type { Term } from './match';
import {
  type ArticleEntry,
  CHANGED,
  checkShard,
  DIRECTED,
  HAS_NOTE,
  idAt,
  idCount,
  ORPHAN,
  type Shard,
  splitIds,
  UNKNOWN_START,
} from './shard';

/** A shard in memory: its columns, and its texts folded. */
export interface LoadedShard extends Omit<Shard, 'text' | 'textEnds' | 'articles' | 'articleIds'> {
  /** Unknown articles among them have no title and `read` 0. */
  articles: ArticleEntry[];
  arenas: Arena[];
}

const unknownArticle = (id: string): ArticleEntry => ({
  id,
  title: '',
  about: '',
  source: '',
  host: '',
  lang: 'und',
  day: '',
  isDated: false,
  read: 0,
  projects: [],
});

/** Placeholder for the number of a document that is not shown. */
export const NOWHERE = 0xffff_ffff;

/** Prepares a stored shard for searching. */
export function loadShard(shard: Shard, fold: SearchFold): LoadedShard {
  checkShard(shard);
  const known = new Map(shard.articles.map((article) => [article.id, article]));
  // In the order of `articleIds`, in which `articleOf` counts.
  const articles = splitIds(shard.articleIds).map((id) => known.get(id) ?? unknownArticle(id));
  const { text: _, textEnds: __, articleIds: ___, ...columns } = shard;
  // The searchable details of an article are in the arena; here is only what is shown and sorted by.
  const slim = articles.map((article) => ({ ...article, about: '' }));
  return { ...columns, articles: slim, arenas: arenasOf({ ...shard, articles }, fold) };
}

/** One detail of each article, as an index into the list of its values. */
export interface Column {
  values: string[];
  of: Uint32Array;
}

/** A detail that few annotations have, some several times: for each such row, indexes into the list of its values. */
export interface SparseColumn {
  values: string[];
  of: ReadonlyMap<number, readonly number[]>;
}

/**
 * Everything that the library knows, in memory. Annotations are rows, numbered by article and within one by their place
 * in the text; articles are numbered as well.
 */
export interface LibraryIndex {
  articles: ArticleEntry[];
  count: number;
  articleOf: Uint32Array;
  /** First row of each article; one entry more than articles. */
  firstOf: Uint32Array;
  created: Float64Array;
  flags: Uint8Array;
  codeIds: string[];
  /** Indexes into `codeIds`; those of row i stand from codeStarts[i] to codeStarts[i + 1]. */
  codes: Uint16Array;
  codeStarts: Uint32Array;
  /** What articles are filtered and grouped by. */
  columns: Record<'site' | 'source' | 'lang' | 'day', Column>;
  /**
   * The persons that rows name or quote, as the register's keys (for merged persons, that of the person merged into),
   * those who speak in a directive, the places of their offices, and their addressees.
   */
  named: Record<'official' | 'speaker' | 'place' | 'addressee', SparseColumn>;
  /** Everybody who made annotations; the reader first, even without annotations. */
  coders: readonly IndexedCoder[];
  /** For each row the index in `coders`. */
  coderOf: Uint16Array;
  idOf: (row: number) => string;
  shards: readonly LoadedShard[];
  /** First row of each shard. */
  rowStarts: readonly number[];
}

/** Somebody who made annotations; without a name where none was given. */
export type IndexedCoder = Pick<Coder, 'id' | 'name' | 'initials'>;

/** The reader, who made the annotations that name no coder. */
const READER: IndexedCoder = { id: '', name: '', initials: '' };

/**
 * `coders`: the reader first, if named. `fold`: persons and places that are equal when folded, as in Simplified and
 * Traditional Chinese, count as one, under the spelling that comes first; absent: all are separate.
 */
export function createLibraryIndex(
  loaded: Iterable<LoadedShard>,
  samePersons: readonly SamePerson[] = [],
  coders: readonly IndexedCoder[] = [READER],
  fold?: SearchFold,
): LibraryIndex {
  const shards = [...loaded].sort((a, b) => a.id - b.id);
  const articles = shards.flatMap((shard) => shard.articles);
  const count = shards.reduce((sum, shard) => sum + shard.created.length, 0);
  const codeTotal = shards.reduce((sum, shard) => sum + shard.codes.length, 0);
  const codeIds = [...new Set(shards.flatMap((shard) => splitIds(shard.codeIds)))];
  const codeIndex = new Map(codeIds.map((id, i) => [id, i]));
  const columns = {
    articleOf: new Uint32Array(count),
    created: new Float64Array(count),
    flags: new Uint8Array(count),
    codes: new Uint16Array(codeTotal),
    codeStarts: new Uint32Array(count + 1),
    coderOf: new Uint16Array(count),
  };
  const known = [...coders];
  const coderPlaces = new Map(known.map(({ id }, i) => [id, i]));
  const coderPlace = (id: string): number => {
    const place = coderPlaces.get(id) ?? known.length;
    if (place === known.length) {
      known.push({ ...READER, id });
      coderPlaces.set(id, place);
    }
    return place;
  };
  const same = new Map(samePersons.map(({ id, person }) => [id, person]));
  const personOf = united(fold);
  const placeOf = united(fold);
  const addresseeOf = united(fold);
  const [officials, speakers, places, addressees] = [sparse(), sparse(), sparse(), sparse()];
  const rowStarts: number[] = [];
  let row = 0;
  let article = 0;
  let code = 0;
  for (const shard of shards) {
    rowStarts.push(row);
    columns.created.set(shard.created, row);
    columns.flags.set(shard.flags, row);
    for (const [i, person] of [...shard.people, ...shard.speakers])
      officials.add(row + i, personOf(same.get(person) ?? person));
    for (const [i, person] of shard.speakers) speakers.add(row + i, personOf(same.get(person) ?? person));
    for (const [i, place] of shard.places) places.add(row + i, placeOf(place));
    for (const [i, addressee] of shard.addressees) addressees.add(row + i, addresseeOf(addressee));
    for (const [i, coder] of shard.coders) columns.coderOf[row + i] = coderPlace(coder);
    const globalCode = splitIds(shard.codeIds).map((id) => codeIndex.get(id) ?? 0);
    for (let i = 0; i < shard.codes.length; i++) columns.codes[code + i] = globalCode[shard.codes[i] ?? 0] ?? 0;
    for (let i = 0; i < shard.created.length; i++) {
      columns.articleOf[row + i] = article + (shard.articleOf[i] ?? 0);
      columns.codeStarts[row + i + 1] = code + (shard.codeEnds[i] ?? 0);
    }
    row += shard.created.length;
    article += shard.articles.length;
    code += shard.codes.length;
  }
  return {
    articles,
    count,
    ...columns,
    firstOf: firstRows(columns.articleOf, articles.length),
    codeIds,
    columns: {
      site: column(articles.map(({ host }) => host)),
      source: column(articles.map(({ source }) => source)),
      lang: column(articles.map(({ lang }) => lang)),
      day: column(articles.map(({ day }) => day)),
    },
    named: { official: officials.column, speaker: speakers.column, place: places.column, addressee: addressees.column },
    coders: known,
    idOf: (at) => {
      const shard = lastAtOrBelow(rowStarts, at);
      return idAt(shards[shard]?.annotationIds ?? '', at - (rowStarts[shard] ?? 0));
    },
    shards,
    rowStarts,
  };
}

/** Maps values that are equal when folded to the one that was asked about first; without a fold, each to itself. */
function united(fold: SearchFold | undefined): (value: string) => string {
  const firstOf = new Map<string, string>();
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined || !fold) return before ?? value;
    const folded = foldText(value, fold);
    const first = firstOf.get(folded) ?? value;
    firstOf.set(folded, first);
    known.set(value, first);
    return first;
  };
}

function sparse(): { column: SparseColumn; add: (row: number, value: string) => void } {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  const of = new Map<number, number[]>();
  const add = (row: number, value: string): void => {
    const number = numbers.get(value) ?? values.length;
    if (number === values.length) {
      values.push(value);
      numbers.set(value, number);
    }
    const known = of.get(row);
    if (!known) of.set(row, [number]);
    else if (!known.includes(number)) known.push(number);
  };
  return { column: { values, of }, add };
}

function column(all: string[]): Column {
  const values = [...new Set(all)];
  const places = new Map(values.map((value, i) => [value, i]));
  return { values, of: Uint32Array.from(all, (value) => places.get(value) ?? 0) };
}

function firstRows(articleOf: Uint32Array, articleCount: number): Uint32Array {
  const first = new Uint32Array(articleCount + 1);
  for (const article of articleOf) first[article + 1] = (first[article + 1] ?? 0) + 1;
  for (let i = 0; i < articleCount; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  return first;
}

/** The folded quote of a row. */
export function quoteOf({ shards, rowStarts }: LibraryIndex, row: number): string {
  const place = lastAtOrBelow(rowStarts, row);
  const shard = shards[place];
  return shard ? quoteIn(shard, row - (rowStarts[place] ?? 0)) : '';
}

function quoteIn({ arenas }: LoadedShard, number: number): string {
  for (const { text, ends, seconds, numbers } of arenas) {
    const i = numbers.indexOf(number);
    if (i >= 0) return text.slice(ends[i - 1] ?? 0, seconds[i]);
  }
  return '';
}

/** The start of a row's passage in the text it was marked in, in UTF-16 units; undefined where it is unknown. */
export function startOf({ shards, rowStarts }: LibraryIndex, row: number): number | undefined {
  const place = lastAtOrBelow(rowStarts, row);
  const start = shards[place]?.starts[row - (rowStarts[place] ?? 0)];
  return start === UNKNOWN_START ? undefined : start;
}

const lastAtOrBelow = (starts: readonly number[], value: number): number =>
  Math.max(0, lowerBound(starts.length, (i) => (starts[i] ?? 0) > value) - 1);

/** Whether the annotation in a row has a note. */
export const hasNote = (index: LibraryIndex, row: number): boolean => ((index.flags[row] ?? 0) & HAS_NOTE) !== 0;
/** Whether the passage of a row is not in the newest text. */
export const isOrphan = (index: LibraryIndex, row: number): boolean => ((index.flags[row] ?? 0) & ORPHAN) !== 0;

export const isChanged = (index: LibraryIndex, row: number): boolean => ((index.flags[row] ?? 0) & CHANGED) !== 0;
/**
 * Whether the details of a directive are stored with it; where it is only coded as one, the ledger still shows it as to
 * confirm.
 */
export const isDirected = (index: LibraryIndex, row: number): boolean => ((index.flags[row] ?? 0) & DIRECTED) !== 0;

/** The codes of a row, as indexes into `codeIds`. */
export const codesOf = (index: LibraryIndex, row: number): Uint16Array =>
  index.codes.subarray(index.codeStarts[row], index.codeStarts[row + 1]);

/** How well rows and articles match: 0 where not at all. */
export interface Scores {
  rows: Uint8Array;
  articles: Uint8Array;
}

/** What in the notebook contains one term, apart from the saved texts. */
export function scanIndex(index: LibraryIndex, term: Term): Scores {
  const scores = { rows: new Uint8Array(index.count), articles: new Uint8Array(index.articles.length) };
  let firstRow = 0;
  let firstArticle = 0;
  for (const shard of index.shards) {
    const rows = shard.created.length;
    for (const arena of shard.arenas) {
      scan(arena, term, (number, score) => {
        if (number === NOWHERE) return;
        if (number < rows) scores.rows[firstRow + number] = score;
        else scores.articles[firstArticle + number - rows] = score;
      });
    }
    firstRow += rows;
    firstArticle += shard.articles.length;
  }
  return scores;
}

/** How many annotations the shards of an index hold. */
export const heldBy = (shards: Iterable<Pick<Shard, 'annotationIds'>>): number =>
  [...shards].reduce((sum, { annotationIds }) => sum + idCount(annotationIds), 0);
