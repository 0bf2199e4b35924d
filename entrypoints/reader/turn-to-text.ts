/** Controls that still need the keyboard while the reader turns to the text. */
const KEEPS_FOCUS = '.floating, .docked, .drawer';

/**
 * Removes the focus from a button pressed with the mouse, since Enter would press it again instead of acting on the
 * text.
 */
export function turnToText(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && !activeElement.closest(KEEPS_FOCUS)) activeElement.blur();
}
