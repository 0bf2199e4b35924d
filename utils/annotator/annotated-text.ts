import { describe } from '@/utils/anchoring/describe';
import { type Fold, parseFold } from '@/utils/anchoring/fold';
import { locateAll, type Place } from '@/utils/anchoring/locate';
import { createTextIndex, type TextIndex } from '@/utils/anchoring/text-index';
import { hitTest } from '@/utils/highlighting/hit-test';
import { createPainter } from '@/utils/highlighting/painter';
import { followTheme } from '@/utils/highlighting/theme';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';

/** Where annotations are, in the text at hand. */
export interface Found {
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>;
  /** Those whose passage is not in the text, and why. */
  orphans: ReadonlyMap<Annotation['id'], OrphanReason>;
}

export type OrphanReason = Extract<Place, { found: false }>['why'];

/** What is kept elsewhere and helps to find passages again. */
export interface Memory {
  /** The text of a stored revision, by its SHA-256; undefined when it is not stored. */
  textOf(revision: string): Promise<string | undefined>;
  /** The table of public/traditional-to-simplified.txt. */
  foldTable(): Promise<string>;
}

/** A text with annotations painted in it: the clean view's, or a live page's. */
export interface AnnotatedText {
  describe(range: Range): Selector | undefined;
  /** Finds and paints these annotations, and no others. A later call overtakes an earlier one. */
  show(annotations: readonly Annotation[], codes: Codebook): Promise<Found>;
  /** Ids of the annotations under a point of the viewport (CSS px), the shortest passage first. */
  at(x: number, y: number): Annotation['id'][];
  /** Scrolls to an annotation's passage and flashes it; false when it is not in this text. */
  reveal(id: Annotation['id']): boolean;
}

/** Ends, with all its paint, when `signal` aborts. */
export function createAnnotatedText(root: HTMLElement, memory: Memory, signal: AbortSignal): AnnotatedText {
  const { ownerDocument: document } = root;
  const painter = createPainter(document, { signal });
  const index = createFreshIndex(root, signal);
  let overtaken = new AbortController();
  followTheme(root, signal);

  return {
    describe: (range) => describe(index(), range),
    async show(annotations, codes) {
      overtaken.abort();
      overtaken = new AbortController();
      const turn = AbortSignal.any([signal, overtaken.signal]);
      const places = await locateWithMemory(index(), annotations, memory, turn);
      const ranges = new Map<Annotation['id'], readonly Range[]>();
      const orphans = new Map<Annotation['id'], OrphanReason>();
      for (const annotation of annotations) {
        const place = places.get(annotation);
        if (place?.found) ranges.set(annotation.id, place.ranges);
        else orphans.set(annotation.id, place?.why ?? 'gone');
      }
      for (const { id } of painter.all()) if (!ranges.has(id)) painter.unpaint(id);
      for (const { id, codes: given } of annotations) {
        const code = codes.find((one) => one.id === given[0]);
        const look = { color: code?.color ?? 'yellow', underline: code?.underline ?? 'solid' };
        const found = ranges.get(id);
        if (found) painter.paint(id, found, look);
      }
      return { ranges, orphans };
    },
    at: (x, y) => hitTest(document, painter.all(), x, y),
    reveal: (id) => painter.flash(id),
  };
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

/** Each annotation with the revision it was made in as referee; the other Chinese script only where that fails. */
async function locateWithMemory(
  index: TextIndex,
  annotations: readonly Annotation[],
  memory: Memory,
  signal: AbortSignal,
): Promise<Map<Annotation, Place>> {
  const places = new Map<Annotation, Place>();
  const locate = async (some: readonly Annotation[], fold?: Fold): Promise<void> => {
    for (const [revision, group] of Map.groupBy(some, ({ target }) => target.revision)) {
      const stored = revision === undefined ? undefined : await memory.textOf(revision);
      const reference = stored === undefined || stored === index.text ? {} : { reference: stored };
      const selectors = group.map(({ target }) => target.selector);
      const found = await locateAll(index, selectors, { signal, ...reference, ...(fold ? { fold } : {}) });
      group.forEach((annotation, i) => {
        const place = found[i];
        if (place) places.set(annotation, place);
      });
    }
  };
  await locate(annotations);
  const lost = annotations.filter((annotation) => !places.get(annotation)?.found);
  const isHan = lost.some(({ target }) => /\p{Script=Han}/u.test(target.selector.quote.exact));
  if (isHan) await locate(lost, parseFold(await memory.foldTable()));
  return places;
}
