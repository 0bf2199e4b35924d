import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { useMemo, useState } from 'preact/hooks';
import type { Network } from '@/utils/analysis/meetings';
import { Scroll } from './Scroll';
import { textWidth } from './text-width';

interface Props {
  label: string;
  network: Network;
  addressOf: (seat: number) => string;
  tieAddress: (tie: number) => string;
  tellOf: (seat: number) => string;
  tellTie: (tie: number) => string;
}

const SIZE = 13;
/** Steps after which the simulation of d3-force has come to rest. */
const STEPS = 300;

interface Spot {
  x: number;
  y: number;
}

/** The same network always gets the same layout: d3-force starts from a spiral and uses no random numbers. */
function spotsOf({ seats, ties }: Network, width: number): Spot[] {
  const nodes = seats.map(({ name, meetings }) => ({
    x: 0,
    y: 0,
    room: Math.max(radius(meetings) + 8, textWidth(name, SIZE) / 2 + 6),
  }));
  for (const [i, node] of nodes.entries()) {
    const angle = i * 2.399963;
    node.x = width / 2 + 14 * Math.sqrt(i + 0.5) * Math.cos(angle);
    node.y = 14 * Math.sqrt(i + 0.5) * Math.sin(angle);
  }
  forceSimulation(nodes)
    .force('tie', forceLink(ties.map(({ a, b }) => ({ source: a, target: b }))).distance(90))
    .force('apart', forceManyBody().strength(-220))
    .force(
      'room',
      forceCollide<(typeof nodes)[number]>(({ room }) => room + 6),
    )
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .tick(STEPS);
  const top = nodes.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return nodes.map(({ x, y, room }) => ({ x: Math.max(room, Math.min(width - room, x)), y: y - top + MARGIN }));
}

/** Space above the highest circle, and below the lowest with its name. */
const MARGIN = 32;

const radius = (meetings: number): number => Math.min(22, 6 + 2.4 * Math.sqrt(meetings));

/** Who met whom: a circle is a person, larger with more meetings; a line joins two who were at one meeting. */
export function NetworkChart({ label, network, addressOf, tieAddress, tellOf, tellTie }: Props) {
  const [room, setRoom] = useState(0);
  const width = Math.max(320, Math.min(room, 1200));
  const spots = useMemo(() => (room > 0 ? spotsOf(network, width) : []), [network, width, room > 0]);
  const height = Math.ceil(spots.reduce((lowest, { y }) => Math.max(lowest, y), 0) + MARGIN + SIZE);
  const at = (seat: number): Spot => spots[seat] ?? { x: 0, y: 0 };
  return (
    <Scroll label={label} onWidth={setRoom}>
      {room > 0 ? (
        <svg class="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {network.ties.map(({ a, b, meetings }, i) => {
            const ends = { x1: at(a).x, y1: at(a).y, x2: at(b).x, y2: at(b).y };
            return (
              <a key={`${a}-${b}`} href={tieAddress(i)} tabindex={-1}>
                <title>{tellTie(i)}</title>
                <line {...ends} class="tie" stroke-width={Math.min(8, 1 + meetings)} />
                <line {...ends} class="tie-grip" />
              </a>
            );
          })}
          {network.seats.map(({ person, name, meetings }, i) => (
            <a key={person} href={addressOf(i)} tabindex={-1}>
              <title>{tellOf(i)}</title>
              <circle cx={at(i).x} cy={at(i).y} r={radius(meetings)} class="dot" />
              <text x={at(i).x} y={at(i).y + radius(meetings) + SIZE + 2} class="middle halo">
                {name}
              </text>
            </a>
          ))}
        </svg>
      ) : null}
    </Scroll>
  );
}
