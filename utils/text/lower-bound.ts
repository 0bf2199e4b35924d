/**
 * The first number from `from` to `end` - 1 for which `reached` holds; `end` where it holds for none. A binary search:
 * once `reached` holds, it must hold for every number after.
 */
export function lowerBound(end: number, reached: (i: number) => boolean, from = 0): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
