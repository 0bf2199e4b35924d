import { describe, selectorAt } from '@/utils/anchoring/describe';
import { createFreshIndex } from '@/utils/anchoring/fresh-index';
import type { TextPlace } from '@/utils/anchoring/match-quote';
import { type Place, toPlace } from '@/utils/anchoring/place';
import type { TextIndex } from '@/utils/anchoring/text-index';
import { hitTest } from '@/utils/highlighting/hit-test';
import type { Painted } from '@/utils/highlighting/painted';
import { createPainter, type Painter } from '@/utils/highlighting/painter';
import { followTheme, UNCODED } from '@/utils/highlighting/style-sheet';
import type { Annotation, Paintable, Position, Selector } from '@/utils/model/annotation';
import type { CodeLook } from '@/utils/model/codebook';
import type { LostPassage } from '@/utils/model/lost-passage';
import { type Find, rememberPlaces } from './remember-places';

/** The annotations found in the text on screen. */
export interface Found {
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>;
  /** The starts of their passages in the text, in UTF-16 units, which give their order. */
  starts: ReadonlyMap<Annotation['id'], number>;
  /** Annotations whose words were edited, with the selector of the current ones. */
  changed: ReadonlyMap<Annotation['id'], Selector>;
  /** Annotations whose passage is not in the text. */
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
}

/** A text with annotations painted in it: that of the clean view or of a live page. */
export interface AnnotatedText {
  readonly root: HTMLElement;
  describe(range: Range): Selector | undefined;
  /** Finds and paints these annotations, and no others; undefined when a later call overtook this one. */
  show(annotations: readonly Paintable[], codes: readonly CodeLook[]): Promise<Found | undefined>;
  /** Says that the visible text may have changed without a change of its nodes: it is read again before it is used. */
  doubt(): void;
  /** The annotations painted under a point of the viewport (CSS px), the shortest passage first. */
  at(x: number, y: number): readonly Painted[];
  /** Marks one as selected; undefined for none. */
  select(id: Annotation['id'] | undefined): void;
  /** The text that positions count in, UTF-16 units: a new one after each change. */
  words(): string;
  /** The position in `words` of a range, or from the first to the last of several. */
  positionOf(...ranges: readonly Range[]): Position | undefined;
  /** Throws a RangeError for a position outside `words`. */
  rangesOf(position: Position): Range[];
  /** Scrolls to an annotation's passage and flashes it; false when it is not in this text. */
  reveal(id: Annotation['id']): boolean;
  /** The same for any passage. Rejects when finding it does. */
  revealPassage(selector: Selector): Promise<boolean>;
}

/** Ends, and removes all paint, when `signal` aborts. */
export function createAnnotatedText(root: HTMLElement, find: Find, signal: AbortSignal): AnnotatedText {
  const { ownerDocument: document } = root;
  const painter = createPainter(document, { signal });
  const index = createFreshIndex(root, signal);
  const placesIn = rememberPlaces(find);
  let turn = 0;
  followTheme(root, signal);
  followPointer(document, painter, signal);

  return {
    root,
    describe: (range) => describe(index.now(), range),
    async show(annotations, codes) {
      turn += 1;
      const own = turn;
      await index.ready();
      if (own !== turn || signal.aborted) return undefined;
      const { text } = index.now();
      const places = await placesIn(
        text,
        annotations.map(({ target }) => target),
      );
      await index.ready();
      if (own !== turn || signal.aborted) return undefined;
      const now = index.now();
      // The page changed meanwhile: positions count in a text that no longer exists.
      if (now.text !== text) return this.show(annotations, codes);
      const found = toRanges(now, annotations, places);
      for (const { id } of painter.all()) if (!found.ranges.has(id)) painter.unpaint(id);
      for (const { id, codes: given, hasNote } of annotations) {
        const ranges = found.ranges.get(id);
        const [look = UNCODED, ...others] = given.flatMap((code) => codes.find((one) => one.id === code) ?? []);
        if (ranges) painter.paint(id, ranges, look, { hasNote, isChanged: found.changed.has(id), others });
      }
      return found;
    },
    doubt: index.doubt,
    at: (x, y) => hitTest(document, painter.all(), x, y),
    select: painter.select,
    reveal: (id) => painter.flash(painter.rangesOf(id)),
    async revealPassage(selector) {
      await index.ready();
      const { text } = index.now();
      const [found] = await find(text, [{ selector }]);
      const now = index.now();
      if (!found?.found || signal.aborted || now.text !== text) return false;
      return painter.flash(now.rangesOf(found.position));
    },
    words: () => index.now().text,
    positionOf: (...ranges) => {
      const [first, last] = [ranges[0], ranges.at(-1)];
      const [from, to] = [first && index.now().positionOf(first), last && index.now().positionOf(last)];
      return from && to && { start: from.start, end: to.end };
    },
    rangesOf: (position) => index.now().rangesOf(position),
  };
}

function toRanges(index: TextIndex, annotations: readonly Paintable[], places: readonly TextPlace[]): Found {
  const ranges = new Map<Annotation['id'], readonly Range[]>();
  const starts = new Map<Annotation['id'], number>();
  const changed = new Map<Annotation['id'], Selector>();
  const orphans = new Map<Annotation['id'], LostPassage>();
  annotations.forEach(({ id }, i) => {
    const place: Place = toPlace(index, places[i] ?? { found: false, why: 'gone' });
    if (place.found) {
      ranges.set(id, place.ranges);
      starts.set(id, place.position.start);
      if (place.how === 'changed') changed.set(id, selectorAt(index.text, place.position));
    } else {
      const { why, guess } = place;
      orphans.set(id, { id, why, ...(guess ? { guess: selectorAt(index.text, guess) } : {}) });
    }
  });
  return { ranges, starts, changed, orphans };
}

/** Highlights the passages under the pointer, at most once a frame, until `signal` aborts. */
function followPointer(document: Document, painter: Painter, signal: AbortSignal): void {
  let hovered: string[] = [];
  let last: PointerEvent | undefined;
  const look = (): void => {
    const event = last;
    last = undefined;
    if (!event || signal.aborted) return;
    // While text is being selected, nothing is highlighted.
    const hit = event.buttons === 0 ? hitTest(document, painter.all(), event.clientX, event.clientY) : [];
    const ids = hit.map(({ id }) => id);
    if (ids.join() === hovered.join()) return;
    hovered = ids;
    painter.hover(ids);
  };
  const follow = (event: PointerEvent): void => {
    if (painter.all().length === 0) return;
    if (!last) requestAnimationFrame(look);
    last = event;
  };
  // On any element: a pointer that leaves for the margin must end the highlight, too.
  document.addEventListener('pointermove', follow, { signal, passive: true });
  document.documentElement.addEventListener('pointerleave', follow, { signal, passive: true });
}
