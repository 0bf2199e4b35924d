import { browser } from 'wxt/browser';
import { copyText } from '@/components/export/hand-over';
import { usedTouch } from '@/components/selection/last-pointer';
import { placeBeside } from '@/components/selection/place-beside';
import { describe } from '@/utils/anchoring/describe';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { selectedRange } from '@/utils/annotator/watch-selection';
import { quoteWithCitation } from '@/utils/citation/quote-with-citation';
import type { Annotation, Selector } from '@/utils/model/annotation';
import { type MarkAt, world } from '@/utils/platform/worlds';
import { send } from '@/utils/protocol/send';
import type { ToolbarContent } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { createBar } from './bar';
import { watchHandSelection } from './hand-selection';
import { createHost, css } from './host';

/** The passage or mark that the toolbar is shown beside. */
interface Passage {
  range: Range;
  selector: Selector;
  /** The mark that was clicked; absent for a selection. */
  annotation?: Annotation['id'];
}

/** How long a message is shown, in ms. */
const SAID_MS = 5000;

/**
 * The selection toolbar of a live page: codes, note and copy for the reader's selection, or for a mark that was
 * clicked, which can be deleted, too. It contains no text field.
 */
export function createToolbar(): void {
  const life = new AbortController();
  const { signal } = life;
  const bar = createBar();
  const host = createHost(css, hide, signal);
  host.root.append(bar.element);
  let shown: Passage | undefined;
  let content: ToolbarContent | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  /** The mark that was open until the press before this click closed it. */
  let closed: Annotation['id'] | undefined;
  let isBusy = false;
  /** Opens what was selected or clicked while it was busy. */
  let next: (() => void) | undefined;

  function hide(): void {
    clearTimeout(saying);
    saying = undefined;
    shown = undefined;
    host.hide();
  }

  /** Closes the toolbar, but not while an action has yet to say how it ended. */
  function leave(): void {
    if (!isBusy) hide();
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
      next = range && (() => settled(range));
      return;
    }
    // A message stays until something else is selected.
    if (saying !== undefined && (!range || (shown && isSame(range, shown.range)))) return;
    // A click on a mark selects nothing.
    if (!range && shown?.annotation) return;
    await open(range);
  }

  async function open(range: Range | undefined, annotation?: Annotation['id']): Promise<void> {
    clearTimeout(saying);
    saying = undefined;
    const selector = range && describe(createTextIndex(document.body), range);
    if (!selector) return hide();
    const passage = { range, selector, ...(annotation ? { annotation } : {}) };
    shown = passage;
    content ??= await send('toolbar.about', {});
    // A mark of another project has other codes.
    const about = annotation ? await send('toolbar.about', { selector, annotation }) : content;
    if (shown !== passage) return;
    bar.showActs(about, annotation ? { ...acts, remove: remove(annotation) } : acts);
    if (annotation) bar.showGiven(about.given ?? []);
    host.show();
    bar.moved();
    place();
    prepare();
  }

  /** Reads the codes of a selected passage, and the codebook and recent codes for next time. */
  function prepare(): void {
    const asked = shown?.annotation ? undefined : shown;
    send('toolbar.about', asked ? { selector: asked.selector } : {}).then(
      (fresh) => {
        content = fresh;
        if (asked && asked === shown) bar.showGiven(fresh.given ?? []);
      },
      () => undefined,
    );
  }

  const explain = (error: unknown): void => {
    reportError(error, 'the toolbar');
    hide();
  };
  const settled = (range: Range | undefined): void => void settle(range).catch(explain);

  /** Opens the mark that was clicked. */
  function click(event: MouseEvent): void {
    if (!event.isTrusted || host.isOurs(event.target) || isControl(event.target)) return;
    if (event.defaultPrevented || selectedRange(document.body) || !browser.runtime?.id) return;
    const marks = world.pressmarkMarksAt?.(event) ?? [];
    if (!isBusy) openOneOf(marks);
    else if (marks.length > 0) next = () => openOneOf(marks);
  }

  /** Opens the first of several marks, or the one after the mark that the same press has just closed; none after the last. */
  function openOneOf(marks: readonly MarkAt[]): void {
    const before = marks.findIndex(({ id }) => id === closed);
    const mark = marks[before + 1];
    const [first, last] = [mark?.ranges[0], mark?.ranges.at(-1)];
    if (!mark || !first || !last) return;
    const whole = first.cloneRange();
    whole.setEnd(last.endContainer, last.endOffset);
    open(whole, mark.id).catch(explain);
  }

  function say(text: string, undo?: { label: string; run: () => void }): void {
    bar.say(text, undo);
    place();
    clearTimeout(saying);
    saying = setTimeout(hide, SAID_MS);
  }

  /** One action at a time; failures are shown. */
  const act =
    (doing: string, work: (passage: Passage, words: ToolbarContent['words']) => Promise<void>) => (): void => {
      if (!shown || !content || isBusy) return;
      isBusy = true;
      const { words } = content;
      work(shown, words)
        .catch((error: unknown) => {
          reportError(error, doing);
          say({ copying: words.cannotCopy, marking: words.markFailed }[doing] ?? words.notDone);
        })
        .finally(() => {
          isBusy = false;
          const then = next;
          next = undefined;
          then?.();
        });
    };

  const acts = {
    mark: (code: ToolbarContent['codes'][number]) =>
      act('marking', async ({ selector, annotation }, words) => {
        const { id, isTaken } = await send('toolbar.mark', { selector, annotation, codes: [code.id] });
        prepare();
        say((isTaken ? words.takenAway : words.markedAs).replace('{code}', code.name), {
          label: words.undo,
          run: act('taking back', async () => {
            await send('toolbar.unmark', { id });
            say(words.undone);
          }),
        });
      })(),
    note: act('opening the note', async ({ range, selector, annotation }, words) => {
      const inPopup = async (): Promise<void> => {
        // The popup is about what is selected.
        if (annotation) document.getSelection()?.setBaseAndExtent(...endsOf(range));
        if (!(await send('toolbar.popup', { annotation }))) say(words.noteElsewhere);
      };
      if (import.meta.env.FIREFOX) return inPopup();
      const id = annotation ?? (await send('toolbar.mark', { selector, codes: [] })).id;
      if (await send('panel.open', { annotation: id })) {
        hide();
        return;
      }
      if (!annotation) await send('toolbar.unmark', { id }); // the popup makes its own
      await inPopup();
    }),
    copy: act('copying', async ({ selector: { quote } }, words) => {
      const { article, citing, language } = await send('toolbar.source', {});
      await copyText(quoteWithCitation(quote.exact, article, citing, language).text);
      say(words.copiedCited);
    }),
    close: leave,
    resized: () => {
      bar.moved();
      place();
    },
  };

  const remove = (id: Annotation['id']) =>
    act('deleting', async (_, words) => {
      await send('toolbar.remove', { id });
      say(words.removed, {
        label: words.undo,
        run: act('taking back', async () => {
          await send('toolbar.restore', { id });
          say(words.restored);
        }),
      });
    });

  watchHandSelection(settled, host.isOurs, signal);
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  addEventListener('resize', place, { signal });
  // When the reader presses elsewhere, a message and an open mark are closed.
  const press = (event: Event): void => {
    if (!event.isTrusted || host.isOurs(event.target) || isBusy) return;
    closed = saying === undefined ? shown?.annotation : undefined;
    if (saying !== undefined || shown?.annotation) hide();
  };
  addEventListener('pointerdown', press, { capture: true, passive: true, signal });
  addEventListener('click', (event) => click(event), { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape') leave();
    },
    { capture: true, signal },
  );
  openOneOf(world.pressmarkCalled ?? []);
}

const isSame = (one: Range, other: Range): boolean =>
  one.startContainer === other.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset;

/** Elements that react to a click themselves, even with a mark in them. */
const CONTROLS =
  'a[href], area, button, input, select, textarea, label, summary, audio, video, [role=button], [role=link]';

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(CONTROLS) !== null);

const endsOf = (range: Range): [Node, number, Node, number] => [
  range.startContainer,
  range.startOffset,
  range.endContainer,
  range.endOffset,
];
