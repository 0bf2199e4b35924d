import type { KeyboardNews } from '@/utils/model/keyboard-news';

/** A page's scripts may take the keyboard, or cover us, so often in so many ms; then typing stops, and it is said. */
const TRIES = 6;
const WITHIN_MS = 4000;
/** How often it is looked whether something lies on top of us. */
const LOOK_MS = 300;

interface Held {
  host: HTMLElement;
  dialog: HTMLDialogElement;
  frame: HTMLIFrameElement;
  /** Tells the reader in the frame, past the page. */
  post: (news: KeyboardNews) => void;
}

type News = KeyboardNews extends infer Each ? (Each extends unknown ? Omit<Each, 'at' | 'sent'> : never) : never;

/**
 * Keeps the clean view on top and the keyboard in it while it lies over a page, until `signal` aborts. A page cannot see
 * into the frame, but it may call `focus`, `blur` or `showModal`, and the next keys would be its own: the keyboard is taken
 * back in the same turn, and a key that went astray meanwhile is kept from the page and handed to the reader.
 */
export function holdOnPage({ host, dialog, frame, post }: Held, signal: AbortSignal): void {
  const tell = (news: News, at = performance.now()): void => {
    const { timeOrigin } = performance;
    post({ ...news, at: timeOrigin + at, sent: { own: timeOrigin + performance.now(), wall: Date.now() } });
  };
  let tries: number[] = [];
  let isContested = false;
  let below = new Set(topLayer());
  // Not once an update has put its sentence in the frame's place: the keys are the page's own then.
  const isShown = (): boolean => dialog.open && frame.isConnected;

  /** One theft fires several events, all in the turn in which it happened. */
  let isCounted = false;
  /** False once the page has won: nothing is taken back any more. */
  const mayTry = (): boolean => {
    if (isCounted) return !isContested;
    isCounted = true;
    setTimeout(() => {
      isCounted = false;
    });
    const now = performance.now();
    tries = [...tries.filter((at) => now - at < WITHIN_MS), now];
    if (isContested || tries.length <= TRIES) return !isContested;
    isContested = true;
    tell({ keyboard: 'lost' });
    return false;
  };
  // When the reader comes back to the tab, the page's window gets the focus by itself: nobody took it.
  let hadFocus = true;
  /** The frame may be what the document calls focused while the keys go to the page: it is left first. */
  const refocus = (): void => {
    if (!isShown() || isContested) return;
    isRefocusing = true;
    frame.blur();
    frame.focus({ preventScroll: true });
    isRefocusing = false;
  };
  let isRefocusing = false;
  /** What is taken while the page's own call is still under way is given to the page when that ends. */
  const refocusSoon = (): void => {
    refocus();
    queueMicrotask(refocus); // before any key that waits
    setTimeout(refocus);
  };
  const takeBack = ({ tells = true, counts = true } = {}): void => {
    if (!isShown() || !(counts ? mayTry() : !isContested)) return;
    refocusSoon();
    if (tells) tell({ keyboard: 'taken-back' });
  };
  /** What the page put into the top layer after us lies over us, and a dialog makes us inert. */
  const rise = (): void => {
    const now = topLayer();
    const isCovered = now.some((element) => element !== host && !below.has(element));
    below = new Set(now);
    if (!isShown() || !isCovered || !mayTry()) return;
    dialog.close();
    dialog.showModal();
    refocusSoon();
    tell({ keyboard: 'taken-back' });
  };

  const focused = ({ target }: Event): void => {
    if (!isShown() || isRefocusing || target === host) return;
    rise();
    takeBack({ tells: hadFocus || target !== window });
  };
  // What the reader does by hand goes to the address bar or another window: then the document has no focus at all.
  const left = (): void => {
    if (isShown() && !isRefocusing && document.hasFocus() && document.activeElement !== host) takeBack();
  };
  const key = (event: KeyboardEvent | InputEvent): void => {
    if (!isShown() || !event.isTrusted) return;
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') return; // the dialog's own
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    const { key: pressed, ctrlKey, metaKey, altKey, isComposing } = event as KeyboardEvent;
    // Of one theft the page may get several keys, until the frame's process has the keyboard again.
    takeBack({ counts: false });
    if (!isContested && !isComposing && !ctrlKey && !metaKey && !altKey)
      tell({ keyboard: 'astray', key: pressed }, event.timeStamp);
  };

  const first = { capture: true, signal };
  addEventListener('focus', focused, first);
  addEventListener('focusin', focused, first);
  addEventListener('toggle', rise, first);
  frame.addEventListener('blur', () => queueMicrotask(left), { signal });
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput'] as const)
    addEventListener(type, key as (event: Event) => void, first);
  const timer = setInterval(() => {
    hadFocus = document.hasFocus();
    rise();
  }, LOOK_MS);
  // The reader has put a hand on it again.
  const again = ({ source, data }: MessageEvent): void => {
    if (source !== frame.contentWindow || (data as { pressmark?: unknown } | null)?.pressmark !== 'keyboard') return;
    isContested = false;
    tries = [];
  };
  addEventListener('message', again, first);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** What is in the browser's top layer, as far as the page's own tree tells. */
const topLayer = (): Element[] => [...document.querySelectorAll('dialog:modal, :popover-open, :fullscreen')];
