import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field that its page may take away while it is typed in is kept at each pause. */
const PAUSE_MS = 400;

/**
 * The properties of a field that is kept when it is left, or by Enter on one line. What is being typed wins over news of
 * the value from elsewhere. `keep` gets the trimmed text when it differs; where it answers false, the old value returns.
 * `atPauses` keeps it while it is typed, too: for popups, which close without a word.
 */
export function useTyped(value: string, keep: (typed: string) => boolean | undefined, { atPauses = false } = {}) {
  const [typed, setTyped] = useState<string>();
  const isFocused = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isFocused.current) setTyped(undefined);
  }, [value]);

  const leave = (): void => {
    const text = typed?.trim();
    if (text === undefined) return;
    if (text === value || keep(text) === false) setTyped(undefined);
  };
  /** Keeps what is no less than a value; the field stays as it is. */
  const keepMeanwhile = (): void => {
    const text = typed?.trim();
    if (isFocused.current && text && text !== value) keep(text);
  };
  const latest = useRef({ leave, keepMeanwhile });
  latest.current = { leave, keepMeanwhile };
  const awaitPause = (): void => {
    clearTimeout(pause.current);
    if (atPauses) pause.current = setTimeout(() => latest.current.keepMeanwhile(), PAUSE_MS);
  };
  // A popup that closes takes the field with it, without leaving it first.
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
      if (event.key === 'Enter' && isLine && !isComposing(event)) leave();
    },
  };
}
