/**
 * Keeps a key pressed in a modal dialog from the commands of the page below; true when it did. A dialog that has been
 * closed may hold the focus until its `close` event comes, some milliseconds later: the next key goes to the page.
 */
export function keepInDialog(event: KeyboardEvent): boolean {
  const isOpen = (event.currentTarget as HTMLDialogElement).open;
  if (isOpen) event.stopPropagation();
  return isOpen;
}
