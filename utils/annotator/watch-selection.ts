/**
 * Long enough that a selection still growing does not show the toolbar, short enough to feel immediate. Milliseconds.
 */
const SETTLED_MS = 120;
/** The page learns nothing of a finger on the handles of a touch selection: it may only be resting. */
const SETTLED_BY_TOUCH_MS = 500;

/**
 * Calls `onSettled` with the selected range inside `root` once the selection has settled (the pointer is up, no key is
 * pressed), and with undefined when nothing is selected there any more; at once where a key comes sooner, which is for
 * what is selected. Until `signal` aborts.
 */
export function watchSelection(
  root: HTMLElement,
  onSettled: (range: Range | undefined) => void,
  signal: AbortSignal,
): void {
  const { ownerDocument: document } = root;
  let isPointerDown = false;
  let isTouch = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isPointerDown) onSettled(selectedRange(root));
  };
  // Keys that select have longer names. In the capture phase, so that the selection is handled before the key.
  const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (timer !== undefined && key.length === 1 && !ctrlKey && !metaKey && !altKey) settle();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, isTouch ? SETTLED_BY_TOUCH_MS : SETTLED_MS);
  };
  const point =
    (isDown: boolean) =>
    ({ pointerType }: PointerEvent): void => {
      isPointerDown = isDown;
      isTouch = pointerType === 'touch';
      if (!isDown) wait();
    };
  document.addEventListener('selectionchange', wait, { signal });
  document.addEventListener('keydown', press, { signal, capture: true });
  // A drag may begin outside `root` and end anywhere; one that turns into scrolling is cancelled.
  document.addEventListener('pointerdown', point(true), { signal });
  document.addEventListener('pointerup', point(false), { signal });
  document.addEventListener('pointercancel', point(false), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The part of the selected range inside `root`, if there is any. A page may have removed its body: then it is null. */
export function selectedRange(root: Node | null): Range | undefined {
  const selection = root?.ownerDocument?.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(root)) return undefined;
  const whole = range.cloneRange();
  whole.selectNodeContents(root);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    range.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(whole.endContainer, whole.endOffset);
  return range.toString().trim() ? range : undefined;
}
