/** The button of the code finder within the elements of a selector; null where no codes are shown there. */
export const finderButton = (within: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`${within} .code-find`);

/** Opens a finder by its button, which has the focus again afterwards. */
export function openFinder(button: HTMLElement | null): void {
  button?.focus();
  button?.click();
}
