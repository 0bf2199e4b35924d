import { selectedRange } from '@/utils/annotator/watch-selection';
import { world } from '@/utils/platform/worlds';

/** In ms, as in the clean view. */
const SETTLED_MS = 120;
/** For this many ms after a press or key, a selection counts as made by hand. */
const BY_HAND_MS = 1000;

/**
 * Calls `onSettled` with the reader's selection once it has settled, and with undefined when it is gone; not again for
 * keys and presses that do not change it. A page may change a selection by script: what was selected when the pointer
 * was released counts, and a selection not made by hand does not. `isOurs` says which targets are not part of the page.
 * Until `signal` aborts.
 */
export function watchHandSelection(
  onSettled: (range: Range | undefined) => void,
  isOurs: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): void {
  let isDown = false;
  let isTouch = false;
  let handAt = performance.now(); // this script is injected during a selection
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
    // A touch selection continues with its handles, which fire no events.
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

/** Text in an editable element is not the article's. */
function isEditable({ commonAncestorContainer: node }: Range): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.isContentEditable === true;
}
