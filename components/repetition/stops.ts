import { type Repeat, type Repetition, SOURCE_LEVELS, type SourceLevel } from '@/utils/model/repetition';
import type { PlaceNames } from '@/utils/repetition/place-names';
import { sourceLevel } from '@/utils/repetition/source-level';

/** An article on a passage's way. */
export interface Stop {
  /** In the order of publication, from 1. */
  number: number;
  article: Repeat['article'];
  level: SourceLevel | undefined;
  /** Absent for the article from which the way was opened. */
  repeat?: Repeat;
}

const dayOf = ({ article }: Pick<Stop, 'article'>): string => article.published?.iso ?? '9999';

/** All articles with a passage, including the one from which the way was opened; those without a date are last. */
export function stopsOf({ repeats: [repeats = []], own: [own] }: Repetition, places: PlaceNames): Stop[] {
  const all = [...(own ? [{ article: own }] : []), ...repeats.map((repeat) => ({ article: repeat.article, repeat }))];
  return all
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map((one, i) => ({ ...one, number: i + 1, level: sourceLevel(one.article, places) }));
}

/** How many stops are told apart in the picture. */
export const MOST_DRAWN = 60;

/** Whether a chart is drawn: it needs at least two dated articles. */
export const isDrawn = (stops: readonly Stop[]): boolean =>
  wayRows(stops.slice(0, MOST_DRAWN)).flatMap(({ dots }) => dots).length > 1;

/** A row of the picture: the stops of one level, with their coordinates. */
export interface WayRow {
  level: SourceLevel | undefined;
  /** From the picture's upper edge, px. */
  top: number;
  height: number;
  /** `x` in per cent of the width, `y` in px from the picture's upper edge. */
  dots: { stop: Stop; x: number; y: number }[];
}

/** Dots closer than this are drawn one below the other: per cent of the width. */
const NEAR = 9;
/** px. */
const DOT = 30;
const PADDING = 12;

/**
 * Coordinates of the stops that have a date: days from left to right, levels from top to bottom, empty ones left out.
 */
export function wayRows(stops: readonly Stop[]): WayRow[] {
  const dated = stops.flatMap((stop) => {
    const time = Date.parse(stop.article.published?.iso.slice(0, 10) ?? '');
    return Number.isNaN(time) ? [] : [{ stop, time }];
  });
  const [first, last] = [dated[0]?.time ?? 0, dated.at(-1)?.time ?? 0];
  const xOf = (time: number): number => (last > first ? 4 + (92 * (time - first)) / (last - first) : 50);
  let top = 0;
  return [...SOURCE_LEVELS, undefined].flatMap((level): WayRow[] => {
    const own = dated.filter(({ stop }) => stop.level === level);
    if (own.length === 0) return [];
    const lanes: number[] = [];
    const placed = own.map(({ stop, time }) => {
      const x = xOf(time);
      const free = lanes.findIndex((end) => x - end >= NEAR);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = x;
      return { stop, x, y: top + PADDING + lane * DOT + DOT / 2 };
    });
    const height = lanes.length * DOT + 2 * PADDING;
    const row = { level, top, height, dots: placed };
    top += height;
    return [row];
  });
}
