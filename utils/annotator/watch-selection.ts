/** Long enough that a selection still growing does not show the toolbar, short enough to feel immediate. Milliseconds. */
const SETTLED_MS = 120;
/** The page learns nothing of a finger on the handles of a touch selection: it may only be resting. */
const SETTLED_BY_TOUCH_MS = 500;

/**
 * Calls `onSettled` with the selected range inside `root` once the selection has settled (the pointer is up, no key is
 * pressed), and with undefined when nothing is selected there any more. Until `signal` aborts.
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
    if (!isPointerDown) onSettled(selectedRange(root));
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, isTouch ? SETTLED_BY_TOUCH_MS : SETTLED_MS);
  };
  const press =
    (isDown: boolean) =>
    ({ pointerType }: PointerEvent): void => {
      isPointerDown = isDown;
      isTouch = pointerType === 'touch';
      if (!isDown) wait();
    };
  document.addEventListener('selectionchange', wait, { signal });
  root.addEventListener('pointerdown', press(true), { signal });
  // The pointer may be released anywhere; a drag that turns into scrolling is cancelled.
  document.addEventListener('pointerup', press(false), { signal });
  document.addEventListener('pointercancel', press(false), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The part of the selected range inside `root`, if there is any. */
export function selectedRange(root: Node): Range | undefined {
  const selection = root.ownerDocument?.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(root)) return undefined;
  const whole = range.cloneRange();
  whole.selectNodeContents(root);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    range.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(whole.endContainer, whole.endOffset);
  return range.toString().trim() ? range : undefined;
}
