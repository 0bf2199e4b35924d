import { browser } from 'wxt/browser';
import type { KeyboardNews } from '@/utils/model/keyboard-news';

/** When the page takes the keyboard or covers us this often within this time, typing stops and the reader is told. */
const TRIES = 6;
const WITHIN_MS = 4000;
/** How often to check, in ms, whether something covers us. */
const LOOK_MS = 300;

interface Held {
  host: HTMLElement;
  dialog: HTMLDialogElement;
  frame: HTMLIFrameElement;
  /** Posts a message to the reader in the frame that the page cannot see. */
  post: (news: KeyboardNews) => void;
}

type News = KeyboardNews extends infer Each ? (Each extends unknown ? Omit<Each, 'at' | 'sent'> : never) : never;

/**
 * Keeps the clean view on top and the keyboard in it while it lies over a page, until `signal` aborts. A page cannot
 * see into the frame, but by calling `focus`, `blur` or `showModal` it would get the next keys. The keyboard is taken
 * back in the same task, and a key that went astray meanwhile is kept from the page and handed to the reader.
 */
export function holdOnPage({ host, dialog, frame, post }: Held, signal: AbortSignal): void {
  const tell = (news: News, at = performance.now()): void => {
    const { timeOrigin } = performance;
    post({ ...news, at: timeOrigin + at, sent: { own: timeOrigin + performance.now(), wall: Date.now() } });
  };
  let tries: number[] = [];
  let isContested = false;
  let below = new Set(topLayer(host));
  // False after an update replaced the frame with a sentence: then the keys belong to the page.
  const isShown = (): boolean => dialog.open && frame.isConnected;

  /** One theft fires several events, all in the same task; count them once. */
  let isCounted = false;
  /** False once the page has won; nothing is taken back after that. */
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
  // When the reader returns to the tab, the browser focuses the page's window; that is not a theft.
  let hadFocus = true;
  /** `activeElement` may be the frame although keys go to the page, so blur it first. */
  const refocus = (): void => {
    if (!isShown() || isContested) return;
    refocused = performance.now();
    isRefocusing = true;
    frame.blur();
    frame.focus({ preventScroll: true });
    isRefocusing = false;
  };
  let isRefocusing = false;
  let refocused = Number.NEGATIVE_INFINITY;
  /**
   * In Chromium a frame of the page can take the keyboard while our frame stays the active element, and no event tells
   * of it. Has no effect where the keyboard is ours.
   */
  const takeBackFromFrame = (): boolean => {
    const mayBe = isShown() && !isContested && document.hasFocus() && document.activeElement === host;
    if (mayBe) frame.contentWindow?.focus();
    return mayBe;
  };
  /** Focus taken while the page's own call is in progress is given to the page when that call ends. */
  const refocusSoon = (): void => {
    refocus();
    queueMicrotask(refocus); // before any waiting key
    setTimeout(refocus);
  };
  const takeBack = ({ tells = true, counts = true } = {}): void => {
    if (!isShown() || !(counts ? mayTry() : !isContested)) return;
    refocusSoon();
    if (tells) tell({ keyboard: 'taken-back' });
  };
  /** Whether a modal dialog makes us inert. It may be in a closed shadow tree, so try to focus the frame. */
  const isInert = (): boolean => {
    if (!document.hasFocus() || document.activeElement === host) return false;
    refocus();
    return document.activeElement !== host;
  };
  /** Anything the page adds to the top layer lies over us, and a modal dialog makes us inert. */
  const rise = (): void => {
    const now = topLayer(host);
    const isCovered = now.some((element) => !below.has(element));
    below = new Set(now);
    if (!isShown() || isContested || !(isCovered || isInert()) || !mayTry()) return;
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
  // When the reader goes to the address bar or another window, the document has no focus at all; that is not a theft.
  const left = (): void => {
    if (isShown() && !isRefocusing && document.hasFocus() && document.activeElement !== host) takeBack();
  };
  const key = (event: KeyboardEvent | InputEvent): void => {
    if (!isShown() || !event.isTrusted) return;
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') return; // closes the dialog
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    const { key: pressed, ctrlKey, metaKey, altKey, isComposing } = event as KeyboardEvent;
    // After one theft the page may receive several keys before the frame's process has the keyboard again.
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
    // Not every theft fires an event, and focusing the frame may fail.
    left();
    rise();
    takeBackFromFrame();
  }, LOOK_MS);
  const hear = ({ source, data }: MessageEvent<{ pressmark?: unknown } | null>): void => {
    if (source !== frame.contentWindow) return;
    // The reader resumes typing.
    if (data?.pressmark === 'keyboard') {
      isContested = false;
      tries = [];
    }
    // The reader's window lost the focus; taking it back from the page itself has the same effect.
    const isEcho = performance.now() - refocused < WITHIN_MS;
    if (data?.pressmark === 'lost' && !isEcho && takeBackFromFrame() && mayTry()) tell({ keyboard: 'missed' });
  };
  addEventListener('message', hear, first);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** In a document with more elements only the body and its children are looked into: this is done at every check. */
const MOST_ELEMENTS = 20_000;

const searched = (root: ParentNode): Iterable<Element> =>
  root === document && document.getElementsByTagName('*').length > MOST_ELEMENTS
    ? document.querySelectorAll('body, body > *')
    : root.querySelectorAll('*');

/**
 * Elements in the browser's top layer, except `host`: those in the page's own tree and in the shadow trees of custom
 * elements, of the body and of its children, which third-party banners and dialogs use.
 */
function topLayer(host: Element, root: ParentNode = document): Element[] {
  const inside = [...searched(root)].flatMap((element) => {
    if (element === host || !(element instanceof HTMLElement)) return [];
    const { body } = document;
    const isLikely = element.localName.includes('-') || element === body || element.parentElement === body;
    const tree = isLikely && shadowOf(element);
    return tree ? topLayer(host, tree) : [];
  });
  const own = [...root.querySelectorAll('dialog:modal, :popover-open, :fullscreen')];
  return [...own.filter((element) => element !== host), ...inside];
}

/** The element's shadow tree, open or closed. Chromium has a function for it, Firefox a property. */
const shadowOf = (element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }): ShadowRoot | null | undefined =>
  browser.dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot;
