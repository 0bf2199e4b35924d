import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import './Toast.css';

const SHOWN_MS = 6000;

export interface ToastMessage {
  text: string;
  /** The result of `run` is ignored. `keys`, as they are printed on keys, do the same. */
  action?: { label: string; run: () => unknown; keys?: string };
  /** A second action. */
  also?: { label: string; run: () => void; keys?: string };
  /** Stays until it is acted on, another message takes its place, or the reader turns to a passage. */
  stays?: boolean;
  /** Goes when the reader turns to another passage. */
  ofPassage?: boolean;
}

/**
 * One passing message, read aloud by screen readers; `onDone` when its time is over or its action was taken. Its time
 * stands still while the mouse or the focus is on it.
 */
export function Toast({ message, onDone }: { message: ToastMessage | undefined; onDone: () => void }) {
  const { close } = useMessages();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => setHeld(false), [message]);
  useEffect(() => {
    if (!message || message.stays || isHeld) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, onDone, isHeld]);
  const hold = (): void => setHeld(true);
  const letGo = (): void => setHeld(false);

  return (
    <div class="toast-place" role="status" aria-live="polite">
      {message ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: no action; a pointer over it only stops the clock.
        <div class="toast" onMouseEnter={hold} onMouseLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
          <span>{message.text}</span>
          {[message.action, message.also].map((action) =>
            action ? (
              <button
                key={action.label}
                type="button"
                title={action.keys}
                onClick={() => {
                  onDone();
                  action.run();
                }}
              >
                {action.label}
              </button>
            ) : null,
          )}
          {message.stays ? (
            <button type="button" aria-label={close} title={close} onClick={onDone}>
              ×
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
