import { useEffect } from 'preact/hooks';
import './Toast.css';

const SHOWN_MS = 6000;

export interface ToastMessage {
  text: string;
  action?: { label: string; run: () => void };
}

/** One passing message, read out by screen readers; `onDone` when its time is over or its action was taken. */
export function Toast({ message, onDone }: { message: ToastMessage | undefined; onDone: () => void }) {
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, onDone]);

  return (
    <div class="toast-place" role="status" aria-live="polite">
      {message ? (
        <div class="toast">
          <span>{message.text}</span>
          {message.action ? (
            <button
              type="button"
              onClick={() => {
                message.action?.run();
                onDone();
              }}
            >
              {message.action.label}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
