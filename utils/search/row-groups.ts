/** Rows that belong together: in an article, a sentence, or a meeting. A row may be in several groups, or in none. */
export interface RowGroups {
  count: number;
  /** The groups of row i are `groups[starts[i]]` up to `groups[starts[i + 1]]`, exclusive. */
  starts: Uint32Array;
  groups: Uint32Array;
}

/** `of` returns the groups of each of `count` rows. */
export function rowGroups(count: number, of: (row: number) => readonly number[]): RowGroups {
  const starts = new Uint32Array(count + 1);
  const groups: number[] = [];
  let most = -1;
  for (let row = 0; row < count; row++) {
    for (const group of of(row)) {
      groups.push(group);
      most = Math.max(most, group);
    }
    starts[row + 1] = groups.length;
  }
  return { count: most + 1, starts, groups: Uint32Array.from(groups) };
}

/** Groups the rows of each article. */
export const byArticle = (articleOf: Uint32Array, articles: number): RowGroups => ({
  count: articles,
  starts: Uint32Array.from({ length: articleOf.length + 1 }, (_, row) => row),
  groups: articleOf,
});

/** 1 for each group that contains a row for which `holds`. */
export function groupsWith({ count, starts, groups }: RowGroups, holds: (row: number) => boolean): Uint8Array {
  const has = new Uint8Array(count);
  for (let row = 0; row + 1 < starts.length; row++) {
    if (starts[row] === starts[row + 1] || !holds(row)) continue;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) has[groups[at] ?? 0] = 1;
  }
  return has;
}

/** Whether a row is in one of the marked groups. */
export function standsIn({ starts, groups }: RowGroups, row: number, marked: Uint8Array): boolean {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) if (marked[groups[at] ?? 0]) return true;
  return false;
}
