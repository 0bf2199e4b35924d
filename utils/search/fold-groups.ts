import { type Arrangement, type Group, KINDS } from './arrange';

/** What a group is folded by: its key; '' for that of what has none. */
export const foldKey = ({ key }: Group): string => key ?? '';

/** The list without the annotations of folded groups; their headings stay. */
export function foldGroups(arrangement: Arrangement, folded: ReadonlySet<string>): Arrangement {
  if (folded.size === 0 || arrangement.groups.length === 0) return arrangement;
  const kept: number[] = [];
  let isFolded = false;
  arrangement.kinds.forEach((kind, line) => {
    const group = arrangement.groups[arrangement.refs[line] ?? 0];
    if (kind === KINDS.group) isFolded = group !== undefined && folded.has(foldKey(group));
    else if (kind !== KINDS.annotation) isFolded = false;
    if (kind === KINDS.group || !isFolded) kept.push(line);
  });
  return {
    ...arrangement,
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
