import { scaleBand, scaleSqrt } from 'd3-scale';
import { useState } from 'preact/hooks';
import { useLanguage } from '@/components/hooks/use-messages';
import type { CrossTable } from '@/utils/analysis/cross-table';
import { countAt } from '@/utils/analysis/cross-table';
import { placeInTime } from '@/utils/analysis/dimension';
import { Scroll } from './Scroll';
import { fitted, textWidth } from './text-width';

interface Props {
  label: string;
  table: CrossTable;
  /** The address of a cell's passages. */
  addressOf: (row: number, column: number) => string;
  /** The tooltip of a cell. */
  tellOf: (row: number, column: number) => string;
  totalLabel: string;
  /** Columns are consecutive months or years, including those without passages: many, with few labels. */
  isTime?: boolean;
}

const SIZE = 13;
const CELL = { height: 28, least: 34, most: 84 };
/** A narrower column of time has its number of passages only in the tooltip, and no label. */
const MONTH = { least: 4, labelled: 22 };
/** The gap between the numbers of neighbouring cells, without which they read as one. */
const BETWEEN = 5;
/** Even a column this narrow with few passages must differ visibly from one without. */
const FAINTEST = 0.2;
/** Months or years from one label to the next. */
const STEPS = [2, 3, 6, 12, 24, 60, 120];
const TOTAL = 56;
/** The deepest colour; text on it is still readable, in light and in dark. */
const DEEPEST = 0.5;

/** A table as a picture: the more passages, the deeper the colour. Cells are links for the pointer alone. */
export function HeatMap({ label, table, addressOf, tellOf, totalLabel, isTime = false }: Props) {
  const language = useLanguage();
  const [room, setRoom] = useState(0);
  const { rows, columns } = table;
  const indent = (depth = 0): number => Math.min(depth, 6) * 12;
  const labels = Math.min(
    rows.reduce((most, { value }) => Math.max(most, textWidth(value.label, SIZE) + indent(value.depth) + 12), 90),
    room < 600 ? 120 : 220,
  );
  const longest = columns.reduce(
    (most, { value }) => Math.max(most, textWidth(fitted(value.label, 130, SIZE), SIZE)),
    0,
  );
  const leaning = Math.max(TOTAL, longest * Math.SQRT1_2 + 8);
  const least = isTime ? MONTH.least : CELL.least;
  const cellBeside = (taken: number): number =>
    Math.max(least, Math.min(CELL.most, (room - taken) / Math.max(1, columns.length)));
  const isSparse = cellBeside(labels + TOTAL + leaning) < MONTH.labelled;
  const isSlanted =
    !isSparse && columns.some(({ value }) => textWidth(value.label, SIZE) > cellBeside(labels + TOTAL) - 6);
  // When the chart must scroll, the totals come before the cells, because they are looked at first.
  const isWide = labels + least * columns.length + (isSlanted ? leaning : TOTAL) > room;
  const side = labels + (isWide ? TOTAL : 0);
  const tail = isSlanted ? leaning : isWide ? 8 : TOTAL;
  const cell = cellBeside(side + tail);
  const head = isSlanted ? longest * Math.SQRT1_2 + 22 : 28;
  const x = scaleBand<number>([...columns.keys()], [side, side + cell * columns.length]).paddingInner(0.06);
  const y = scaleBand<number>([...rows.keys()], [head, head + CELL.height * rows.length]).paddingInner(0.08);
  const step = isSparse ? (STEPS.find((one) => one * cell > longest + 12) ?? STEPS.at(-1) ?? 1) : 1;
  const depth = scaleSqrt([0, Math.max(1, table.most)], [isSparse ? FAINTEST : 0, DEEPEST]);
  const width = Math.ceil(side + cell * columns.length + tail);
  const totalsAt = isWide ? side - 10 : Math.ceil(side + cell * columns.length) + TOTAL - 8;
  /** The columns with labels: those at whole steps of time that leave room on both sides. */
  const isLabelled = (key: string, at: number): boolean =>
    step === 1 || (placeInTime(key) % step === 0 && at - longest / 2 >= side && at + longest / 2 <= width);
  const height = Math.ceil(head + CELL.height * rows.length + 4);
  return (
    <Scroll label={label} onWidth={setRoom}>
      {room > 0 ? (
        <svg class="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {columns.map(({ value }, c) => {
            const at = (x(c) ?? 0) + x.bandwidth() / 2;
            if (!isLabelled(value.key, at)) return null;
            return isSlanted ? (
              <text key={value.key} transform={`translate(${at - 2} ${head - 8}) rotate(-45)`}>
                {fitted(value.label, 130, SIZE)}
              </text>
            ) : (
              <text key={value.key} x={at} y={head - 10} class="middle">
                {value.label}
              </text>
            );
          })}
          <text x={totalsAt} y={head - 10} class="end faint">
            {totalLabel}
          </text>
          {rows.map(({ value, total }, r) => {
            const base = (y(r) ?? 0) + y.bandwidth() / 2 + SIZE * 0.36;
            return (
              <g key={value.key}>
                <text x={indent(value.depth)} y={base}>
                  <title>{value.label}</title>
                  {fitted(value.label, labels - indent(value.depth) - 8, SIZE)}
                </text>
                {isSparse ? (
                  <rect x={side} y={y(r)} width={cell * columns.length} height={y.bandwidth()} rx={3} class="ground" />
                ) : null}
                {columns.map((column, c) => {
                  const count = countAt(table, r, c);
                  const written = count.toLocaleString(language);
                  const place = { x: x(c) ?? 0, y: y(r) ?? 0, width: x.bandwidth(), height: y.bandwidth() };
                  const rx = Math.min(3, place.width / 3);
                  if (count === 0)
                    return isSparse ? null : <rect key={column.value.key} {...place} rx={rx} class="ground" />;
                  return (
                    <a key={column.value.key} href={addressOf(r, c)} tabindex={-1}>
                      <title>{tellOf(r, c)}</title>
                      <rect {...place} rx={rx} class="ground" />
                      <rect {...place} rx={rx} class="fill" fill-opacity={depth(count)} />
                      {textWidth(written, SIZE) + BETWEEN > cell ? null : (
                        <text x={place.x + place.width / 2} y={base} class="middle number">
                          {written}
                        </text>
                      )}
                    </a>
                  );
                })}
                <text x={totalsAt} y={base} class="end faint number">
                  {total.toLocaleString(language)}
                </text>
              </g>
            );
          })}
        </svg>
      ) : null}
    </Scroll>
  );
}
