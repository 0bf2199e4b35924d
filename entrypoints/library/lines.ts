import { type Arrangement, KINDS } from '@/utils/search/arrange';
import { hasUnder, hiddenAt } from '@/utils/search/fold-groups';
import type { LibraryIndex } from '@/utils/search/library-index';

/** Heights in CSS px; LibraryLine.css fits the texts into them. */
const HEIGHTS = new Map<number, number>([
  [KINDS.article, 62],
  // Codes, and two lines of quote, or one and the note. Always the same height, which keeps the list calm.
  [KINDS.annotation, 82],
  [KINDS.text, 60],
  [KINDS.group, 48],
]);

/** The top of each line, and the end of the last one, in CSS px. */
export function topsOf({ kinds }: Arrangement): Float64Array {
  const tops = new Float64Array(kinds.length + 1);
  for (let i = 0; i < kinds.length; i++) {
    tops[i + 1] = (tops[i] ?? 0) + (HEIGHTS.get(kinds[i] ?? 0) ?? 0);
  }
  return tops;
}

/** A key that identifies a line by its content, whatever the order of the list. */
export function keyOfLine(index: LibraryIndex, { kinds, refs, groups }: Arrangement, line: number): string {
  const ref = refs[line] ?? 0;
  if (kinds[line] === KINDS.annotation) return `annotation:${index.idOf(ref)}:${groupBefore(kinds, refs, line)}`;
  if (kinds[line] === KINDS.group) return `group:${groups[ref]?.key ?? ''}`;
  return `${kinds[line] === KINDS.text ? 'text' : 'article'}:${index.articles[ref]?.id ?? ''}`;
}

/** An annotation with two codes is listed under both; its group distinguishes the two lines. */
function groupBefore(kinds: Uint8Array, refs: Uint32Array, line: number): number {
  let at = line;
  while (at > 0 && kinds[at] !== KINDS.group && kinds[at] !== KINDS.article) at--;
  return kinds[at] === KINDS.group ? (refs[at] ?? 0) : 0;
}

/** Ids of the annotations a line stands for: its own, or all under a heading, folded or not. */
export function annotationsAt(index: LibraryIndex, arrangement: Arrangement, line: number): string[] {
  const { kinds, refs } = arrangement;
  if (kinds[line] === KINDS.annotation) return [index.idOf(refs[line] ?? 0)];
  if (kinds[line] === KINDS.text) return [];
  const ids = hiddenAt(arrangement, line).map((row) => index.idOf(row));
  for (let at = line + 1; at < kinds.length && kinds[at] !== KINDS.group && kinds[at] !== KINDS.article; at++) {
    if (kinds[at] === KINDS.annotation) ids.push(index.idOf(refs[at] ?? 0));
  }
  return ids;
}

/** Ids chosen by a line: its annotations or, for an article with none in the list, the article. */
export function chosenAt(index: LibraryIndex, arrangement: Arrangement, line: number): string[] {
  const ids = annotationsAt(index, arrangement, line);
  if (ids.length > 0 || arrangement.kinds[line] !== KINDS.article) return ids;
  return [index.articles[arrangement.refs[line] ?? 0]?.id ?? ''];
}

/**
 * The line on which the keyboard continues when the active line is deleted: the next remaining line of the same kind,
 * or else the previous one, so that pressing Delete again deletes no more than before. -1 when there is none.
 */
export function lineLeft(
  index: LibraryIndex,
  arrangement: Arrangement,
  active: number,
  gone: ReadonlySet<string>,
): number {
  const { kinds } = arrangement;
  const isBare = (line: number): boolean =>
    kinds[line] === KINDS.article && annotationsAt(index, arrangement, line).length === 0;
  const goes = (line: number): boolean => chosenAt(index, arrangement, line).some((id) => gone.has(id));
  if (active < 0 || !goes(active)) return active;
  const wantsBare = isBare(active);
  const isLike = (line: number): boolean => (wantsBare ? isBare(line) : kinds[line] === KINDS.annotation);
  const all = Array.from(kinds.keys(), (line) => line).filter((line) => isLike(line) && !goes(line));
  return all.find((line) => line > active) ?? all.at(-1) ?? -1;
}

/**
 * Ids chosen by a range, with line `from` above line `to`. A heading inside the range adds nothing, since its lines are
 * chosen only if they are in the range. `end`, the line that the reader moved to, adds all lines under it.
 */
