import { personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { everyNote } from '@/utils/model/article-notes';
import type { Standing } from '@/utils/model/lost-passage';

/** Raised when the format of a shard changes: shards of another format are rebuilt from the notebook. */
export const SHARD_SHAPE = 11;

/** About 128 annotations per shard in a notebook of 130,000: little is written for one annotation. */
export const SHARD_COUNT = 1024;

const ID_LENGTH = 36;

/** Separate quote and note, and end each annotation's text; no text contains them. */
export const NOTE_MARK = '\u0001';
export const END_MARK = '\u0000';

export const HAS_NOTE = 1;
export const ORPHAN = 2;
export const CHANGED = 4;
export const DIRECTED = 8;

/** What the library must know of an article to find, filter, sort and name it. */
export interface ArticleEntry {
  id: Article['id'];
  title: string;
  /** The other searchable fields: source, site, people, the note on the whole article. */
  about: string;
  source: string;
  /** Without `www.`; empty for files. */
  host: string;
  /** Primary language, `zh`; `und` where unknown. */
  lang: string;
  /** When it was published, or last read where the page gives no date: `YYYY-MM-DD`. */
  day: string;
  /** Whether the page gives that day; else it is the day of reading. */
  isDated: boolean;
  /** When it was last read, ms since 1970. */
  read: number;
  /** Ids of the projects it is in; none where unknown. */
  projects: string[];
}

/** What the library must know of an annotation. */
export interface AnnotationEntry {
  id: Annotation['id'];
  articleId: Article['id'];
  quote: string;
  /** Including replaced notes. */
  note: string;
  codes: string[];
  /** Ms since 1970. */
  created: number;
  /** The start of the passage in its text, or UNKNOWN_START; determines the order within an article. */
  start: number;
  /** Whether the passage is missing in the newest text, or has other words there. */
  orphan: boolean;
  changed: boolean;
  /** Whether the details of a directive are stored with it: accepted, typed in or confirmed by a person. */
  directed: boolean;
  /** The person that the passage names, as the register's key, where that is known; else empty. */
  person: string;
  /** Id of its project; empty where unknown. */
  project: string;
  /** The person quoted in it, also as a key; empty when there is none. */
  speaker: string;
  /** The place of office of the official named or quoted; empty where the article gives none. */
  place: string;
  /** To whom its directive is given, in the article's words; empty where nobody is named. */
  addressee: string;
  /** Id of who made it; empty for the reader, before any project was shared. */
  coder: string;
}

/**
 * Articles of one shard with their annotations that are not in the bin. Annotations may arrive before their article.
 */
export interface ShardContents {
  articles: Map<Article['id'], ArticleEntry>;
  annotations: Map<Annotation['id'], AnnotationEntry>;
}

/**
 * A shard as it is stored: one record that can be read fast, columns instead of objects. Annotations are ordered by
 * article, and within it by their place in the text.
 */
export interface Shard {
  id: number;
  /** Stamp of the last change to any shard; only grows. */
  stamp: number;
  /** The articles of `articleIds` that are known. */
  articles: ArticleEntry[];
  /** 36 characters each, as all ids below. */
  articleIds: string;
  annotationIds: string;
  /** Index into `articleIds`, for each annotation. */
  articleOf: Uint32Array;
  created: Float64Array;
  starts: Float64Array;
  flags: Uint8Array;
  /** Each code that occurs in the shard, once. */
  codeIds: string;
  /** Indexes into `codeIds`; those of annotation i end before `codeEnds[i]`. */
  codes: Uint16Array;
  codeEnds: Uint32Array;
  /** Each project that occurs among the annotations, once. */
  projectIds: string;
  /** For each annotation one more than the index into `projectIds`; 0 where it has no project. */
  projectOf: Uint16Array;
  /** Quote, NOTE_MARK, note, END_MARK of each annotation. */
  text: string;
  textEnds: Uint32Array;
  /** Keys of the persons named, with the index of the annotation. */
  people: [number, string][];
  /** The same for the keys of persons quoted, and the places of their offices. */
  speakers: [number, string][];
  places: [number, string][];
  /** The same for the addressees of directives, and the ids of those who made an annotation. */
  addressees: [number, string][];
  coders: [number, string][];
}

/** A sparse column: each value with the index of its annotation. */
export const SPARSE = ['people', 'speakers', 'places', 'addressees', 'coders'] as const;

/** The shard of an article and its annotations. The tails of UUIDs are random, or a hash; a damaged id's is the first. */
export const shardOf = (articleId: Article['id']): number =>
  (Number.parseInt(articleId.slice(-4), 16) || 0) % SHARD_COUNT;

/** The i-th id in a string of concatenated ids; empty before the first. */
export const idAt = (ids: string, i: number): string => (i < 0 ? '' : ids.slice(i * ID_LENGTH, (i + 1) * ID_LENGTH));

/** How many ids a string of ids holds. */
export const idCount = (ids: string): number => ids.length / ID_LENGTH;

/** The ids of such a string. */
export const splitIds = (ids: string): string[] => Array.from({ length: idCount(ids) }, (_, i) => idAt(ids, i));

/** Stands last in an article. */
export const UNKNOWN_START = Number.MAX_SAFE_INTEGER;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they separate what is stored.
const plain = (text: string): string => text.replace(/[\u0000\u0001]/g, ' ');

function hostOf(url: string): string {
  // The sample article's host is the extension's id, which tells nobody anything.
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  return /-extension:$/.test(protocol) ? '' : hostname.replace(/^www\./, '');
}

/** What the library needs of an article. */
export function articleEntry(article: Article): ArticleEntry {
  const people = article.authors.map(({ name }) => name);
  return {
    id: article.id,
    title: plain(article.title),
    about: plain([article.source, article.site, ...people, everyNote(article)].filter(Boolean).join('\n')),
    source: article.source ?? article.site ?? '',
    host: hostOf(article.url),
    lang: article.lang.split('-')[0]?.toLowerCase() || 'und',
    day: (article.published?.iso ?? article.accessed).slice(0, 10),
    isDated: article.published !== undefined,
    read: Date.parse(article.accessed),
    projects: article.projects ?? [],
  };
}

/** `standing` is the state of its passage in the newest text. */
export function annotationEntry(annotation: Annotation, standing: Standing = 'as-marked'): AnnotationEntry {
  const { quote, position } = annotation.target.selector;
  return {
    id: annotation.id,
    articleId: annotation.articleId,
    quote: plain(quote.exact),
    note: plain([annotation.note, ...(annotation.replaced ?? []).map(({ note }) => note)].filter(Boolean).join('\n')),
    codes: annotation.codes,
    created: Date.parse(annotation.created),
    start: position?.start ?? UNKNOWN_START,
    orphan: standing === 'orphan',
    changed: standing === 'changed',
    directed: annotation.directive !== undefined,
    person: annotation.official ? personKey(annotation.official) : '',
    project: annotation.project ?? '',
    speaker: annotation.directive ? personKey(speakerOf(annotation.directive)) : '',
    place: plain((annotation.official?.place || annotation.directive?.place || '').trim()),
    addressee: plain((annotation.directive?.addressee ?? '').trim()),
    coder: annotation.coder ?? '',
  };
}

/** A shard without contents. */
export const emptyContents = (): ShardContents => ({ articles: new Map(), annotations: new Map() });

/** A shard to be stored. */
export function pack(id: number, stamp: number, { articles, annotations }: ShardContents): Shard {
  const articleIds = [...new Set([...articles.keys(), ...[...annotations.values()].map((one) => one.articleId)])];
  const placeOf = new Map(articleIds.map((articleId, i) => [articleId, i]));
  const place = ({ articleId }: AnnotationEntry): number => placeOf.get(articleId) ?? 0;
  const rows = [...annotations.values()].sort(
    (a, b) => place(a) - place(b) || a.start - b.start || a.created - b.created,
  );
  const codeIds = [...new Set(rows.flatMap(({ codes }) => codes))];
  const codePlace = new Map(codeIds.map((code, i) => [code, i]));
  const projectIds = [...new Set(rows.map(({ project }) => project))].filter((id) => id !== '');
  const projectPlace = new Map(projectIds.map((project, i) => [project, i + 1]));
  const texts = rows.map(({ quote, note }) => quote + NOTE_MARK + note + END_MARK);
  return {
    id,
    stamp,
    articles: [...articles.values()],
    articleIds: articleIds.join(''),
    annotationIds: rows.map((row) => row.id).join(''),
    articleOf: Uint32Array.from(rows, place),
    created: Float64Array.from(rows, (row) => row.created),
    starts: Float64Array.from(rows, (row) => row.start),
    flags: Uint8Array.from(rows, flagsOf),
    codeIds: codeIds.join(''),
    codes: Uint16Array.from(rows.flatMap(({ codes }) => codes.map((code) => codePlace.get(code) ?? 0))),
    codeEnds: endsOf(rows.map(({ codes }) => codes.length)),
    projectIds: projectIds.join(''),
    projectOf: Uint16Array.from(rows, ({ project }) => projectPlace.get(project) ?? 0),
    text: texts.join(''),
    textEnds: endsOf(texts.map(({ length }) => length)),
    people: told(rows, ({ person }) => person),
    speakers: told(rows, ({ speaker }) => speaker),
    places: told(rows, ({ place }) => place),
    addressees: told(rows, ({ addressee }) => addressee),
    coders: told(rows, ({ coder }) => coder),
  };
}

/** The values of a sparse column, with their numbers. */
const told = (rows: readonly AnnotationEntry[], of: (row: AnnotationEntry) => string): [number, string][] =>
  rows.flatMap((row, i): [number, string][] => (of(row) === '' ? [] : [[i, of(row)]]));

const flagsOf = ({ note, orphan, changed, directed }: AnnotationEntry): number =>
  (note === '' ? 0 : HAS_NOTE) | (orphan ? ORPHAN : 0) | (changed ? CHANGED : 0) | (directed ? DIRECTED : 0);

function endsOf(lengths: number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => {
    end += length;
    return end;
  });
}

