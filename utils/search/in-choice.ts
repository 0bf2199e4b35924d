import { isInChoice, type ProjectChoice } from '@/utils/model/project';
import { type LoadedShard, NOWHERE } from './library-index';
import { type ArticleEntry, idAt, idCount, SPARSE } from './shard';

/** The shards reduced to the projects shown: nothing is read or folded again when the reader switches projects. */
export function inChoice(shards: Iterable<LoadedShard>, choice: ProjectChoice): LoadedShard[] {
  if (choice.all) return [...shards];
  return [...shards].map((shard) =>
    narrowed(shard, {
      isRow: (row) => {
        const place = shard.projectOf[row] ?? 0;
        return place === 0 || idAt(shard.projectIds, place - 1) === choice.current;
      },
      isArticle: (article) => isInChoice(article, choice),
    }),
  );
}

/** The shards without these annotations, and without these articles and their annotations. */
export function without(shards: Iterable<LoadedShard>, ids: ReadonlySet<string>): LoadedShard[] {
  if (ids.size === 0) return [...shards];
  return [...shards].map((shard) => {
    if (!holdsAny(shard, ids)) return shard;
    const isArticle = ({ id }: Pick<ArticleEntry, 'id'>): boolean => !ids.has(id);
    const stays = shard.articles.map(isArticle);
    const isRow = (row: number): boolean =>
      stays[shard.articleOf[row] ?? 0] === true && !ids.has(idAt(shard.annotationIds, row));
    return narrowed(shard, { isRow, isArticle });
  });
}

/** Whether one of these annotations or articles is in the shard: of a thousand shards, one holds a given record. */
function holdsAny({ articles, annotationIds }: LoadedShard, ids: ReadonlySet<string>): boolean {
  if (articles.some(({ id }) => ids.has(id))) return true;
  const count = idCount(annotationIds);
  for (let row = 0; row < count; row++) if (ids.has(idAt(annotationIds, row))) return true;
  return false;
}

interface Wanted {
  isRow: (row: number) => boolean;
  /** An article of which no row is wanted. */
  isArticle: (article: ArticleEntry) => boolean;
}

function narrowed(shard: LoadedShard, { isRow, isArticle }: Wanted): LoadedShard {
  const rows = [...shard.created.keys()].filter(isRow);
  const annotated = new Set(rows.map((row) => shard.articleOf[row] ?? 0));
  const articles = [...shard.articles.entries()]
    // An article that is not known yet is there only for its annotations.
    .filter(([i, article]) => annotated.has(i) || (article.read !== 0 && isArticle(article)))
    .map(([i]) => i);
  if (rows.length === shard.created.length && articles.length === shard.articles.length) return shard;
  const rowPlace = new Map(rows.map((row, i) => [row, i]));
  const articlePlace = new Map(articles.map((article, i) => [article, i]));
  const codesOf = (row: number): Uint16Array => shard.codes.subarray(shard.codeEnds[row - 1] ?? 0, shard.codeEnds[row]);
  const codes = rows.map(codesOf);
  const numberOf = (number: number): number =>
    number < shard.created.length
      ? (rowPlace.get(number) ?? NOWHERE)
      : placeBehind(rows.length, articlePlace.get(number - shard.created.length));
  return {
    ...shard,
    articles: articles.flatMap((i) => shard.articles[i] ?? []),
    annotationIds: rows.map((row) => idAt(shard.annotationIds, row)).join(''),
    articleOf: Uint32Array.from(rows, (row) => articlePlace.get(shard.articleOf[row] ?? 0) ?? 0),
    created: Float64Array.from(rows, (row) => shard.created[row] ?? 0),
    starts: Float64Array.from(rows, (row) => shard.starts[row] ?? 0),
    flags: Uint8Array.from(rows, (row) => shard.flags[row] ?? 0),
    projectOf: Uint16Array.from(rows, (row) => shard.projectOf[row] ?? 0),
    codes: Uint16Array.from(codes.flatMap((some) => [...some])),
    codeEnds: endsOf(codes),
    ...Object.fromEntries(SPARSE.map((column) => [column, moved(shard[column], rowPlace)])),
    arenas: shard.arenas.map((arena) => ({ ...arena, numbers: arena.numbers.map(numberOf) })),
  };
}

/** A sparse column, renumbered for the rows that remain. */
const moved = (said: readonly [number, string][], rowPlace: ReadonlyMap<number, number>): [number, string][] =>
  said.flatMap(([row, value]): [number, string][] => {
    const place = rowPlace.get(row);
    return place === undefined ? [] : [[place, value]];
  });

const placeBehind = (count: number, place: number | undefined): number =>
  place === undefined ? NOWHERE : count + place;

function endsOf(lists: readonly ArrayLike<unknown>[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
}
