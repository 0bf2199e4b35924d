/** `Control+e` as it is printed on keys: Ctrl+E. */
const shownKeys = (keys: string): string =>
  keys
    .replace('Control', 'Ctrl')
    .replace('Escape', 'Esc')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());

/** What a control says of its keys (as `aria-keyshortcuts` writes them): to screen readers, and under the mouse behind `label`. */
export const shortcut = (keys: string, label?: string) => ({
  'aria-keyshortcuts': keys,
  title: label === undefined ? shownKeys(keys) : `${label} (${shownKeys(keys)})`,
});