/** Says that a shard is inconsistent. It is rebuilt from the notebook, which has everything in it. */
export class DamagedShard extends Error {
  constructor(id: unknown) {
    super(`shard ${String(id)} does not hold together`);
    this.name = 'DamagedShard';
  }
}

/** Throws a `DamagedShard` unless all columns of a shard are there and have the same length. */
export function checkShard(shard: Shard): void {
  const { annotationIds, articleIds, articles, articleOf, created, starts, flags, codeIds, codes, codeEnds } = shard;
  const { projectIds, projectOf } = shard;
  const isText = [annotationIds, articleIds, codeIds, projectIds, shard.text].every((one) => typeof one === 'string');
  const isList = [articles, ...SPARSE.map((column) => shard[column])].every(Array.isArray);
  if (!isText || !isList) throw new DamagedShard(shard.id);
  const count = idCount(annotationIds);
  const columns = [articleOf, created, starts, flags, codeEnds, projectOf, shard.textEnds];
  const holds =
    [articleIds, annotationIds, codeIds, projectIds].every(({ length }) => length % ID_LENGTH === 0) &&
    columns.every((column) => ArrayBuffer.isView(column) && column.length === count) &&
    ArrayBuffer.isView(codes) &&
    (codeEnds.at(-1) ?? 0) === codes.length &&
    (shard.textEnds.at(-1) ?? 0) === shard.text.length &&
    articleOf.every((place) => place < idCount(articleIds)) &&
    articles.every(({ id, title, about }) => [id, title, about].every((one) => typeof one === 'string')) &&
    articles.every(({ projects }) => Array.isArray(projects));
  if (!holds) throw new DamagedShard(shard.id);
}

