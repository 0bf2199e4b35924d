let last = 'mouse';

// Seen on its way down, whoever handles it.
globalThis.addEventListener?.(
  'pointerdown',
  ({ pointerType }) => {
    last = pointerType;
  },
  { capture: true, passive: true },
);

/** Was the last press a finger's? A selection made by touch has handles below it and the system's menu above. */
export const usedTouch = (): boolean => last === 'touch';
