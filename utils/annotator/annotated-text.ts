import type { Lost } from '@/utils/anchoring/choose-candidate';
import { describe } from '@/utils/anchoring/describe';
import type { TextPlace } from '@/utils/anchoring/match-quote';
import { type Place, toPlace } from '@/utils/anchoring/place';
import { createTextIndex, type TextIndex } from '@/utils/anchoring/text-index';
import { hitTest } from '@/utils/highlighting/hit-test';
import { createPainter } from '@/utils/highlighting/painter';
import { followTheme } from '@/utils/highlighting/theme';
import type { Annotation, Selector, Target } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';

/** Where annotations are, in the text at hand. */
export interface Found {
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>;
  /** Those whose passage is not in the text, and why. */
  orphans: ReadonlyMap<Annotation['id'], Lost>;
}

/** Finds passages in a text, in their order. Asked elsewhere: what finds them weighs more than what paints them. */
export type Find = (text: string, targets: Target[]) => Promise<TextPlace[]>;

/** A text with annotations painted in it: the clean view's, or a live page's. */
export interface AnnotatedText {
  describe(range: Range): Selector | undefined;
  /** Finds and paints these annotations, and no others; undefined when a later call overtook this one. */
  show(annotations: readonly Annotation[], codes: Codebook): Promise<Found | undefined>;
  /** Ids of the annotations under a point of the viewport (CSS px), the shortest passage first. */
  at(x: number, y: number): Annotation['id'][];
  /** Scrolls to an annotation's passage and flashes it; false when it is not in this text. */
  reveal(id: Annotation['id']): boolean;
}

/** Ends, with all its paint, when `signal` aborts. */
export function createAnnotatedText(root: HTMLElement, find: Find, signal: AbortSignal): AnnotatedText {
  const { ownerDocument: document } = root;
  const painter = createPainter(document, { signal });
  const fresh = createFreshIndex(root, signal);
  let turn = 0;
  followTheme(root, signal);

  return {
    describe: (range) => describe(fresh(), range),
    async show(annotations, codes) {
      turn += 1;
      const own = turn;
      const index = fresh();
      const places =
        annotations.length > 0
          ? await find(
              index.text,
              annotations.map(({ target }) => target),
            )
          : [];
      if (own !== turn || signal.aborted) return undefined;
      // The page changed meanwhile: positions count in a text that is gone.
      if (fresh() !== index) return this.show(annotations, codes);
      const found = toRanges(index, annotations, places);
      for (const { id } of painter.all()) if (!found.ranges.has(id)) painter.unpaint(id);
      for (const { id, codes: given } of annotations) {
        const ranges = found.ranges.get(id);
        const code = codes.find((one) => one.id === given[0]);
        const look = { color: code?.color ?? 'yellow', underline: code?.underline ?? 'solid' };
        if (ranges) painter.paint(id, ranges, look);
      }
      return found;
    },
    at: (x, y) => hitTest(document, painter.all(), x, y),
    reveal: (id) => painter.flash(id),
  };
}

function toRanges(index: TextIndex, annotations: readonly Annotation[], places: readonly TextPlace[]): Found {
  const ranges = new Map<Annotation['id'], readonly Range[]>();
  const orphans = new Map<Annotation['id'], Lost>();
  annotations.forEach(({ id }, i) => {
    const place: Place = toPlace(index, places[i] ?? { found: false, why: 'gone' });
    if (place.found) ranges.set(id, place.ranges);
    else orphans.set(id, place.why);
  });
  return { ranges, orphans };
}

/** The index of `root`, made again only when its text has changed. */
function createFreshIndex(root: HTMLElement, signal: AbortSignal): () => TextIndex {
  let index: TextIndex | undefined;
  const observer = new MutationObserver(() => {
    index = undefined;
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    index ??= createTextIndex(root);
    return index;
  };
}
