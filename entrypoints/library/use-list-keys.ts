import type { LinesInView } from '@/components/library/VirtualList';
import { isComposing } from '@/components/ui/compose';
import { COMMAND_LETTERS } from '@/utils/codebook/keys';
import type { Codebook } from '@/utils/model/codebook';
import type { Choosing } from './use-choosing';

interface ListActions {
  open: (line: number, options: { newTab: boolean }) => void;
  remove: () => void;
  /** Folds or unfolds the lines under a heading; false for other lines. */
  fold: (line: number, isFolded: boolean) => boolean;
  /** Gives the selection a code, or takes it away. */
  code: (codeId: string) => void;
  /** Opens the search for a code for the selection. */
  findCode: () => void;
}

const PAGE = 8;

/**
 * The keys of the list: arrows move, Shift extends, Space chooses, Enter opens, Delete deletes, a code's key gives it,
 * `t` searches for one. Where no line is active, or for the Page keys where it has been scrolled away, they continue
 * from what is visible.
 */
export function listKeys(
  { active, selected, goTo, toggle, selectAll, clear }: Choosing,
  codes: Codebook,
  singleKeys: boolean,
  { open, remove, code, fold, findCode }: ListActions,
): (event: KeyboardEvent, inView: LinesInView) => void {
  return (event, { first, last }) => {
    // A selection is extended from where it ends, wherever the list was scrolled.
    const isInView = event.shiftKey || (first <= active && active <= last);
    const steps: Record<string, number> = {
      ArrowDown: active < 0 ? first : active + 1,
      ArrowUp: (active < 0 ? first : active) - 1,
      PageDown: (isInView ? active : last) + PAGE,
      PageUp: (isInView ? active : first) - PAGE,
      Home: 0,
      End: Number.MAX_SAFE_INTEGER,
    };
    if (isComposing(event) || event.altKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    const step = steps[event.key];
    // A key held down may only move: anything done to a line needs a press of its own.
    if (event.repeat && step === undefined) return event.preventDefault();
    const keyed = codes.find(({ key }) => key === event.key.toLowerCase());
    if (step !== undefined) goTo(step, { extend: event.shiftKey });
    else if (event.key === 'Enter' && active >= 0) open(active, { newTab: withControl });
    else if (event.key === ' ' && active >= 0) toggle(active);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (!fold(active, event.key === 'ArrowLeft')) return;
    } else if (event.key === 'Delete') remove();
    else if (event.key === 'Escape' && selected.size > 0) clear();
    else if (event.key.toLowerCase() === 'a' && withControl) selectAll();
    else if (keyed && singleKeys && !withControl) code(keyed.id);
    else if (event.key.toLowerCase() === COMMAND_LETTERS.find && singleKeys && !withControl) findCode();
    else return;
    event.preventDefault();
  };
}
