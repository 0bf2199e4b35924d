/** What has a use for the keys even while the reader is at the text. */
const KEEPS_FOCUS = '.floating, .docked, .drawer';

/** A button that was pressed with the mouse keeps the focus, and Enter would press it again: now it is for the text. */
export function turnToText(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && !activeElement.closest(KEEPS_FOCUS)) activeElement.blur();
}
