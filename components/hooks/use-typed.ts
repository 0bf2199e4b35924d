import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import { isWholeDay } from '@/components/ui/day-input';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field that its page may remove during typing is saved at each pause. Milliseconds. */
const PAUSE_MS = 400;

/**
 * The properties of a field that is saved when it is left, or by Enter on one line, where Escape takes back what was
 * not yet saved. A new value from elsewhere waits while something is being typed, and yields to it. A text that was
 * saved before, or was typed back to what it was, yields to the new value. `keep` gets the trimmed text when it
 * differs; where it answers false, the old value returns, as it does where the field is left with half a day in it.
 * `atPauses` also saves during typing, for popups, which close without notice and by Escape.
 */
export function useTyped(value: string, keep: (typed: string) => boolean | undefined, { atPauses = false } = {}) {
  const [typed, setTyped] = useState<string>();
  const isFocused = useRef(false);
  const isWhole = useRef(true);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /**
   * The text that counts as unchanged: what stood here before typing, or was last saved; and the value at that time.
   */
  const settled = useRef({ text: value, over: value });
  useEffect(() => {
    if (!isFocused.current) setTyped(undefined);
  }, [value]);

  /** Nothing to save: the text equals the value, or the value has changed since the text was settled. */
  const isSettled = (text: string): boolean =>
    text === value || (text === settled.current.text && value !== settled.current.over);
  const settle = (text: string): boolean | undefined => {
    settled.current = { text, over: value };
    return keep(text);
  };
  const leave = (): void => {
    const text = typed?.trim();
    if (text === undefined) return;
    if (!isWhole.current || isSettled(text) || settle(text) === false) setTyped(undefined);
  };
  /** Saves during typing, but never an empty text; the field stays as it is. */
  const keepMeanwhile = (): void => {
    const text = typed?.trim();
    if (isFocused.current && isWhole.current && text && !isSettled(text)) settle(text);
  };
  const latest = useRef({ leave, keepMeanwhile });
  latest.current = { leave, keepMeanwhile };
  const awaitPause = (): void => {
    clearTimeout(pause.current);
    if (atPauses) pause.current = setTimeout(() => latest.current.keepMeanwhile(), PAUSE_MS);
  };
  // A popup that closes removes the field without a blur event.
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('pagehide', () => latest.current.leave(), { signal: gone.signal });
    return () => {
      gone.abort();
      clearTimeout(pause.current);
    };
  }, []);
  return {
    value: typed ?? value,
    onFocus: () => {
      isFocused.current = true;
    },
    onInput: (event: InputEvent) => {
      if (typed === undefined) settled.current = { text: value, over: value };
      isWhole.current = isWholeDay(event.currentTarget as Field);
      setTyped((event.currentTarget as Field).value);
      if (event.isComposing) clearTimeout(pause.current);
      else awaitPause();
    },
    onCompositionEnd: awaitPause,
    onBlur: () => {
      isFocused.current = false;
      leave();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const isLine = event.currentTarget instanceof HTMLInputElement;
      if (!isLine || isComposing(event)) return;
      if (event.key === 'Enter' && event.currentTarget.reportValidity()) leave();
      if (event.key !== 'Escape' || atPauses || typed === undefined) return;
      // The key must not close what contains the field.
      if (!isSettled(typed.trim())) event.stopPropagation();
      setTyped(undefined);
    },
  };
}
