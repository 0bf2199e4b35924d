/** What keys that ARIA names otherwise are called on the keyboard. */
const ON_KEYS: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** `Control+e` as it is printed on keys: Ctrl+E. */
const shownKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => ON_KEYS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+');

/** What a control says of its keys (as `aria-keyshortcuts` writes them): to screen readers, and under the mouse behind `label`. */
export const shortcut = (keys: string, label?: string) => ({
  'aria-keyshortcuts': keys,
  title: label === undefined ? shownKeys(keys) : `${label} (${shownKeys(keys)})`,
});
