import { useState } from 'preact/hooks';
import { type CodePlace, type DropAt, dropPlace, lastUnder } from '@/utils/codebook/place-code';
import type { Branch } from '@/utils/codebook/tree';
import { under } from '@/utils/codebook/under';
import type { Code, Codebook } from '@/utils/model/codebook';

/**
 * The media type that marks a drag as one of a code (and not of text or files), and tells which: the data of a drag may
 * be read only when it is dropped, its types before, and a codebook in another window has no other way to know.
 */
const CODE = 'application/x-pressmark-code.';

/** A place in the list, and what dropping there does; `refused`: a code would become its own descendant. */
type Over = DropAt | 'refused';

/** Handlers for the beginning and the end of a drag, and where the code would go now. */
export interface CodeDragging {
  from: (id: Code['id']) => object;
  onto: (id: Code['id']) => object;
  /** Where a line shows it: at the row of `id`, at the indent of level `depth`. */
  shown: { id: Code['id']; at: Over; depth: number } | undefined;
}

interface Handlers {
  onMove: (id: Code['id'], to: CodePlace) => void;
  /** Dropped where it may not go: on one of its descendants. */
  onRefuse: (id: Code['id'], target: Code['id']) => void;
}

/** Dragging codes onto each other, in one window or between two. `tree`: the rows that are on screen. */
export function useCodeDragging(
  codes: Codebook,
  tree: readonly Branch[],
  { onMove, onRefuse }: Handlers,
): CodeDragging {
  const [over, setOver] = useState<{ id: Code['id']; at: Over }>();
  const end = (): void => setOver(undefined);
  const meant = (event: DragEvent, target: Code['id']) => {
    const moved = draggedIn(event);
    if (moved === undefined || moved === target || !codes.some(({ id }) => id === moved)) return undefined;
    const at = dropAtOf(event);
    const isOwn = under(codes, moved).has(target);
    return { moved, at: isOwn ? ('refused' as const) : at, place: dropPlace(codes, moved, target, at) };
  };
  return {
    from: (id) => ({
      onDragStart: ({ dataTransfer, currentTarget }: DragEvent) => {
        dataTransfer?.setData(CODE + id, id);
        const row = (currentTarget as Element).closest('.code-row');
        if (row) dataTransfer?.setDragImage(row, 12, 20);
      },
      onDragEnd: end,
    }),
    onto: (id) => ({
      onDragOver: (event: DragEvent) => {
        const drop = meant(event, id);
        if (!drop) return end();
        event.preventDefault();
        if (over?.id !== id || over.at !== drop.at) setOver({ id, at: drop.at });
      },
      onDragLeave: () => setOver((now) => (now?.id === id ? undefined : now)),
      onDrop: (event: DragEvent) => {
        const drop = meant(event, id);
        end();
        if (!drop) return;
        event.preventDefault();
        if (drop.place) onMove(drop.moved, drop.place);
        else onRefuse(drop.moved, id);
      },
    }),
    shown: over && lineOf(tree, over),
  };
}

/** The code that is dragged; undefined where it is something else. */
const draggedIn = ({ dataTransfer }: DragEvent): Code['id'] | undefined =>
  dataTransfer?.types.find((type) => type.startsWith(CODE))?.slice(CODE.length);

/** Below a code means below all its descendants on screen: the line is drawn there, at the code's indent. */
function lineOf(tree: readonly Branch[], { id, at }: { id: Code['id']; at: Over }): CodeDragging['shown'] {
  const depth = tree.find(({ code }) => code.id === id)?.depth ?? 0;
  return { id: at === 'below' ? lastUnder(tree, id) : id, at, depth };
}

/** The upper and the lower quarter of a row count as between rows. */
function dropAtOf({ currentTarget, clientY }: DragEvent): DropAt {
  const { top } = (currentTarget as Element).getBoundingClientRect();
  const height = (currentTarget as Element).querySelector('.code-head')?.getBoundingClientRect().height ?? 1;
  const at = (clientY - top) / height;
  if (at < 0.25) return 'above';
  return at > 0.75 ? 'below' : 'on';
}
