import { scaleUtc } from 'd3-scale';
import { useState } from 'preact/hooks';
import type { Stretch, Timeline } from '@/utils/analysis/timeline';
import { Scroll } from './Scroll';
import { fitted, textWidth } from './text-width';

interface Props {
  label: string;
  timeline: Timeline;
  noTitle: string;
  /** `2026-05-18`, `2026-05` or `2026` for the screen. */
  written: (day: string) => string;
  addressOf: (day: string) => string;
  /** `ofDay`: how many passages the link finds, under any title. */
  tellOf: (title: string, day: Stretch['days'][number]) => string;
}

const SIZE = 13;
const ROW = 48;
const FOOT = 34;
/** Space between a label and its neighbours, in CSS px. */
const EDGE = 6;
const DAY_MS = 86_400_000;

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/**
 * Labels at equal distances, as many as there is room for. d3 gives about as many ticks as asked for, sometimes twice
 * as many. Widths are estimated, with some space at the edges.
 */
function axisOf(x: ReturnType<typeof scaleUtc<number, number>>, width: number, written: Props['written']) {
  const labelled = (count: number) => {
    const ticks = x.ticks(count);
    const apart = Number(ticks[1] ?? 0) - Number(ticks[0] ?? 0);
    const length = apart > 360 * DAY_MS ? 4 : apart > 27 * DAY_MS ? 7 : 10;
    return ticks.map((tick) => {
      const label = written(tick.toISOString().slice(0, length));
      const half = textWidth(label, SIZE) / 2 + EDGE;
      return { label, half, at: x(tick), middle: Math.max(half, Math.min(width - half, x(tick))) };
    });
  };
  type Labels = ReturnType<typeof labelled>;
  const haveRoom = (labels: Labels): boolean =>
    labels.every(({ middle, half }, i) => {
      const before = labels[i - 1];
      return before === undefined || middle - half >= before.middle + before.half;
    });
  const most = Math.max(2, Math.floor(width / 130));
  const tried = Array.from({ length: most }, (_, i) => labelled(most - i));
  return tried.find((labels) => labels.length > 0 && haveRoom(labels)) ?? (tried.at(-1) ?? []).slice(0, 1);
}

/**
 * The titles of an official, each a line from the first day it occurred to the last; a dot is a day with its passages.
 */
export function TimelineChart({ label, timeline, noTitle, written, addressOf, tellOf }: Props) {
  const [room, setRoom] = useState(0);
  const width = Math.max(320, room);
  const { stretches, from, to } = timeline;
  const alone = time(to) - time(from) < 2 * DAY_MS ? 15 * DAY_MS : 0;
  const x = scaleUtc([time(from) - alone, time(to) + alone], [16, width - 16]);
  const height = 8 + stretches.length * ROW + FOOT;
  const base = height - FOOT;
  const labels = axisOf(x, width, written);
  return (
    <Scroll label={label} onWidth={setRoom}>
      {room > 0 ? (
        <svg class="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {labels.map(({ label, at, middle }) => (
            <g key={label}>
              <line x1={at} x2={at} y1={4} y2={base} class="rule" />
              <text x={middle} y={base + 20} class="middle faint">
                {label}
              </text>
            </g>
          ))}
          {stretches.map(({ title, places, days }, i) => {
            const middle = 8 + i * ROW + 32;
            const [first, last] = [days[0]?.day ?? from, days.at(-1)?.day ?? to];
            const label = [title || noTitle, places.join('、')].filter(Boolean).join(' · ');
            const long = Math.min(textWidth(label, SIZE), width - 16);
            return (
              <g key={title}>
                <text x={Math.max(4, Math.min(x(time(first)) - 6, width - long - 8))} y={middle - 14}>
                  <title>{label}</title>
                  {fitted(label, width - 16, SIZE)}
                </text>
                <line x1={x(time(first))} x2={x(time(last))} y1={middle} y2={middle} class="span" />
                {days.map((one) => (
                  <a key={one.day} href={addressOf(one.day)} tabindex={-1}>
                    <title>{tellOf(title || noTitle, one)}</title>
                    <circle cx={x(time(one.day))} cy={middle} r={Math.min(10, 4 + Math.sqrt(one.count))} class="dot" />
                  </a>
                ))}
              </g>
            );
          })}
        </svg>
      ) : null}
    </Scroll>
  );
}
