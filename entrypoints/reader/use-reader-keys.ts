import { useEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import type { Codebook } from '@/utils/model/codebook';
import type { Annotating } from './use-annotating';

/** The clean view's keys. Single keys act only where `singleKeys` allows; Esc steps back, out of the view at last. */
export function useReaderKeys(
  annotating: Annotating,
  codes: Codebook,
  singleKeys: boolean,
  close: (() => void) | undefined,
): void {
  useEffect(() => {
    const gone = new AbortController();
    const stepBack = (): void => {
      if (annotating.opened) annotating.closeCard();
      else if (annotating.selected) document.getSelection()?.removeAllRanges();
      else close?.();
    };
    const press = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return;
      if (event.key === 'Escape') stepBack();
      if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (act(event.key.toLowerCase(), annotating, codes)) event.preventDefault();
    };
    addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, [annotating, codes, singleKeys, close]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, select, input');

/** True when the key did something. */
function act(key: string, annotating: Annotating, codes: Codebook): boolean {
  const { selected, opened } = annotating;
  const code = codes.find((candidate) => candidate.key === key);
  if (code && selected) annotating.mark([code.id]);
  else if (code && opened) annotating.toggleCode(code);
  else if (key === 'n' && selected) annotating.mark([], { write: true });
  else if (key === 'n' && opened) annotating.open(opened.annotation.id, { write: true });
  else if (key === 'c' && selected) annotating.copySelected();
  else if (key === 'u') annotating.undoRemove();
  else return false;
  return true;
}
