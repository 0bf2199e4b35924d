import { isInChoice, type ProjectChoice } from '@/utils/model/project';
import { type LoadedShard, NOWHERE } from './library-index';
import { idAt, SPARSE } from './shard';

/** The shards with what is looked at: nothing is read or folded again when the reader turns to another project. */
export function inChoice(shards: Iterable<LoadedShard>, choice: ProjectChoice): LoadedShard[] {
  return choice.all ? [...shards] : [...shards].map((shard) => narrowed(shard, choice));
}

function narrowed(shard: LoadedShard, choice: ProjectChoice): LoadedShard {
  const isWanted = (row: number): boolean => {
    const place = shard.projectOf[row] ?? 0;
    return place === 0 || idAt(shard.projectIds, place - 1) === choice.current;
  };
  const rows = [...shard.created.keys()].filter(isWanted);
  const annotated = new Set(rows.map((row) => shard.articleOf[row] ?? 0));
  const articles = [...shard.articles.keys()].filter(
    // An article that is not known yet is there for its annotations alone.
    (i) => annotated.has(i) || (shard.articles[i]?.read !== 0 && isInChoice(shard.articles[i] ?? {}, choice)),
  );
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

/** What few rows say, under the numbers that the rows have among those that are looked at. */
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
