/**
 * Whether a key belongs to an input method that is composing: Enter picks a word, Esc cancels. Safari ends the
 * composition before the key event, and reveals it only by keyCode 229.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
