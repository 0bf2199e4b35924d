/** The largest of any number of numbers, and `least` where none is larger: `Math.max(...)` takes only so many. */
export function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
