/**
 * The first of `from` … `end` - 1 for which `reached` holds; `end` when it holds for none. By halving: once it holds it
 * must hold for all that follow.
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
