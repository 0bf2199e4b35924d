import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The properties of a field that is kept when it is left, or by Enter on one line. What is being typed wins over news of
 * the value from elsewhere. `keep` gets the trimmed text when it differs; where it answers false, the old value returns.
 */
export function useTyped(value: string, keep: (typed: string) => boolean | undefined) {
  const [typed, setTyped] = useState<string>();
  const isFocused = useRef(false);
  useEffect(() => {
    if (!isFocused.current) setTyped(undefined);
  }, [value]);

  const leave = (): void => {
    const text = typed?.trim();
    if (text === undefined) return;
    if (text === value || keep(text) === false) setTyped(undefined);
  };
  // A popup that closes takes the field with it, without leaving it first.
  const last = useRef(leave);
  last.current = leave;
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('pagehide', () => last.current(), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return {
    value: typed ?? value,
    onFocus: () => {
      isFocused.current = true;
    },
    onInput: (event: Event) => setTyped((event.currentTarget as Field).value),
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
