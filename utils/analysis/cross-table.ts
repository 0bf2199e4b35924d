import type { Dimension, DimensionValue } from './dimension';

/** A line of a table, with the number of its passages. */
export interface Line {
  value: DimensionValue;
  total: number;
  /** Passages that have this value and none of the other dimension: they are in no cell, and not in the total. */
  alone: number;
}

/** How many passages have each of two values. */
export interface CrossTable {
  rows: Line[];
  columns: Line[];
  /** Row after row. */
  counts: Uint32Array;
  /** The highest count. */
  most: number;
  /** Passages with values of both dimensions; the others are in no cell. */
  counted: number;
  lacking: number;
  /** Lines left out for lack of room. */
  hiddenRows: number;
  hiddenColumns: number;
}

export interface Room {
  rows: number;
  columns: number;
}

/**
 * Counts those of the rows 0 … `count` - 1 that `passes` by two dimensions. A passage counts once in each cell whose
 * two values it has. Lines without a passage are left out, except those of a scale. If there are more than `room`
 * allows, the most frequent stay; on a scale, the stretch with the most passages (see `mostUsedStretch`).
 */
export function crossTable(
  count: number,
  passes: (row: number) => boolean,
  [down, across]: readonly [Dimension, Dimension],
  room: Room,
): CrossTable {
  const perLine = () => [new Uint32Array(down.values.length), new Uint32Array(across.values.length)] as const;
  const [totals, alone] = [perLine(), perLine()];
  let counted = 0;
  let lacking = 0;
  const each = (act: (a: readonly number[], b: readonly number[]) => void): void => {
    for (let row = 0; row < count; row++) if (passes(row)) act(down.of(row), across.of(row));
  };
  each((a, b) => {
    if (a.length === 0 || b.length === 0) {
      lacking += 1;
      for (const one of a) alone[0][one] = (alone[0][one] ?? 0) + 1;
      for (const one of b) alone[1][one] = (alone[1][one] ?? 0) + 1;
      return;
    }
    counted += 1;
    for (const one of a) totals[0][one] = (totals[0][one] ?? 0) + 1;
    for (const one of b) totals[1][one] = (totals[1][one] ?? 0) + 1;
  });
  const rows = chosen(down, totals[0], room.rows);
  const columns = chosen(across, totals[1], room.columns);
  const counts = new Uint32Array(rows.places.length * columns.places.length);
  const [rowOf, columnOf] = [whereabouts(down, rows.places), whereabouts(across, columns.places)];
  each((a, b) => {
    for (const one of a) {
      const row = rowOf[one] ?? -1;
      if (row < 0) continue;
      for (const other of b) {
        const column = columnOf[other] ?? -1;
        const at = row * columns.places.length + column;
        if (column >= 0) counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  });
  const lines = ({ values }: Dimension, places: readonly number[], side: 0 | 1): Line[] =>
    places.flatMap((place) => {
      const value = values[place];
      return value ? [{ value, total: totals[side][place] ?? 0, alone: alone[side][place] ?? 0 }] : [];
    });
  return {
    rows: lines(down, rows.places, 0),
    columns: lines(across, columns.places, 1),
    counts,
    most: counts.reduce((most, one) => Math.max(most, one), 0),
    counted,
    lacking,
    hiddenRows: rows.hidden,
    hiddenColumns: columns.hidden,
  };
}

/** The count in a cell. */
export const countAt = ({ columns, counts }: Pick<CrossTable, 'columns' | 'counts'>, row: number, column: number) =>
  counts[row * columns.length + column] ?? 0;

/**
 * The columns that have passages, by their places. Periods without any are in the picture, and in no table: one old
 * article would put twenty years of empty months before the others.
 */
export const filledColumns = ({ columns }: Pick<CrossTable, 'columns'>): [number, Line][] =>
  [...columns.entries()].filter(([, { total }]) => total > 0);

function chosen({ order, isScale }: Dimension, totals: Uint32Array, room: number) {
  const present = [...totals.keys()].filter((place) => (totals[place] ?? 0) > 0);
  const frequent = present.toSorted((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
  if (isScale) {
    const [first, last] = mostUsedStretch(present, totals, room);
    const places = Array.from({ length: last - first + 1 }, (_, i) => first + i).slice(-room);
    return { places, hidden: present.filter((place) => place < (places[0] ?? 0) || place > last).length };
  }
  const kept = frequent.slice(0, room);
  return {
    places: order === 'given' ? kept.toSorted((a, b) => a - b) : kept,
    hidden: present.length - kept.length,
  };
}

/** More places than this without a passage, five years of months, part two stretches of a scale. */
const LONGEST_EMPTY = 60;

/**
 * The first and the last place of a scale that are shown: all of it where there is room, else the stretch with most
 * passages, of equal ones the last. One article with a wrong year must not take the room of all others. `present`:
 * ascending.
 */
function mostUsedStretch(present: readonly number[], totals: Uint32Array, room: number): [first: number, last: number] {
  const whole: [number, number] = [present[0] ?? 0, present.at(-1) ?? -1];
  if (whole[1] - whole[0] < room) return whole;
  let best = { ends: whole, passages: 0 };
  let here = best;
  for (const [i, place] of present.entries()) {
    const before = present[i - 1];
    const goesOn = before !== undefined && place - before - 1 <= LONGEST_EMPTY;
    const first = goesOn ? here.ends[0] : place;
    here = { ends: [first, place], passages: (goesOn ? here.passages : 0) + (totals[place] ?? 0) };
    if (here.passages >= best.passages) best = here;
  }
  return best.ends;
}

function whereabouts({ values }: Dimension, places: readonly number[]): Int32Array {
  const where = new Int32Array(values.length).fill(-1);
  for (const [i, place] of places.entries()) where[place] = i;
  return where;
}
