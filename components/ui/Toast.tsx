import { useEffect } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import './Toast.css';

const SHOWN_MS = 6000;

export interface ToastMessage {
  text: string;
  action?: { label: string; run: () => void };
  /** Until it is acted on, or another takes its place. */
  stays?: boolean;
}

/** One passing message, read out by screen readers; `onDone` when its time is over or its action was taken. */
export function Toast({ message, onDone }: { message: ToastMessage | undefined; onDone: () => void }) {
  const { close } = useMessages();
  useEffect(() => {
    if (!message || message.stays) return;
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
