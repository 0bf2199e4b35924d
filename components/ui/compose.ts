/**
 * A key pressed while an input method is composing belongs to the input method: Enter picks a word, Esc gives it up.
 * Safari ends the composition before the key event, and tells by keyCode 229 alone.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
