/**
 * A control's keys (in the form of `aria-keyshortcuts`, `Control+e`): for screen readers, and in the tooltip as they
 * are printed on keys (Ctrl+E), after `label` where there is one.
 */
export const shortcut = (keys: string, label = '') => {
  const shown = keys
    .replace('Control', 'Ctrl')
    .replace('Escape', 'Esc')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
  return { 'aria-keyshortcuts': keys, title: label ? `${label} (${shown})` : shown };
};
