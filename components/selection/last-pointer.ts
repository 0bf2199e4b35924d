// Until there was a press: this script may have come after the one that asked for it.
let last = globalThis.matchMedia?.('(pointer: coarse)').matches ? 'touch' : 'mouse';

// In the capture phase, so that no handler can hide the event.
globalThis.addEventListener?.(
  'pointerdown',
  ({ pointerType }) => {
    last = pointerType;
  },
  { capture: true, passive: true },
);

/** Whether the last press was by touch. A touch selection has handles below it and the system's menu above. */
export const usedTouch = (): boolean => last === 'touch';
