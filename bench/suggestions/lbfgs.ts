/** Value of a function at `x`; writes its gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const MEMORY = 8;

/**
 * The minimum of a smooth convex function by L-BFGS with backtracking (Nocedal and Wright, Numerical Optimization,
 * algorithms 7.4 and 7.5), starting at `from` or at zero. Nothing is drawn at random: the same function always yields
 * the same bytes.
 */
export function minimise(
  f: Objective,
  size: number,
  { steps, tolerance = 1e-6, from }: { steps: number; tolerance?: number; from?: Float64Array },
): Float64Array {
  let x = Float64Array.from(from ?? new Float64Array(size));
  let gradient = new Float64Array(size);
  let value = f(x, gradient);
  const past: { moved: Float64Array; turned: Float64Array; curvature: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, past);
    const slope = -dot(gradient, direction);
    let length = 1;
    const next = new Float64Array(size);
    const turn = new Float64Array(size);
    let reached = value;
    for (; length > 1e-8; length /= 2) {
      for (let i = 0; i < size; i++) next[i] = at(x, i) - length * at(direction, i);
      reached = f(next, turn);
      if (reached <= value + 1e-4 * length * slope) break;
    }
    const moved = difference(next, x);
    const turned = difference(turn, gradient);
    const curvature = dot(moved, turned);
    if (curvature > 1e-10) past.push({ moved, turned, curvature });
    if (past.length > MEMORY) past.shift();
    const gained = value - reached;
    [x, gradient, value] = [next, turn, reached];
    if (gained < tolerance * Math.max(1, Math.abs(value))) break;
  }
  return x;
}

function descent(
  gradient: Float64Array,
  past: readonly { moved: Float64Array; turned: Float64Array; curvature: number }[],
): Float64Array {
  const direction = Float64Array.from(gradient);
  const shares: number[] = [];
  for (const [i, { moved, turned, curvature }] of [...past.entries()].reverse()) {
    const share = dot(moved, direction) / curvature;
    shares[i] = share;
    add(direction, turned, -share);
  }
  const last = past.at(-1);
  const scale = last
    ? last.curvature / dot(last.turned, last.turned)
    : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  for (let i = 0; i < direction.length; i++) direction[i] = at(direction, i) * scale;
  for (const [i, { moved, turned, curvature }] of past.entries())
    add(direction, moved, (shares[i] ?? 0) - dot(turned, direction) / curvature);
  return direction;
}

const at = (x: Float64Array, i: number): number => x[i] ?? 0;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = at(to, i) + times * at(what, i);
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - at(b, i));
