import { accent, hover, ink, line, quiet, raised } from '@/utils/model/colours';

/** How often the page may remove the toolbar before we give in. */
const TRIES = 3;

/** The toolbar's container: one unnamed element with a closed shadow root in the browser's top layer. */
export interface Host {
  readonly root: ShadowRoot;
  isOurs(target: EventTarget | null): boolean;
  show(): void;
  hide(): void;
}

/** Calls `onLost` when the page has removed the toolbar too often. Removed for good when `signal` aborts. */
export function createHost(css: string, onLost: () => void, signal: AbortSignal): Host {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let isShown = false;
  let tries = 0;

  const put = (): void => {
    for (const { name } of [...host.attributes]) if (name !== 'popover') host.removeAttribute(name);
    host.setAttribute('popover', 'manual');
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    watcher.takeRecords(); // ignore our own changes
  };
  const hide = (): void => {
    isShown = false;
    host.remove();
  };
  /** Restores the host after the page has changed or removed it. */
  const mend = (): void => {
    const isWhole = host.isConnected && host.matches(':popover-open') && host.attributes.length === 1;
    if (!isShown || isWhole) return;
    tries += 1;
    if (tries <= TRIES) put();
    else onLost();
  };

  const watcher = new MutationObserver(mend);
  watcher.observe(host, { attributes: true });
  watcher.observe(document.documentElement, { childList: true });
  host.addEventListener('toggle', mend, { signal });
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    hide();
  });

  return {
    root,
    isOurs: (target) => target === host,
    show() {
      isShown = true;
      tries = 0;
      put();
    },
    hide,
  };
}

const tokens = Object.entries({ paper: raised, ink, quiet, line, accent, hover });

/**
 * Important `:host` rules win over anything the page can set on the host. It covers the window but lets the pointer
 * through; only the bar in it receives presses.
 */
export const css = `
  :host {
    all: initial !important; display: block !important; position: fixed !important; inset: 0 !important;
    width: auto !important; height: auto !important; max-width: none !important; max-height: none !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important;
    overflow: visible !important; pointer-events: none !important; color-scheme: light dark !important;
  }
  .bar {
    ${tokens.map(([name, { light, dark }]) => `--${name}: light-dark(${light}, ${dark});`).join(' ')}
    position: absolute; inset: 0 auto auto 0; box-sizing: border-box; width: max-content; max-width: calc(100vw - 16px);
    max-height: 50vh; overflow-y: auto; padding: 6px; pointer-events: auto; visibility: hidden;
    display: flex; flex-wrap: wrap; align-items: center; gap: 4px; user-select: none; -webkit-user-select: none;
    background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 12px;
    box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 6px 24px rgb(0 0 0 / .14);
    font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  }
  .bar[data-theme="light"], .bar[data-theme="sepia"] { color-scheme: light }
  .bar[data-theme="dark"] { color-scheme: dark }
  .bar[data-theme="sepia"] { ${tokens.map(([name, { sepia }]) => `--${name}: ${sepia};`).join(' ')} }
  button {
    all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 2px 8px;
    border-radius: 8px; cursor: pointer; white-space: nowrap;
  }
  button:hover { background: var(--hover) }
  button[aria-pressed="true"] { box-shadow: inset 0 0 0 1.5px var(--accent) }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px }
  .icon { min-width: 36px; min-height: 36px; padding: 0; justify-content: center; color: var(--quiet) }
  .dot { width: 12px; height: 12px; border-radius: 3px; box-shadow: inset 0 0 0 1px rgb(0 0 0 / .18) }
  .others { display: inline-flex; gap: 4px; margin-inline-start: auto }
  .said { padding: 0 8px }
  .undo { font-weight: 600; text-decoration: underline }
  @media (pointer: coarse) { button { min-height: 40px } }
  @media (forced-colors: active) { .bar { border-width: 2px } }
  @media print { :host { display: none !important } }
`;