export function chosenBetween(
  index: LibraryIndex,
  arrangement: Arrangement,
  { from, to, end }: { from: number; to: number; end: number },
): string[] {
  const { kinds } = arrangement;
  const hasLines = (line: number): boolean =>
    (kinds[line] === KINDS.group || kinds[line] === KINDS.article) && kinds[line + 1] === KINDS.annotation;
  const lines = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return lines.flatMap((line) => (hasLines(line) && line !== end ? [] : chosenAt(index, arrangement, line)));
}

/** Ids chosen by all lines, each once. */
export function allChosen(index: LibraryIndex, arrangement: Arrangement): string[] {
  const { kinds } = arrangement;
  const isBare = (line: number): boolean =>
    kinds[line] === KINDS.article && annotationsAt(index, arrangement, line).length === 0;
  const bare = Array.from(kinds.keys(), (line) => (isBare(line) ? chosenAt(index, arrangement, line) : []));
  return [...allAnnotations(index, arrangement), ...bare.flat()];
}

/** The selection as whole articles. */
export interface ChosenArticles {
  /** Ids of articles that were chosen themselves. */
  bare: string[];
  /** Ids of those and of the articles of chosen annotations. */
  ids: string[];
  /** How many annotations these articles have, chosen or not. */
  annotations: number;
  /** The project that all of them are in, and in no other; undefined where there is none. */
  home: string | undefined;
}

export function articlesOf(index: LibraryIndex, chosen: ReadonlySet<string>): ChosenArticles {
  const places = new Set<number>();
  for (const [place, { id }] of index.articles.entries()) if (chosen.has(id)) places.add(place);
  const bare = [...places];
  for (let row = 0, left = chosen.size - bare.length; row < index.count && left > 0; row++) {
    if (!chosen.has(index.idOf(row))) continue;
    places.add(index.articleOf[row] ?? 0);
    left--;
  }
  const idOf = (place: number): string => index.articles[place]?.id ?? '';
  const countOf = (place: number): number => (index.firstOf[place + 1] ?? 0) - (index.firstOf[place] ?? 0);
  const all = [...places];
  return {
    bare: bare.map(idOf),
    ids: all.map(idOf),
    annotations: all.reduce((sum, place) => sum + countOf(place), 0),
    home: homeOf(all.map((place) => index.articles[place]?.projects ?? [])),
  };
}

/** `home` of articles that are in these projects. */
export function homeOf(projects: readonly (readonly string[])[]): string | undefined {
  const [first] = projects;
  const isSame = first?.length === 1 && projects.every((own) => own.length === 1 && own[0] === first[0]);
  return isSame ? first[0] : undefined;
}

/** Ids of all annotations in the list and in its folded groups, each once. */
export function allAnnotations(index: LibraryIndex, { kinds, refs, hidden }: Arrangement): string[] {
  const ids = new Set<string>();
  for (const rows of hidden?.values() ?? []) for (const row of rows) ids.add(index.idOf(row));
  for (let line = 0; line < kinds.length; line++) {
    if (kinds[line] === KINDS.annotation) ids.add(index.idOf(refs[line] ?? 0));
  }
  return [...ids];
}

/** The part of a list that is printed. */
export interface PaperLines {
  /** Numbers of the lines, in order. */
  lines: number[];
  /**
   * Ids of the annotations to read: those of the lines, and the first under each folded heading, which may give its
   * label.
   */
  ids: string[];
  /** The list is longer; `most` was reached. */
  isCut: boolean;
}

/**
 * The lines to print: at most `most` annotations, folded headings and, when they are listed on purpose, articles
 * without annotations. Other headings with nothing under them are left out, as are articles found only by their saved
 * text.
 */
export function paperLines(
  index: LibraryIndex,
  arrangement: Arrangement,
  { most, bareArticles }: { most: number; bareArticles: boolean },
): PaperLines {
  const { kinds, refs } = arrangement;
  const lines: number[] = [];
  const ids = new Set<string>();
  let left = most;
  let heading: number | undefined;
  for (const [line, kind] of kinds.entries()) {
    if (kind === KINDS.text) continue;
    const isMark = kind === KINDS.annotation;
    const [row] = isMark ? [refs[line] ?? 0] : hiddenAt(arrangement, line);
    const isBare = bareArticles && kind === KINDS.article && !hasUnder(arrangement, line);
    if (row === undefined && !isBare) heading = line;
    else {
      const id = row === undefined ? undefined : index.idOf(row);
      // An annotation with several codes is listed under each of them but counts once.
      if (!(isMark && ids.has(id ?? '')) && left-- === 0) return { lines, ids: [...ids], isCut: true };
      if (isMark && heading !== undefined) lines.push(heading);
      lines.push(line);
      if (id !== undefined) ids.add(id);
      heading = undefined;
    }
  }
  return { lines, ids: [...ids], isCut: false };
}
