import { useEffect } from 'preact/hooks';
import { useCommandKey } from '@/components/hooks/use-command-key';
import { useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { navigationWords } from '@/utils/i18n/navigation';
import { PAGES, type PageName } from './pages';
import { addressHere, placeHere, recallPlace, rememberPlace } from './place-memory';
import './PageHeader.css';

interface Props {
  current: PageName;
  /** The page scrolls within itself, and remembers its place itself. */
  keepsPlace?: boolean;
}

const MENU = 'page-menu';

/** The header of every page of ours: its name, and links to the others. Sets the tab's title, too. */
export function PageHeader({ current, keepsPlace = false }: Props) {
  const words = useWords(navigationWords);
  useScrollKept(keepsPlace ? undefined : current);
  useEffect(() => {
    document.title = `${words.pages[current]} · ${words.label}`;
  }, [current, words]);
  return (
    <header class="page-header">
      <a class="page-header-home" href={addressOf('library', current)}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <b>{words.label}</b>
      </a>
      <nav class="page-header-links" aria-label={words.label}>
        <PageLinks current={current} />
      </nav>
      <button type="button" class="button plain page-header-menu" popovertarget={MENU}>
        <Icon name="list" size={18} />
        {words.menu}
      </button>
      <nav class="page-menu" id={MENU} popover="auto" aria-label={words.menu}>
        <PageLinks current={current} />
      </nav>
    </header>
  );
}

function PageLinks({ current }: { current: PageName }) {
  const { pages } = useWords(navigationWords);
  const libraryKey = useCommandKey('open-library');
  return (Object.keys(PAGES) as PageName[]).map((name) => (
    <a
      key={name}
      href={addressOf(name, current)}
      aria-current={name === current ? 'page' : undefined}
      title={name === 'library' ? libraryKey : undefined}
    >
      {pages[name]}
    </a>
  ));
}

/** The link to the library leads back to the last search there; from the library itself, to its beginning. */
function addressOf(name: PageName, current: PageName): string {
  if (name === current || name !== 'library') return PAGES[name];
  return recallPlace('library')?.address ?? PAGES.library;
}

/** Milliseconds in which a page may still grow to its earlier height. */
const GROWING = 3000;

/** Remembers a page's scroll offset for the way back, however the page is left; undefined leaves that to the page. */
function useScrollKept(page: PageName | undefined): void {
  useEffect(() => {
    if (!page) return;
    const controller = new AbortController();
    const { signal } = controller;
    // The content arrives a moment after the page: the browser's own scroll restoration would find nothing to scroll.
    history.scrollRestoration = 'manual';
    const place = placeHere(page);
    // Another page in the same document begins at its top.
    if (place && place.scrollTop > 0) scrollOnceTallEnough(place.scrollTop, signal);
    else if (!location.hash || page === 'codebook') scrollTo(0, 0);
    const remember = (): void => rememberPlace(page, { address: addressHere(), scrollTop: Math.round(scrollY) });
    addEventListener('pagehide', remember, { signal });
    return () => controller.abort();
  }, [page]);
}

/** Scrolls down to `top` px as soon as the page is long enough, unless the reader does something first. */
function scrollOnceTallEnough(top: number, signal: AbortSignal): void {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < top + innerHeight) return;
    scrollTo(0, top);
    stop();
  });
  observer.observe(document.body);
  const timer = setTimeout(stop, GROWING);
  for (const event of ['wheel', 'keydown', 'pointerdown'])
    addEventListener(event, stop, { signal: waiting.signal, passive: true });
  signal.addEventListener('abort', stop, { signal: waiting.signal });
  waiting.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
