import { browser } from 'wxt/browser';
import { adoptRules } from '@/utils/annotator/adopt-rules';
import { printInstead } from '@/utils/annotator/print-instead';
import { byScheme, ink, paper } from '@/utils/model/colours';
import { PUT_BACK } from '@/utils/model/keyboard-news';
import type { PrintCopy } from '@/utils/model/print-copy';
import { PressmarkError } from '@/utils/model/problem';
import type { OpenFrame } from '@/utils/platform/worlds';
import { randomToken } from '@/utils/text/random-token';
import { holdOnPage } from './hold-on-page';

const HOST = 'pressmark-reader';
const UPDATED_POLL_MS = 1000;
/** A reader asks for its article about when its frame has loaded. One not heard so many ms later is kept from it. */
const LONGEST_SILENCE_MS = 3000;

/** A page that takes us out again and again, so often, is left what it wants: the article opens in a tab. */
const MOST_RETURNS = 3;

const css = `
  :host { all: initial }
  dialog {
    position: fixed; inset: 0; box-sizing: border-box; width: 100vw; height: 100vh; max-width: none; max-height: none;
    margin: 0; padding: 0; border: 0; overflow: hidden; color-scheme: light dark; background: ${byScheme(paper)};
  }
  dialog::backdrop { background: none }
  iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark }
  dialog > p { font: 18px/1.7 system-ui, sans-serif; max-width: 32em; margin: 20vh auto 1em; padding: 0 24px; color: ${byScheme(ink)} }
  dialog > button { font: inherit; display: block; margin: 0 auto; padding: 6px 16px }
  @media print {
    :host { display: block !important }
    dialog { display: none !important }
  }
`;

// A page's scroll bar is drawn over the top layer: over that of the article, and it would scroll the page behind. Important
// rules in a layer stand above those of the page that are in none. They end with our host, whoever takes that away.
const withoutBar = `@layer pressmark { :root:has(> ${HOST}) { scrollbar-width: none !important } }`;

/**
 * Throws `nothing-found` in a picture, a feed or other data, which is no place for a frame.
 *
 * A modal dialog in a closed shadow root makes the page inert, and the page's scripts see neither the frame nor the keys
 * typed in it.
 */
export const openReaderFrame: OpenFrame = ({ onClose, onBlank }) => {
  if (!(document.documentElement instanceof HTMLElement)) throw new PressmarkError('nothing-found');
  // One that an earlier version of the extension left behind is dead.
  for (const stale of document.querySelectorAll(HOST)) stale.remove();

  const scroll = { left: scrollX, top: scrollY };
  const closing = new AbortController();
  const token = randomToken();
  const host = document.createElement(HOST);
  standAlone(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];

  let giveBarBack: (() => void) | undefined;
  const close = (): void => {
    if (closing.signal.aborted) return;
    closing.abort();
    giveBarBack?.();
    dialog.close(); // gives the focus back to where it was
    host.remove();
    scrollTo({ ...scroll, behavior: 'instant' });
    onClose();
  };

  // For any origin: the frame's address is one of this session, and leads to the reader's real one.
  // A page that isolates itself (COEP) lets no frame in but one without credentials. Not every such page can be told.
  if (crossOriginIsolated && 'credentialless' in frame) frame.credentialless = true;
  frame.allow = 'clipboard-write *';
  frame.src = `${browser.runtime.getURL('/reader.html')}#${token}`;
  // A page can steer any frame below it: what loads after our reader is not ours.
  let loads = 0;
  let isAtWork = false;
  let tries = 1;
  const loaded = (): void => {
    if (++loads > tries) close();
    else setTimeout(lookIn, LONGEST_SILENCE_MS);
  };
  const lookIn = (): void => {
    if (isAtWork || closing.signal.aborted) return;
    if ('credentialless' in frame && !frame.credentialless) {
      tries += 1;
      frame.credentialless = true;
      dialog.append(frame); // it loads anew where it is put
      if (dialog.open) frame.focus();
    } else {
      close();
      onBlank();
    }
  };
  frame.addEventListener('load', loaded, { signal: closing.signal });
  // `cancel` is Esc pressed while the focus is not in the reader.
  dialog.addEventListener('cancel', close, { signal: closing.signal });

  const show = (): void => {
    if (closing.signal.aborted || dialog.open) return;
    giveBarBack = adoptRules(window, document, withoutBar);
    dialog.showModal();
    frame.focus();
  };
  dialog.append(frame);
  shadow.append(dialog);
  document.documentElement.append(host);
  // A page that writes itself anew takes us out or elsewhere, and all we show with us. Whoever is typing types on: into the
  // frame, which loads anew, not into the page.
  const root = document.documentElement;
  let returns = 0;
  const returned = new MutationObserver(() => {
    // A document written anew is another page.
    if (root !== document.documentElement || host.parentNode === root) return;
    if (++returns > MOST_RETURNS) {
      close();
      onBlank();
      return;
    }
    tries++;
    isAtWork = false;
    frame.name = PUT_BACK;
    root.append(host);
    if (!dialog.open) return;
    dialog.close(); // its place in the top layer is gone
    dialog.showModal();
    frame.focus();
  });
  returned.observe(root, { childList: true });
  closing.signal.addEventListener('abort', () => returned.disconnect());
  let paper: PrintCopy | undefined;
  printOverPage(shadow, () => paper, closing.signal);
  // To our own origin only: the page hears nothing of it.
  const { origin } = new URL(browser.runtime.getURL('/'));
  const post: Parameters<typeof holdOnPage>[0]['post'] = (news) => {
    // While nothing has loaded in it, the frame is of the page's origin.
    if (!frame.contentDocument) frame.contentWindow?.postMessage({ ...news, token }, origin);
  };
  holdOnPage({ host, dialog, frame, post }, closing.signal);
  watchForUpdate(() => showUpdated(dialog, close), closing.signal);
  const hide = (): void => {
    giveBarBack?.();
    frame.blur(); // or the keys go on into a frame that nobody sees
    dialog.close();
  };
  const print = (copy: PrintCopy): void => {
    paper = copy;
  };
  const works = (): void => {
    isAtWork = true;
  };
  const isThere = (): boolean => host.isConnected;
  return { token, isThere, close, show, hide, works, print };
};

