import { inOrder, lastCharacter, layersOf, type Painted } from './painted';
import { scrollToPassage } from './scroll-to-passage';
import { CHANGED, FLASHED, HOVERED, highlightName, type Look, NOTED, SELECTED } from './style-sheet';

/** Paints ranges as CSS custom highlights. The document itself is never changed. */
export interface Painter {
  /** Paints or repaints an annotation; everything painted in one task appears together. */
  paint(id: string, ranges: readonly Range[], look: Look, options?: Omit<Painted, 'id' | 'ranges' | 'look'>): void;
  unpaint(id: string): void;
  clear(): void;
  /** Marks one annotation as selected; undefined for none. */
  select(id: string | undefined): void;
  /** Marks those under the pointer. */
  hover(ids: readonly string[]): void;
  /** Scrolls to the first of these ranges and flashes all; false when there is none. */
  flash(ranges: readonly Range[]): boolean;
  /** Where an annotation is painted; empty when it is not. */
  rangesOf(id: string): readonly Range[];
  /** All that is painted, in document order. */
  all(): readonly Painted[];
  /** Paints again if the page has removed our highlights. */
  check(): void;
}

const FLASH_MS = 1200;
const CHECK_MS = 2000;

/** A painter for a document; all its paint is removed when `signal` aborts. */
export function createPainter(document: Document, { signal }: { signal: AbortSignal }): Painter {
  const painted = new Map<string, Painted>();
  const registry = (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights;
  const groups = new Map<string, Highlight>();
  let selected: string | undefined;
  let hovered: readonly string[] = [];
  let sorted: Painted[] | undefined;
  let isScheduled = false;

  function all(): readonly Painted[] {
    sorted ??= inOrder(painted.values());
    return sorted;
  }

  function changed(): void {
    sorted = undefined;
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      if (!signal.aborted) repaint();
    });
  }

  function repaint(): void {
    const members = new Map<string, Range[]>();
    const layers = layersOf(all());
    all().forEach(({ ranges, look, others = [] }, i) => {
      [look, ...others].forEach((one, nth) => {
        const name = highlightName(one, (layers[i] ?? 0) + nth, nth > 0);
        const list = members.get(name);
        if (list) for (const range of ranges) list.push(range);
        else members.set(name, [...ranges]);
      });
    });
    for (const name of groups.keys()) {
      if (!members.has(name) && !isState(name)) put(name, []);
    }
    for (const [name, ranges] of members) put(name, ranges);
    put(
      NOTED,
      all().flatMap(({ ranges, hasNote }) => (hasNote && ranges.length > 0 ? lastCharacter(ranges) : [])),
    );
    put(
      CHANGED,
      all().flatMap(({ ranges, isChanged }) => (isChanged ? ranges : [])),
    );
    showStates();
  }

  /** Each painting makes new ranges, so that those selected or under the pointer must be found again. */
  function showStates(): void {
    put(SELECTED, selected === undefined ? [] : rangesOf(selected));
    put(HOVERED, hovered.flatMap(rangesOf));
  }

  /** Fills the highlight of this name, created when first needed, with exactly these ranges. */
  function put(name: string, ranges: readonly Range[]): void {
    let group = groups.get(name);
    if (!group && ranges.length === 0) return;
    if (!group) {
      group = new Highlight();
      group.priority = isState(name) ? 1 : 0;
      groups.set(name, group);
    }
    const isSame = group.size === ranges.length && ranges.every((range) => group.has(range));
    if (!isSame) {
      group.clear();
      for (const range of ranges) group.add(range);
    }
    if (registry?.get(name) !== group) registry?.set(name, group);
  }

  function check(): void {
    for (const [name, group] of groups) {
      if (registry?.get(name) !== group) registry?.set(name, group);
    }
  }

  function rangesOf(id: string): readonly Range[] {
    return painted.get(id)?.ranges ?? [];
  }

  const timer = setInterval(check, CHECK_MS);
  let flashing: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    clearTimeout(flashing);
    for (const [name, group] of groups) if (registry?.get(name) === group) registry?.delete(name);
  });

  return {
    paint(id, ranges, look, options) {
      painted.set(id, { id, ranges, look, ...options });
      changed();
    },
    unpaint(id) {
      if (painted.delete(id)) changed();
    },
    clear() {
      painted.clear();
      changed();
    },
    select(id) {
      selected = id;
      showStates();
    },
    hover(ids) {
      hovered = ids;
      showStates();
    },
    flash(ranges) {
      if (ranges.length === 0) return false;
      scrollToPassage(ranges);
      put(FLASHED, ranges);
      clearTimeout(flashing);
      flashing = setTimeout(() => put(FLASHED, []), FLASH_MS);
      return true;
    },
    rangesOf,
    all,
    check,
  };
}

/** Highlights painted over those of annotations. */
function isState(name: string): boolean {
  return name === HOVERED || name === SELECTED || name === FLASHED || name === NOTED || name === CHANGED;
}
