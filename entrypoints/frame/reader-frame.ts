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
/** In ms: a reader asks for its article about when its frame has loaded. One that is silent for longer is blocked. */
const LONGEST_SILENCE_MS = 3000;

/** When the frame was found blank this often in a row, nothing will load in it. */
const MOST_BLANKS = 16;
const BLANK_POLL_MS = 500;

/** When the page has removed us this often, we give in and open the article in a tab. */
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

// A page's scroll bar is drawn above the top layer, so it would cover the article's and scroll the page behind. Ends
// when our host is removed, whoever does it. What a page must not undo is in over-page.css.
const behind = `:root:has(> ${HOST}) { scrollbar-width: none !important }`;

/**
 * Opens the clean view in a modal dialog within a closed shadow root: the page becomes inert, and its scripts see
 * neither the frame nor the keys typed in it. Throws `nothing-found` for a picture, a feed or other data, which cannot
 * hold a frame.
 */
export const openReaderFrame: OpenFrame = ({ onClose, onBlank }) => {
  if (!(document.documentElement instanceof HTMLElement)) throw new PressmarkError('nothing-found');
  // A frame left by an earlier version of the extension no longer works.
  for (const stale of document.querySelectorAll(HOST)) stale.remove();

  const scroll = { left: scrollX, top: scrollY };
  const closing = new AbortController();
  const token = randomToken();
  // Made in another document, because the page may have defined a custom element of this name.
  const host = document.implementation.createHTMLDocument().createElement(HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  let giveBack: (() => void) | undefined;
  const close = (): void => {
    if (closing.signal.aborted) return;
    closing.abort();
    giveBack?.();
    dialog.close(); // returns the focus to where it was
    host.remove();
    scrollTo({ ...scroll, behavior: 'instant' });
    onClose();
  };

  // For any origin, because the frame's address belongs to this session and redirects to the reader's real one. A page
  // isolated by COEP accepts only frames without credentials. Not every such page can be recognised.
  if (crossOriginIsolated && 'credentialless' in frame) frame.credentialless = true;
  frame.allow = 'clipboard-write *';
  frame.src = `${browser.runtime.getURL('/reader.html')}#${token}`;
  // A page can navigate any frame in it: a later load is not our reader.
  let loads = 0;
  let isAtWork = false;
  let tries = 1;
  const loaded = (): void => {
    if (++loads > tries) close();
    else setTimeout(lookIn, LONGEST_SILENCE_MS);
  };
  const giveUp = (): void => {
    close();
    onBlank();
  };
  const lookIn = (): void => {
    if (isAtWork || closing.signal.aborted) return;
    if ('credentialless' in frame && !frame.credentialless) {
      tries += 1;
      frame.credentialless = true;
      dialog.append(frame); // inserting it starts loading
      if (dialog.open) frame.focus();
    } else giveUp();
  };
  frame.addEventListener('load', loaded, { signal: closing.signal });
  const isBlank = (): boolean => frame.contentDocument?.URL === 'about:blank';
  watchForBlank(isBlank, giveUp, closing.signal);
  // `cancel` fires for Esc while the focus is not in the reader.
  dialog.addEventListener('cancel', close, { signal: closing.signal });

  const show = (): void => {
    if (closing.signal.aborted || dialog.open) return;
    giveBack = adoptRules(window, document, behind);
    dialog.showModal();
    frame.focus();
  };
  dialog.append(frame);
  shadow.append(dialog);
  document.documentElement.append(host);
  shadow.adoptedStyleSheets = [sheet]; // not before: a constructed sheet belongs to one document
  // A page that rewrites its document removes or moves us together with everything in us. The frame is put back and
  // loads again, so that typing continues there and not in the page.
  const root = document.documentElement;
  let returns = 0;
  const returned = new MutationObserver(() => {
    // A rewritten document is a new page.
    if (root !== document.documentElement || host.parentNode === root) return;
    if (++returns > MOST_RETURNS) {
      giveUp();
      return;
    }
    tries++;
    isAtWork = false;
    frame.name = PUT_BACK;
    root.append(host);
    if (!dialog.open) return;
    dialog.close(); // it has lost its place in the top layer
    dialog.showModal();
    frame.focus();
  });
  returned.observe(root, { childList: true });
  closing.signal.addEventListener('abort', () => returned.disconnect());
  let paper: PrintCopy | undefined;
  printOverPage(shadow, () => paper, closing.signal);
  // To our own origin only, so that the page cannot receive it.
  const { origin } = new URL(browser.runtime.getURL('/'));
  const post: Parameters<typeof holdOnPage>[0]['post'] = (news) => {
    // Until something has loaded in the frame, it has the page's origin. Firefox lets us see our own document in it.
    if (!isBlank()) frame.contentWindow?.postMessage({ ...news, token }, origin);
  };
  holdOnPage({ host, dialog, frame, post }, closing.signal);
  watchForUpdate(() => showUpdated(dialog, close), closing.signal);
  const hide = (): void => {
    giveBack?.();
    frame.blur(); // otherwise keys would go to a hidden frame
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

/**
 * Calls `onBlank` where nothing loads in the frame, until `signal` aborts: in Firefox a page that keeps calling
 * `window.stop` stops the frame's load too. Looks are counted, because a busy page delays them together with the load.
 */
function watchForBlank(isBlank: () => boolean, onBlank: () => void, signal: AbortSignal): void {
  let blanks = 0;
  const timer = setInterval(() => {
    blanks = isBlank() ? blanks + 1 : 0;
    if (blanks > MOST_BLANKS) onBlank();
  }, BLANK_POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** An update of the extension removes its frames without notice; scripts in the page see that the id is gone. */
function watchForUpdate(onUpdate: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (browser.runtime?.id) return;
    clearInterval(timer);
    onUpdate();
  }, UPDATED_POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

// Our catalogues cannot be loaded then, so this sentence is here in both languages.
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

// Important rules in a layer win over all important unlayered rules of the page.
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
 * Prints the article instead of the page under it. The copy is in a shadow root that the page's scripts cannot see; its
 * annotations are elements because the page could list highlights. Until `signal` aborts.
 */
function printOverPage(root: ShadowRoot, copy: () => PrintCopy | undefined, signal: AbortSignal): void {
  printInstead({ window, parent: root, hiding: hiding(root.host.localName), copy }, signal);
}
