/** How often the page may take the toolbar away before we give in. */
const TRIES = 3;

/** What holds the toolbar over the page: one element without a name, a closed shadow root, the browser's top layer. */
export interface Host {
  readonly root: ShadowRoot;
  isOurs(target: EventTarget | null): boolean;
  show(): void;
  hide(): void;
}

/** `onLost` is told when the page has taken the toolbar away too often. Gone for good when `signal` aborts. */
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
    watcher.takeRecords(); // what we did ourselves
  };
  const hide = (): void => {
    isShown = false;
    host.remove();
  };
  /** The page has done something to it. */
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
