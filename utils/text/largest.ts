/**
 * The largest of any number of numbers; `least` where none is larger. `Math.max(...)` takes a limited number of
 * arguments.
 */
export function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
