import { scaleBand, scaleSqrt } from 'd3-scale';
import { useState } from 'preact/hooks';
import { useLanguage } from '@/components/hooks/use-messages';
import type { CrossTable } from '@/utils/analysis/cross-table';
import { countAt } from '@/utils/analysis/cross-table';
import { Scroll } from './Scroll';
import { fitted, textWidth } from './text-width';

interface Props {
  label: string;
  table: CrossTable;
  /** Where the passages of a cell are. */
  addressOf: (row: number, column: number) => string;
  /** What a cell says when the pointer rests on it. */
  tellOf: (row: number, column: number) => string;
  totalLabel: string;
}

const SIZE = 13;
const CELL = { height: 28, least: 34, most: 84 };
const TOTAL = 56;
/** The deepest colour; words on it can still be read, in light and in dark. */
const DEEPEST = 0.5;

/** A table as a picture: the more passages, the deeper the colour. Cells are links for the pointer alone. */
export function HeatMap({ label, table, addressOf, tellOf, totalLabel }: Props) {
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
  const cellBeside = (taken: number): number =>
    Math.max(CELL.least, Math.min(CELL.most, (room - taken) / Math.max(1, columns.length)));
  const isSlanted = columns.some(({ value }) => textWidth(value.label, SIZE) > cellBeside(labels + TOTAL) - 6);
  // Where it must scroll, the totals stand before the cells: they are what is looked at first.
  const isWide = labels + CELL.least * columns.length + (isSlanted ? leaning : TOTAL) > room;
  const side = labels + (isWide ? TOTAL : 0);
  const tail = isSlanted ? leaning : isWide ? 8 : TOTAL;
  const cell = cellBeside(side + tail);
  const head = isSlanted ? longest * Math.SQRT1_2 + 22 : 28;
  const x = scaleBand<number>([...columns.keys()], [side, side + cell * columns.length]).paddingInner(0.06);
  const y = scaleBand<number>([...rows.keys()], [head, head + CELL.height * rows.length]).paddingInner(0.08);
  const depth = scaleSqrt([0, Math.max(1, table.most)], [0, DEEPEST]);
  const width = Math.ceil(side + cell * columns.length + tail);
  const totalsAt = isWide ? side - 10 : Math.ceil(side + cell * columns.length) + TOTAL - 8;
  const height = Math.ceil(head + CELL.height * rows.length + 4);
  return (
    <Scroll label={label} onWidth={setRoom}>
      {room > 0 ? (
        <svg class="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {columns.map(({ value }, c) => {
            const at = (x(c) ?? 0) + x.bandwidth() / 2;
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
                {columns.map((column, c) => {
                  const count = countAt(table, r, c);
                  const place = { x: x(c) ?? 0, y: y(r) ?? 0, width: x.bandwidth(), height: y.bandwidth() };
                  if (count === 0) return <rect key={column.value.key} {...place} rx={3} class="ground" />;
                  return (
                    <a key={column.value.key} href={addressOf(r, c)} tabindex={-1}>
                      <title>{tellOf(r, c)}</title>
                      <rect {...place} rx={3} class="ground" />
                      <rect {...place} rx={3} class="fill" fill-opacity={depth(count)} />
                      <text x={place.x + place.width / 2} y={base} class="middle number">
                        {count.toLocaleString(language)}
                      </text>
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
