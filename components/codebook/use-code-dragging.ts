import { useRef, useState } from 'preact/hooks';
import { type CodePlace, type DropAt, dropPlace, lastUnder } from '@/utils/codebook/place-code';
import { codeTree } from '@/utils/codebook/tree';
import type { Code, Codebook } from '@/utils/model/codebook';

/** What of a drag says which code it is; its own kind, so that dragged text or files are none. */
const CODE = 'application/x-pressmark-code';

/** What makes elements the beginning and the end of a drag, and where the code at hand would come. */
export interface CodeDragging {
  from: (id: Code['id']) => object;
  onto: (id: Code['id']) => object;
  /** Where a line shows it: at the row of `id`, in front of what stands `depth` deep. */
  shown: { id: Code['id']; at: DropAt; depth: number } | undefined;
}

/** Codes dragged onto each other; `onMove` is told of one that was let go where it may stand. */
export function useCodeDragging(codes: Codebook, onMove: (id: Code['id'], to: CodePlace) => void): CodeDragging {
  const dragged = useRef<Code['id']>(undefined);
  const [over, setOver] = useState<{ id: Code['id']; at: DropAt }>();
  const end = (): void => {
    dragged.current = undefined;
    setOver(undefined);
  };
  return {
    from: (id) => ({
      onDragStart: ({ dataTransfer, currentTarget }: DragEvent) => {
        dragged.current = id;
        dataTransfer?.setData(CODE, id);
        const row = (currentTarget as Element).closest('.code-row');
        if (row) dataTransfer?.setDragImage(row, 12, 20);
      },
      onDragEnd: end,
    }),
    onto: (id) => ({
      onDragOver: (event: DragEvent) => {
        if (!dragged.current || !event.dataTransfer?.types.includes(CODE)) return;
        const at = dropAtOf(event);
        const isPlace = dropPlace(codes, dragged.current, id, at) !== undefined;
        if (isPlace) event.preventDefault();
        if (!isPlace) setOver(undefined);
        else if (over?.id !== id || over.at !== at) setOver({ id, at });
      },
      onDragLeave: () => setOver((now) => (now?.id === id ? undefined : now)),
      onDrop: (event: DragEvent) => {
        const moved = dragged.current;
        const place = moved && dropPlace(codes, moved, id, dropAtOf(event));
        end();
        if (!place) return;
        event.preventDefault();
        onMove(moved, place);
      },
    }),
    shown: over && lineOf(codes, over),
  };
}

/** Below a code is below all that stands under it: there the line is, as far in as the code. */
function lineOf(codes: Codebook, { id, at }: { id: Code['id']; at: DropAt }): CodeDragging['shown'] {
  const tree = codeTree(codes);
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
