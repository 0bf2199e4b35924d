import { type Arrangement, KINDS } from './arrange';

/** The id of the article with this number. */
type ArticleId = (place: number) => string;

/** The kind of headings: groups, or articles when there are no groups. */
const headingKind = ({ groups }: Pick<Arrangement, 'groups'>): number =>
  groups.length > 0 ? KINDS.group : KINDS.article;

/**
 * The key for folding the heading in a line: the group's, '' for the group of the rest; or the article's id. Undefined
 * for a line that is not a heading.
 */
export function foldKeyAt(
  { kinds, refs, groups }: Pick<Arrangement, 'kinds' | 'refs' | 'groups'>,
  line: number,
  articleId: ArticleId,
): string | undefined {
  if (kinds[line] !== headingKind({ groups })) return undefined;
  const ref = refs[line] ?? 0;
  return groups.length > 0 ? (groups[ref]?.key ?? '') : articleId(ref);
}

/** Whether annotations are listed under the heading in a line: below it, or below the match in its article's text. */
export function hasUnder({ kinds }: Pick<Arrangement, 'kinds'>, line: number): boolean {
  let at = line + 1;
  while (kinds[at] === KINDS.text) at++;
  return kinds[at] === KINDS.annotation;
}

/**
 * The list without the annotations of folded headings, which it still counts by group or article; the headings stay.
 */
export function foldGroups(arrangement: Arrangement, folded: ReadonlySet<string>, articleId: ArticleId): Arrangement {
  if (folded.size === 0) return arrangement;
  const { kinds, refs } = arrangement;
  const kept: number[] = [];
  const hidden = new Map<number, number[]>();
  const isFolded = (line: number): boolean => {
    const key = foldKeyAt(arrangement, line, articleId);
    return key !== undefined && folded.has(key);
  };
  /** The rows of the folded heading above the current lines. */
  let under: number[] | undefined;
  kinds.forEach((kind, line) => {
    const ref = refs[line] ?? 0;
    if (kind === KINDS.group || kind === KINDS.article) {
      under = isFolded(line) ? [] : undefined;
      if (under) hidden.set(ref, under);
    }
    if (kind === KINDS.annotation && under) under.push(ref);
    else kept.push(line);
  });
  return {
    ...arrangement,
    hidden,
    kinds: Uint8Array.from(kept, (line) => kinds[line] ?? 0),
    refs: Uint32Array.from(kept, (line) => refs[line] ?? 0),
  };
}

/** Rows of the annotations hidden by the folded heading in a line; none for other lines. */
export const hiddenAt = ({ kinds, refs, groups, hidden }: Arrangement, line: number): readonly number[] =>
  kinds[line] === headingKind({ groups }) ? (hidden?.get(refs[line] ?? 0) ?? []) : [];

/** The line of the heading above a line: its group, or its article; undefined when there is none. */
export function headingOf({ kinds, groups }: Arrangement, line: number): number | undefined {
  const wanted = headingKind({ groups });
  for (let at = line; at >= 0; at--) {
    if (kinds[at] === wanted) return at;
    // After the groups come articles without annotations.
    if (groups.length > 0 && kinds[at] !== KINDS.annotation) return undefined;
  }
  return undefined;
}
