import { scaleLinear } from 'd3-scale';
import { useState } from 'preact/hooks';
import { Scroll } from './Scroll';
import { fitted } from './text-width';

export interface Bar {
  label: string;
  /** Length of the bar, above 0. */
  value: number;
  told: string;
  address: string;
}

interface Props {
  label: string;
  /** Drawn to the left and to the right of a line in the middle. */
  left: readonly Bar[];
  right: readonly Bar[];
  leftLabel: string;
  rightLabel: string;
}

const SIZE = 13;
const ROW = 24;
const HEAD = 28;

/** Two lists of bars back to back: what is typical of one slice, and of the other. */
export function KeyBars({ label, left, right, leftLabel, rightLabel }: Props) {
  const [room, setRoom] = useState(0);
  const width = Math.max(320, Math.min(room, 1100));
  const half = width / 2;
  const most = [...left, ...right].reduce((longest, { value }) => Math.max(longest, value), 1);
  const words = Math.min(150, half * 0.5);
  const length = scaleLinear([0, most], [2, half - words - 8]);
  const height = HEAD + ROW * Math.max(left.length, right.length) + 4;
  const side = (bars: readonly Bar[], isLeft: boolean) =>
    bars.map(({ label, value, told, address }, i) => {
      const long = length(value);
      const top = HEAD + i * ROW;
      return (
        <a key={label} href={address} tabindex={-1}>
          <title>{told}</title>
          <rect
            x={isLeft ? half - 4 - long : half + 4}
            y={top + 2}
            width={long}
            height={ROW - 6}
            rx={3}
            class={isLeft ? 'fill' : 'other'}
            fill-opacity={0.5}
          />
          <text
            x={isLeft ? half - 10 - long : half + 10 + long}
            y={top + ROW / 2 + SIZE * 0.3}
            class={isLeft ? 'end' : undefined}
          >
            {fitted(label, words - 10, SIZE)}
          </text>
        </a>
      );
    });
  return (
    <Scroll label={label} onWidth={setRoom}>
      {room > 0 ? (
        <svg class="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <text x={half - 8} y={16} class="end faint">
            {fitted(leftLabel, half - 10, SIZE)}
          </text>
          <text x={half + 8} y={16} class="faint">
            {fitted(rightLabel, half - 10, SIZE)}
          </text>
          <line x1={half} x2={half} y1={HEAD - 4} y2={height} class="rule" />
          {side(left, true)}
          {side(right, false)}
        </svg>
      ) : null}
    </Scroll>
  );
}
