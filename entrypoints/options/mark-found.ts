/** A setting with what belongs to it. */
const ROW = 'label, fieldset, details, li, p, button, a, .option-row, .appearance-row, .segments';

/**
 * Marks (`data-found`) the smallest settings of `section` that say all `parts`, opens what they are folded in, and gives
 * them; none where the heading says them, or nothing is looked for. What was opened for a search is folded again by the next.
 */
export function markFound(section: HTMLElement, parts: readonly string[]): HTMLElement[] {
  for (const one of section.querySelectorAll('[data-found]')) one.removeAttribute('data-found');
  for (const one of section.querySelectorAll<HTMLDetailsElement>('details[data-opened]')) {
    one.open = false;
    delete one.dataset.opened;
  }
  const says = (element: Element): boolean => parts.every((part) => element.textContent.toLowerCase().includes(part));
  const heading = section.querySelector('h2');
  if (parts.length === 0 || (heading && says(heading))) return [];
  const rows = [...section.querySelectorAll<HTMLElement>(ROW)].filter(says);
  const found = rows.filter((row) => !rows.some((other) => other !== row && row.contains(other)));
  for (const row of found) {
    row.dataset.found = '';
    for (let fold = row.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
      if (fold.open) continue;
      fold.open = true;
      fold.dataset.opened = '';
    }
  }
  return found;
}
