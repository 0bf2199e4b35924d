/** A setting together with its label and controls. */
const ROW = 'label, fieldset, details, li, p, button, a, .option-row, .appearance-row, .segments';
/** The controls of a setting. */
const CONTROL = 'input, select, textarea, button, a, summary';

/** Other words for a setting, under the name it has on screen. */
export type OtherWords = ReadonlyMap<string, string>;

/**
 * Marks (`data-found`) the smallest settings of `section` that contain all `parts`, in their text or in the other words
 * for them, opens the details they are in, and returns them; none when the heading contains them or `parts` is empty.
 * What is next to them is hidden (`data-aside`) so that they are seen at once. The next search shows everything again
 * and closes what was opened.
 *
 * @param parts in lower case, as are the values of `otherWords`
 */
export function markFound(
  section: HTMLElement,
  parts: readonly string[],
  otherWords: OtherWords = new Map(),
): HTMLElement[] {
  for (const one of section.querySelectorAll('[data-found]')) one.removeAttribute('data-found');
  for (const one of section.querySelectorAll('[data-aside]')) one.removeAttribute('data-aside');
  for (const one of section.querySelectorAll<HTMLDetailsElement>('details[data-opened]')) {
    one.open = false;
    delete one.dataset.opened;
  }
  const says = (element: Element): boolean => {
    const words = `${element.textContent} ${otherWords.get(nameOf(element)) ?? ''}`.toLowerCase();
    return parts.every((part) => words.includes(part));
  };
  const heading = section.querySelector('h2');
  if (parts.length === 0 || (heading && says(heading))) return [];
  const rows = [...section.querySelectorAll<HTMLElement>(ROW)].filter(says);
  const smallest = rows.filter((row) => !rows.some((other) => other !== row && row.contains(other)));
  const settings = smallest.filter(isSetting);
  // A sentence of explanation counts only when no setting matches.
  const found = settings.length > 0 ? settings : smallest;
  for (const row of found) {
    row.dataset.found = '';
    for (let fold = row.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
      if (fold.open) continue;
      fold.open = true;
      fold.dataset.opened = '';
    }
  }
  if (settings.length > 0 && !settings.some((row) => row.querySelector(':disabled'))) putAside(section, settings);
  return found;
}

/** The first words in a row: those that name it. */
function nameOf(row: Element): string {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  return texts.nextNode()?.nodeValue ?? '';
}

const isSetting = (row: Element): boolean => row.matches(CONTROL) || row.querySelector(CONTROL) !== null;

/** Hides everything that neither is nor contains one of the settings, nor is another choice of the same question. */
function putAside(section: HTMLElement, settings: readonly HTMLElement[]): void {
  const questions = new Set(
    settings.flatMap((row) => [...row.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name)),
  );
  const isOfQuestion = (element: Element): boolean =>
    [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')].some(({ name }) => questions.has(name));
  const visit = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.matches('h2, legend, summary, [data-found]')) continue;
      if (settings.some((row) => child.contains(row))) visit(child);
      else if (!isOfQuestion(child)) child.setAttribute('data-aside', '');
    }
  };
  visit(section);
}
