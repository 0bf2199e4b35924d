import { selectedRange } from '@/utils/annotator/watch-selection';
import { world } from '@/utils/platform/worlds';

/** As in the clean view. */
const SETTLED_MS = 120;
/** So long after a press or a key a selection still counts as made by it. */
const BY_HAND_MS = 1000;

/**
 * Calls `onSettled` with what a person has selected on the page, once it has settled, and with undefined when nothing is
 * any more; not again for keys and presses that leave it selected. The page may answer a selection with one of its own:
 * what was selected when the pointer went up counts, and what nobody's hand selected does not. `isOurs` says which
 * targets are no part of the page. Until `signal` aborts.
 */
export function watchHandSelection(
  onSettled: (range: Range | undefined) => void,
  isOurs: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): void {
  let isDown = false;
  let isTouch = false;
  let handAt = performance.now(); // this script comes while something is being selected
  let atRelease = world.pressmarkByHand;
  let isTold = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (range: Range | undefined): void => {
    isTold = true;
    onSettled(range);
  };
  const settle = (): void => {
    if (isDown || isTold) return;
    const range = selectedRange(document.body);
    if (!range || isEditable(range)) tell(undefined);
    else if (isTouch || performance.now() - handAt < BY_HAND_MS) tell(atRelease ?? range);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_MS);
  };
  const change = (): void => {
    isTold = false;
    wait();
  };
  const byHand =
    (act: (event: Event) => void) =>
    (event: Event): void => {
      if (!event.isTrusted || isOurs(event.target)) return;
      act(event);
    };
  const press = byHand((event) => {
    isDown = true;
    isTouch = (event as PointerEvent).pointerType === 'touch';
    atRelease = undefined;
  });
  const release = byHand(() => {
    isDown = false;
    handAt = performance.now();
    // A touch selection goes on by its handles, of which no event tells.
    atRelease = isTouch ? undefined : selectedRange(document.body);
    wait();
  });
  const key = byHand(() => {
    handAt = performance.now();
    atRelease = undefined;
    wait();
  });

  document.addEventListener('selectionchange', change, { signal });
  const first = { capture: true, passive: true, signal };
  addEventListener('pointerdown', press, first);
  addEventListener('pointerup', release, first);
  addEventListener('pointercancel', release, first);
  addEventListener('keyup', key, first);
  signal.addEventListener('abort', () => clearTimeout(timer));
  wait();
}

/** Text somebody is writing is not the article's. */
function isEditable({ commonAncestorContainer: node }: Range): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.isContentEditable === true;
}
