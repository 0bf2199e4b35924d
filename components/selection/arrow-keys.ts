const moves: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** In a toolbar or a list of buttons the arrow keys move between the buttons, and Esc returns to the text. */
export function walkButtons(event: KeyboardEvent): void {
  const box = event.currentTarget as HTMLElement;
  const buttons = [...box.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const move = moves[event.key];
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') buttons[at]?.blur();
  else if (move) buttons[move(at, buttons.length - 1)]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
