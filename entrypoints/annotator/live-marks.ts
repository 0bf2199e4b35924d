import { type AnnotatedText, createAnnotatedText, type Found } from '@/utils/annotator/annotated-text';
import type { Find } from '@/utils/annotator/remember-places';
import { latestReading } from '@/utils/notebook/latest-reading';
import { world } from '@/utils/platform/worlds';
import { announceMarks, watchCodebook, watchPageRecord } from '@/utils/protocol/events';
import type { PageRecord } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { type SurfaceMarks, toSurfaceMarks } from '@/utils/protocol/surface-marks';
import { reportError } from '@/utils/report-error';

/** The notebook's annotations, painted on the live page. */
export interface LiveMarks {
  /** Paints the annotations now in the notebook, when the page is idle. */
  refresh(): void;
  /** Where the annotations are, once they are painted. */
  marks(): Promise<SurfaceMarks>;
  /** Scrolls to a passage; false when it is not on this page. */
  reveal(id: string): boolean;
}

interface Shown {
  text: AnnotatedText;
  watch: PageWatch;
  life: AbortController;
}

/** Paints this page's annotations on demand and whenever their record or the page changes, until `signal` aborts. */
export function createLiveMarks(signal: AbortSignal): LiveMarks {
  let shown: Shown | undefined;
  let record: { address: string; about: PageRecord } | undefined;
  const reading = latestReading(async () => {
    const address = location.href;
    return { address, about: await send('notebook.painted', { address }) };
  });
  let found: Found | undefined;
  let told = '';

  const find: Find = (text, targets) => send('passages.find', { address: location.href, text, targets });

  /** The page's current text; created again when the page has replaced its body. */
  function textShown(): Shown {
    if (shown?.text.root === document.body) return shown;
    shown?.life.abort();
    const life = new AbortController();
    const signals = AbortSignal.any([signal, life.signal]);
    const text = createAnnotatedText(document.body, find, signals);
    shown = { text, life, watch: watchPage(pageChanged, signals) };
    return shown;
  }

  function pageChanged(): void {
    shown?.text.doubt();
    refresh({ isKnown: true });
  }

  async function paint(isKnown: boolean): Promise<void> {
    const address = location.href;
    if (!isKnown || record?.address !== address) {
      const read = await reading.next();
      if (!read) return; // a later reading will paint
      record = read;
    }
    const { annotations, codes } = record.about;
    if (annotations.length === 0 && !shown) return;
    const { text, watch } = textShown();
    const now = await text.show(annotations, codes);
    if (!now) return;
    found = now;
    watch.waitForText(now.orphans.size > 0);
    const marks = JSON.stringify(toSurfaceMarks(address, now));
    if (marks !== told) announceMarks(); // only when something changed, since it may wake the background
    told = marks;
  }

  let waiting: Promise<void> | undefined;
  let needsRecord = false;
  /** Requests made before a waiting refresh runs are merged into it. */
  function refresh({ isKnown } = { isKnown: false }): Promise<void> {
    needsRecord ||= !isKnown;
    waiting ??= new Promise((resolve) => {
      const run = (): void => {
        waiting = undefined;
        const mayReuse = !needsRecord;
        needsRecord = false;
        paint(mayReuse)
          .catch((error: unknown) => void reportError(error, 'painting'))
          .then(resolve);
      };
      requestIdleCallback(run, { timeout: 1000 });
    });
    return waiting;
  }
  world.pressmarkMarksAt = (event) => (shown && 'x' in event ? shown.text.at(event.x, event.y) : []);
  watchPageRecord(() => void refresh(), signal);
  watchCodebook(() => void (record && refresh()), signal);
  watchAddress(() => void (record && refresh()), signal);

  return {
    refresh: () => void refresh(),
    async marks() {
      await (found ? waiting : refresh());
      return toSurfaceMarks(location.href, found);
    },
    reveal: (id) => shown?.text.reveal(id) ?? false,
  };
}

/** In ms: a page is looked at again this long after its last change; one that keeps changing, at most this often. */
const REST_MS = 600;
const LONGEST_MS = 3000;

/** Attributes that may show or hide text without a change to its nodes. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded'];

interface PageWatch {
  /** While annotations wait for hidden text, changes of attributes that may show it count as changes too. */
  waitForText(isWaiting: boolean): void;
}

/** Calls `onChange` when the page's text has changed and settled, or its body was replaced, until `signal` aborts. */
function watchPage(onChange: () => void, signal: AbortSignal): PageWatch {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let isWaiting = false;
  const tell = (): void => {
    since = 0;
    // A framework may have replaced the body.
    observe();
    if (document.body) onChange();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(rest);
    const now = performance.now();
    since ||= now;
    rest = setTimeout(tell, Math.max(0, Math.min(REST_MS, since + LONGEST_MS - now)));
  });
  function observe(): void {
    observer.disconnect();
    // A page may rewrite its document; then the root is a new element, and for a moment there is no body.
    observer.observe(document, { childList: true });
    if (!document.body) return;
    observer.observe(document.documentElement, { childList: true });
    const shown = isWaiting ? { attributes: true, attributeFilter: SHOWING } : {};
    observer.observe(document.body, { childList: true, characterData: true, subtree: true, ...shown });
  }
  observe();
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    observer.disconnect();
  });
  return {
    waitForText(wanted) {
      if (wanted === isWaiting) return;
      isWaiting = wanted;
      observe();
    },
  };
}

/** Calls `onMove` when a single-page app goes to another address, until `signal` aborts. */
function watchAddress(onMove: () => void, signal: AbortSignal): void {
  let address = location.href;
  const look = (): void => {
    if (location.href === address) return;
    address = location.href;
    onMove();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  // Without the Navigation API, an address changed by script is noticed when the text changes.
  navigation?.addEventListener('currententrychange', look, { signal });
  addEventListener('popstate', look, { signal });
  addEventListener('hashchange', look, { signal });
  addEventListener('pageshow', look, { signal });
}
