import { useLayoutEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import { type KeyContext, keyName, readerKeys, runCode } from './reader-keys';

/** The keys of the clean view. Single keys act only if `singleKeys` is set. */
export function useReaderKeys(context: KeyContext, singleKeys: boolean): void {
  // A layout effect: two quick presses of Esc must not act on the same state.
  useLayoutEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented || event.altKey) return;
      if (isOwn(event)) return;
      if (act(keyName(event), context, singleKeys)) event.preventDefault();
    };
    addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, [context, singleKeys]);
}

/** Runs the action for a key; true when it did something. */
function act(pressed: string, context: KeyContext, singleKeys: boolean): boolean {
  const key = readerKeys.find(({ keys, isSingle }) => keys.includes(pressed) && (singleKeys || !isSingle));
  if (key) return key.run(context);
  const name = pressed.replace('Shift+', '');
  if (!singleKeys || !/^[\da-z]$/.test(name)) return false;
  return context.onceRead((codes) =>
    runCode(
      codes.find(({ key }) => key === name),
      pressed !== name,
      context,
    ),
  );
}

/** Whether the focused element uses this key itself: a text field, a button's Enter, a list that scrolls. */
function isOwn({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || key === 'Escape') return false;
  if (target.closest('textarea, select, input, [contenteditable], dialog[open]')) return true;
  if (key === 'Enter') return target.closest('button, a, summary') !== null;
  return key.startsWith('Arrow') && target.closest('.drawer, .floating, [role="toolbar"]') !== null;
}
