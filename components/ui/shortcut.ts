/**
 * What a control says of its keys (as `aria-keyshortcuts` writes them, `Control+e`): to screen readers, and under the mouse
 * as they are printed on keys (Ctrl+E), behind `label` where there is one.
 */
export const shortcut = (keys: string, label = '') => {
  const shown = keys
    .replace('Control', 'Ctrl')
    .replace('Escape', 'Esc')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
  return { 'aria-keyshortcuts': keys, title: label ? `${label} (${shown})` : shown };
};