/** Rules of the page for what stands beside its body do not reach the host, nor does the size it gives all of itself. */
function standAlone({ style }: HTMLElement): void {
  const { currentCSSZoom = 1 } = document.documentElement as { currentCSSZoom?: number };
  const rules = { all: 'initial', display: 'block', position: 'static', zoom: String(1 / currentCSSZoom) };
  for (const [name, value] of Object.entries(rules)) style.setProperty(name, value, 'important');
}

/** An updated extension takes its frames away without a word to the page's scripts: its id is gone. */
function watchForUpdate(onUpdate: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (browser.runtime?.id) return;
    clearInterval(timer);
    onUpdate();
  }, UPDATED_POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

// The messages are out of reach by then, so the sentence is here, in every language.
const UPDATED = {
  zh: ['报痕已更新。请刷新页面，未丢失内容。', '返回网页'],
  en: ['Pressmark was updated. Reload the page to go on; nothing was lost.', 'Back to the page'],
} as const;

function showUpdated(dialog: HTMLDialogElement, close: () => void): void {
  const [sentence, back] = UPDATED[navigator.language.startsWith('zh') ? 'zh' : 'en'];
  const message = document.createElement('p');
  const button = document.createElement('button');
  message.textContent = sentence;
  button.textContent = back;
  button.addEventListener('click', close);
  dialog.replaceChildren(message, button);
  button.focus();
}

// Important rules in a layer stand above all important rules of the page that are in none.
const hiding = (host: string): string => `
  @page { margin: 16mm 15mm }
  @media print {
    @layer pressmark {
      html {
        display: block !important; position: static !important; float: none !important; visibility: visible !important;
        width: auto !important; height: auto !important; min-width: 0 !important; max-width: none !important;
        min-height: 0 !important; max-height: none !important; margin: 0 !important; padding: 0 !important;
        border: 0 !important; overflow: visible !important; columns: auto !important; contain: none !important;
        transform: none !important; filter: none !important; zoom: 1 !important; opacity: 1 !important;
        background: #fff !important; writing-mode: horizontal-tb !important; clip-path: none !important; mask: none !important;
      }
      html > :not(${host}) { display: none !important }
    }
  }
`;

/**
 * Has whoever prints the page print the article that lies over it, in its shadow root, which the page's scripts cannot
 * look into. Marks are elements there, not highlights: those the page could list. Until `signal` aborts.
 */
function printOverPage(root: ShadowRoot, copy: () => PrintCopy | undefined, signal: AbortSignal): void {
  printInstead({ window, parent: root, hiding: hiding(root.host.localName), copy }, signal);
}
