import { useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Makes all links of a table's cells one tab stop: arrow keys go to the next link in their direction, Home and End to
 * the ends of the row.
 */
export function useGridKeys() {
  const table = useRef<HTMLTableElement>(null);
  const links = (): HTMLAnchorElement[] => [
    ...(table.current?.querySelectorAll<HTMLAnchorElement>('td a, th a') ?? []),
  ];
  const placeOf = (link: HTMLAnchorElement): readonly [row: number, column: number] => {
    const cell = link.closest<HTMLTableCellElement>('td, th');
    return [(cell?.parentElement as HTMLTableRowElement | null)?.rowIndex ?? 0, cell?.cellIndex ?? 0];
  };
  const stand = (link: HTMLAnchorElement): void => {
    for (const one of links()) one.tabIndex = one === link ? 0 : -1;
  };
  const next = (from: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined => {
    const [row, column] = placeOf(from);
    const inRow = links().filter((one) => placeOf(one)[0] === row);
    if (key === 'Home') return inRow[0];
    if (key === 'End') return inRow.at(-1);
    const [down, right] = STEPS[key] ?? [0, 0];
    const distance = (one: HTMLAnchorElement): number => {
      const [r, c] = placeOf(one);
      return down === 0 ? (r === row ? (c - column) * right : -1) : (r - row) * down * 1000 + Math.abs(c - column);
    };
    const isAhead = (one: HTMLAnchorElement): boolean =>
      down === 0 ? distance(one) > 0 : (placeOf(one)[0] - row) * down > 0;
    return links()
      .filter(isAhead)
      .sort((a, b) => distance(a) - distance(b))[0];
  };
  return {
    ref: table,
    onFocusIn: ({ target }: FocusEvent): void => {
      if (target instanceof HTMLAnchorElement) stand(target);
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLAnchorElement)) return;
      if (!(event.key in STEPS) && event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      next(event.target, event.key)?.focus();
    },
  };
}
