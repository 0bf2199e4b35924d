import { useState } from 'preact/hooks';
import { type CodePlace, type DropAt, dropPlace, lastUnder } from '@/utils/codebook/place-code';
import type { Branch } from '@/utils/codebook/tree';
import { under } from '@/utils/codebook/under';
import type { Code, Codebook } from '@/utils/model/codebook';

/**
 * What of a drag says that it is of a code, so that dragged text or files are none, and which one: what a drag carries may be
 * read only when it is let go, its kinds before, and a codebook in another window has no other way to know.
 */
const CODE = 'application/x-pressmark-code.';

/** A place of the list, and what a drag over it comes to; `refused`: a code would stand under itself. */
type Over = DropAt | 'refused';

/** What makes elements the beginning and the end of a drag, and where the code at hand would come. */
export interface CodeDragging {
  from: (id: Code['id']) => object;
  onto: (id: Code['id']) => object;
  /** Where a line shows it: at the row of `id`, in front of what stands `depth` deep. */
  shown: { id: Code['id']; at: Over; depth: number } | undefined;
}

interface Handlers {
  onMove: (id: Code['id'], to: CodePlace) => void;
  /** Let go where it may not stand: on what stands under it. */
  onRefuse: (id: Code['id'], target: Code['id']) => void;
}

/** Codes dragged onto each other, in one window or from one to another. `tree`: the rows that are on screen. */
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

/** The code that is dragged; undefined where something else is. */
const draggedIn = ({ dataTransfer }: DragEvent): Code['id'] | undefined =>
  dataTransfer?.types.find((type) => type.startsWith(CODE))?.slice(CODE.length);

/** Below a code is below all that is shown under it: there the line is, as far in as the code. */
function lineOf(tree: readonly Branch[], { id, at }: { id: Code['id']; at: Over }): CodeDragging['shown'] {
  const depth = tree.find(({ code }) => code.id === id)?.depth ?? 0;
  return { id: at === 'below' ? lastUnder(tree, id) : id, at, depth };
}

/** The upper and the lower quarter of a line are between lines. */
function dropAtOf({ currentTarget, clientY }: DragEvent): DropAt {
  const { top } = (currentTarget as Element).getBoundingClientRect();
  const height = (currentTarget as Element).querySelector('.code-head')?.getBoundingClientRect().height ?? 1;
  const at = (clientY - top) / height;
  if (at < 0.25) return 'above';
  return at > 0.75 ? 'below' : 'on';
}
