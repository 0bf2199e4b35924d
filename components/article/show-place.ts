import { tidyText } from './tidy-text';

/** A place in the clean text: a block that begins with these words, or where a page begins. */
export type ShownPlace = { words: string } | { page: number };

const FLASH_MS = 1600;

/** Shows a place: scrolls to it and flashes it; keyboard focus moves there. */
export function showPlace(body: HTMLElement, place: ShownPlace): void {
  const element =
    'page' in place ? body.querySelector<HTMLElement>(`hr[title="${place.page}"]`) : blockOf(body, place.words);
  if (!element) return;
  if ('page' in place) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    return;
  }
  element.scrollIntoView({ block: 'center' });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const colour = getComputedStyle(body).getPropertyValue('--hover');
  element.animate([{ background: colour }, { background: isCalm ? colour : 'transparent' }], FLASH_MS);
}

/** The innermost block that begins with `words`. */
function blockOf(body: HTMLElement, words: string): HTMLElement | undefined {
  const wanted = tidyText(words);
  if (wanted === '') return undefined;
  return [...body.querySelectorAll<HTMLElement>('*')].findLast(({ textContent }) =>
    tidyText(textContent ?? '').startsWith(wanted),
  );
}
