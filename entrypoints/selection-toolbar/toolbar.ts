import { browser } from 'wxt/browser';
import { copyText } from '@/components/export/hand-over';
import { usedTouch } from '@/components/selection/last-pointer';
import { placeBeside } from '@/components/selection/place-beside';
import { describe } from '@/utils/anchoring/describe';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { quoteWithCitation } from '@/utils/citation/quote-with-citation';
import type { Selector } from '@/utils/model/annotation';
import { send } from '@/utils/protocol/send';
import type { ToolbarContent } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { createBar } from './bar';
import { watchHandSelection } from './hand-selection';
import { createHost, css } from './host';

/** How long a message is shown, in ms. */
const SAID_MS = 5000;

/** The selection toolbar of a live page: codes, note and copy for the reader's selection. It contains no text field. */
export function createToolbar(): void {
  const life = new AbortController();
  const { signal } = life;
  const bar = createBar();
  const host = createHost(css, hide, signal);
  host.root.append(bar.element);
  let shown: { range: Range; selector: Selector } | undefined;
  let content: ToolbarContent | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  /** The selection made while it was busy. */
  let next: Range | undefined;

  function hide(): void {
    clearTimeout(saying);
    saying = undefined;
    shown = undefined;
    host.hide();
  }

  function place(): void {
    if (!shown) return;
    const lines = [...shown.range.getClientRects()].filter(({ width }) => width > 0);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return; // scrolled out of a scrollable box of the page
    const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
    const size = { width: bar.element.offsetWidth, height: bar.element.offsetHeight };
    const { left, top } = placeBeside(first, last, size, viewport, { hasHandles: usedTouch() });
    const transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    if (bar.element.style.transform !== transform) bar.moved();
    Object.assign(bar.element.style, { transform, visibility: 'visible' });
  }

  async function settle(range: Range | undefined): Promise<void> {
    if (!browser.runtime?.id) return life.abort(); // a newer version is running
    if (isBusy) {
      next = range;
      return;
    }
    // A message stays until something else is selected.
    if (saying !== undefined && (!range || (shown && isSame(range, shown.range)))) return;
    clearTimeout(saying);
    saying = undefined;
    if (!range) return hide();
    const selector = describe(createTextIndex(document.body), range);
    if (!selector) return hide();
    shown = { range, selector };
    content ??= await send('toolbar.about', {});
    if (shown?.range !== range) return;
    bar.showActs(content, acts);
    host.show();
    bar.moved();
    place();
    prepare();
  }

  /** Reads the codes of the passage, and the codebook and recent codes for next time. */
  function prepare(): void {
    const asked = shown;
    send('toolbar.about', asked ? { selector: asked.selector } : {}).then(
      (fresh) => {
        content = fresh;
        if (asked === shown) bar.showGiven(fresh.given ?? []);
      },
      () => undefined,
    );
  }

  function settled(range: Range | undefined): void {
    settle(range).catch((error: unknown) => reportError(error, 'the toolbar'));
  }

  function say(text: string, undo?: { label: string; run: () => void }): void {
    bar.say(text, undo);
    place();
    clearTimeout(saying);
    saying = setTimeout(hide, SAID_MS);
  }

  /** One action at a time; failures are shown. */
  const act =
    (doing: string, work: (selector: Selector, words: ToolbarContent['words']) => Promise<void>) => (): void => {
      if (!shown || !content || isBusy) return;
      isBusy = true;
      const { words } = content;
      work(shown.selector, words)
        .catch((error: unknown) => {
          reportError(error, doing);
          say(doing === 'copying' ? words.cannotCopy : words.markFailed);
        })
        .finally(() => {
          isBusy = false;
          const range = next;
          next = undefined;
          if (range) settled(range);
        });
    };

  const acts = {
    mark: (code: ToolbarContent['codes'][number]) =>
      act('marking', async (selector, words) => {
        const { id, isTaken } = await send('toolbar.mark', { selector, codes: [code.id] });
        prepare();
        say((isTaken ? words.takenAway : words.markedAs).replace('{code}', code.name), {
          label: words.undo,
          run: act('taking back', async () => {
            await send('toolbar.unmark', { id });
            say(words.undone);
          }),
        });
      })(),
    note: act('opening the note', async (selector, words) => {
      if (import.meta.env.FIREFOX) {
        if (!(await send('toolbar.popup', {}))) say(words.noteElsewhere);
        return;
      }
      const { id } = await send('toolbar.mark', { selector, codes: [] });
      if (await send('panel.open', { annotation: id })) {
        hide();
        return;
      }
      await send('toolbar.unmark', { id }); // the popup creates its own annotation
      if (!(await send('toolbar.popup', {}))) say(words.noteElsewhere);
    }),
    copy: act('copying', async ({ quote }, words) => {
      const { article, citing, language } = await send('toolbar.source', {});
      await copyText(quoteWithCitation(quote.exact, article, citing, language).text);
      say(words.copiedCited);
    }),
    close: hide,
    resized: () => {
      bar.moved();
      place();
    },
  };

  watchHandSelection(settled, host.isOurs, signal);
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  addEventListener('resize', place, { signal });
  // A message ends when the reader turns to something else.
  const press = (event: Event): void => {
    if (event.isTrusted && saying !== undefined && !host.isOurs(event.target)) hide();
  };
  addEventListener('pointerdown', press, { capture: true, passive: true, signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape') hide();
    },
    { capture: true, signal },
  );
}

const isSame = (one: Range, other: Range): boolean =>
  one.startContainer === other.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset;
