import { type Arrangement, type Group, KINDS } from './arrange';

/** What a group is folded by: its key; '' for that of what has none. */
export const foldKey = ({ key }: Group): string => key ?? '';

/** The list without the annotations of folded groups, which it still knows by their group; their headings stay. */
export function foldGroups(arrangement: Arrangement, folded: ReadonlySet<string>): Arrangement {
  if (folded.size === 0 || arrangement.groups.length === 0) return arrangement;
  const kept: number[] = [];
  const hidden = new Map<number, number[]>();
  /** The rows of the folded group that the lines at hand are of. */
  let under: number[] | undefined;
  arrangement.kinds.forEach((kind, line) => {
    const ref = arrangement.refs[line] ?? 0;
    if (kind !== KINDS.annotation) under = undefined;
    const group = kind === KINDS.group ? arrangement.groups[ref] : undefined;
    if (group && folded.has(foldKey(group))) {
      under = [];
      hidden.set(ref, under);
    }
    if (kind === KINDS.annotation && under) under.push(ref);
    else kept.push(line);
  });
  return {
    ...arrangement,
    hidden,
    kinds: Uint8Array.from(kept, (line) => arrangement.kinds[line] ?? 0),
    refs: Uint32Array.from(kept, (line) => arrangement.refs[line] ?? 0),
  };
}

/** The line of the heading that a line stands under: its group, or its article; undefined for what has none. */
export function headingOf({ kinds, groups }: Arrangement, line: number): number | undefined {
  const wanted = groups.length > 0 ? KINDS.group : KINDS.article;
  for (let at = line; at >= 0; at--) {
    if (kinds[at] === wanted) return at;
    // After the groups come articles by themselves.
    if (groups.length > 0 && kinds[at] !== KINDS.annotation) return undefined;
  }
  return undefined;
}