/** The contents of a stored shard; nothing for an absent one. Throws a `DamagedShard`. */
export function unpack(shard: Shard | undefined): ShardContents {
  if (!shard) return emptyContents();
  checkShard(shard);
  const codeIds = splitIds(shard.codeIds);
  const [people, speakers, places, addressees, coders] = SPARSE.map(
    (column): Record<number, string> => Object.fromEntries(shard[column]),
  );
  const annotations = splitIds(shard.annotationIds).map((id, i): AnnotationEntry => {
    const [quote = '', note = ''] = shard.text
      .slice(shard.textEnds[i - 1] ?? 0, (shard.textEnds[i] ?? 1) - 1)
      .split(NOTE_MARK);
    const codes = shard.codes.subarray(shard.codeEnds[i - 1] ?? 0, shard.codeEnds[i]);
    return {
      id,
      articleId: idAt(shard.articleIds, shard.articleOf[i] ?? 0),
      quote,
      note,
      codes: Array.from(codes, (code) => codeIds[code] ?? ''),
      created: shard.created[i] ?? 0,
      start: shard.starts[i] ?? 0,
      orphan: ((shard.flags[i] ?? 0) & ORPHAN) !== 0,
      changed: ((shard.flags[i] ?? 0) & CHANGED) !== 0,
      directed: ((shard.flags[i] ?? 0) & DIRECTED) !== 0,
      person: people?.[i] ?? '',
      speaker: speakers?.[i] ?? '',
      place: places?.[i] ?? '',
      addressee: addressees?.[i] ?? '',
      coder: coders?.[i] ?? '',
      project: idAt(shard.projectIds, (shard.projectOf[i] ?? 0) - 1),
    };
  });
  return {
    articles: new Map(shard.articles.map((article) => [article.id, article])),
    annotations: new Map(annotations.map((one) => [one.id, one])),
  };
}
