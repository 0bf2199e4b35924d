import { useEffect, useRef, useState } from 'preact/hooks';
import { type KeyboardNews, PUT_BACK } from '@/utils/model/keyboard-news';
import { clocksNow, createTypedOrder, ourTime, type TypedOrder } from './typed-order';

/**
 * What the page behind this frame did to the keyboard. `taken-back`: the focus was taken and is back. `heard`: keys
 * went to the page before that, where listeners older than ours may have read them. `missed`: keys may have gone to a
 * frame of the page, and are not here. `lost`: typing stops until the reader presses something here. `put-back`: the
 * page removed the whole clean view, with what was typed until it was restored.
 */
export type KeyboardState = 'ours' | typeof PUT_BACK | 'taken-back' | 'heard' | 'missed' | 'lost';

/** How long a notice is shown that asks for nothing, in ms. */
const TOLD_MS = 8000;

const isField = (element: HTMLElement | undefined): element is HTMLTextAreaElement | HTMLInputElement =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.isConnected;

/** Whether the key types text, or belongs to an input method's composition there, and does nothing else. */
const isTyped = ({ key, isComposing, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  isComposing || key === 'Process' || key === 'Backspace' || ([...key].length === 1 && !ctrlKey && !metaKey);

type News = KeyboardNews & { token?: unknown };

/**
 * Follows the annotator's messages about the keyboard and types a key that went to the page where the caret was.
 * `token` is this frame's; the page does not know it, so messages from the page are ignored.
 */
export function useKeyboardKept(token: string): [KeyboardState, () => void] {
  const [state, setState] = useState<KeyboardState>(() => (window.name === PUT_BACK ? PUT_BACK : 'ours'));
  const typedIn = useRef<HTMLElement>(undefined);
  /** Text goes to the field that had the caret until the reader presses something. */
  const isStolen = useRef(false);

  useEffect(() => {
    if (!token) return;
    const gone = new AbortController();
    const { signal } = gone;
    const order = createTypedOrder();
    const hear = ({ data, source }: MessageEvent<News | null>): void => {
      if (source !== parent || data?.token !== token) return;
      const at = ourTime(data.at, data.sent, clocksNow());
      isStolen.current = true;
      if (data.keyboard === 'astray') {
        typeHere(typedIn.current, data.key, { at, order });
        setState((known) => (known === 'lost' || known === PUT_BACK ? known : 'heard'));
      } else if (data.keyboard === 'lost') {
        setState('lost');
        typedIn.current?.blur(); // show no caret where typing has no effect
        isStolen.current = false;
      } else {
        // Nothing was being typed, so nothing was lost and there is nothing to say.
        if (!isField(typedIn.current)) return;
        typedIn.current.focus({ preventScroll: true });
        setState((known) => (known === 'ours' ? data.keyboard : known));
      }
    };
    const field = ({ target }: FocusEvent): void => {
      // Its button leads back to where the caret was.
      if (!(target instanceof HTMLElement) || target.closest('.keyboard-notice')) return;
      if (target !== typedIn.current) order.forget();
      typedIn.current = target;
      isStolen.current = false;
    };
    // A field that loses the caret without a key or press here has lost it to the page, even before we are told. The
    // effects of a key or press end with its own event, however long that takes. A letter never moves the caret,
    // wherever it arrives.
    let isByHand = false;
    /** Of these, a press and Esc are how a field is left: a Shift or an arrow at the moment of a theft is not. */
    let isLeaving = false;
    /** What the reader has left is given back no more. */
    const leave = (): void => {
      typedIn.current = undefined;
      isStolen.current = false;
    };
    const hand = (event: Event): void => {
      const isText = event.target === typedIn.current || isStolen.current;
      if (event instanceof KeyboardEvent && isText && isTyped(event)) return;
      isByHand = true;
      isLeaving = event.type !== 'keydown' || (event as KeyboardEvent).key === 'Escape';
      if (isStolen.current && isLeaving) leave();
      setTimeout(() => {
        isByHand = false;
        isLeaving = false;
      });
    };
    const lose = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget || target !== typedIn.current) return;
      if (isLeaving) leave();
      else if (!isByHand) isStolen.current = true;
    };
    for (const type of ['keydown', 'pointerdown', 'mousedown']) addEventListener(type, hand, { signal, capture: true });
    // A frame of the page may have taken the keyboard: only the annotator can tell that from another window or tab.
    addEventListener('blur', () => parent.postMessage({ pressmark: 'lost' }, '*'), { signal });
    addEventListener('focusout', lose, { signal });
    // A letter that arrives before the caret is back in its field is text, not a command.
    const key = (event: KeyboardEvent): void => {
      const field = typedIn.current;
      if (!isField(field)) return;
      const { activeElement, body } = document;
      const isBack = isStolen.current && activeElement === body && isTyped(event);
      if (isBack) {
        event.stopImmediatePropagation();
        field.focus({ preventScroll: true });
      }
      if (isBack || activeElement === field) order.typed(performance.timeOrigin + event.timeStamp, caretOf(field));
    };
    addEventListener('keydown', key, { signal, capture: true });
    addEventListener('message', hear, { signal });
    addEventListener('focusin', field, { signal });
    return () => gone.abort();
  }, [token]);

  useEffect(() => {
    if (state !== 'taken-back') return;
    const told = setTimeout(() => setState('ours'), TOLD_MS);
    return () => clearTimeout(told);
  }, [state]);

  const goOn = (): void => {
    setState('ours');
    parent.postMessage({ pressmark: 'keyboard' }, '*');
    window.focus();
    typedIn.current?.focus();
  };
  return [state, goOn];
}

const caretOf = ({ selectionStart, value }: HTMLTextAreaElement | HTMLInputElement): number =>
  selectionStart ?? value.length;

/**
 * Types the key pressed at `at` into the field that had the caret, before anything typed later. Outside a field the key
 * is lost, as when a button has the focus.
 */
function typeHere(field: HTMLElement | undefined, key: string, { at, order }: { at: number; order: TypedOrder }): void {
  if (!isField(field) || field.type === 'date') return;
  field.focus({ preventScroll: true });
  const { length } = field.value;
  const behind = length - (field.selectionEnd ?? length);
  const place = order.placeOf(at);
  if (place !== undefined) field.setSelectionRange(place, place);
  const text = key === 'Enter' && field instanceof HTMLTextAreaElement ? '\n' : key;
  if (key === 'Backspace') document.execCommand('delete');
  else if ([...text].length === 1) document.execCommand('insertText', false, text);
  if (place === undefined) return;
  order.grown(at, field.value.length - length);
  field.setSelectionRange(field.value.length - behind, field.value.length - behind);
}
