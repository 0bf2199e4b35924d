import { useState } from 'preact/hooks';

interface Place {
  heading: string | undefined;
  at: number;
}

/** Cards dragged with the mouse: what a card and a place need for it. */
export interface Dropping {
  /** Of what is dragged. */
  from: (card: string) => object;
  /** Of a place where it may be dropped: `at` cards stand before it under `heading`. */
  onto: (heading: string | undefined, at: number) => object;
  /** Of a card with `at` others before it: what is dropped on its lower half comes after it. */
  ontoCard: (heading: string | undefined, at: number) => object;
  /** Whether it would be dropped there now. */
  isAt: (heading: string | undefined, at: number) => boolean;
}

/** Dragging by the browser's own means; `onDrop` is told which card goes where. */
export function useDropping(onDrop: (card: string, heading: string | undefined, at: number) => void): Dropping {
  const [card, setCard] = useState<string>();
  const [over, setOver] = useState<Place>();
  const done = (): void => {
    setCard(undefined);
    setOver(undefined);
  };
  const placeAt = (heading: string | undefined, placeOf: (event: DragEvent) => number) => ({
    onDragOver: (event: DragEvent) => {
      if (card === undefined) return;
      event.preventDefault();
      event.stopPropagation(); // the card, not the section around it
      const at = placeOf(event);
      if (over?.heading !== heading || over?.at !== at) setOver({ heading, at });
    },
    onDrop: (event: DragEvent) => {
      if (card === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onDrop(card, heading, placeOf(event));
      done();
    },
  });
  return {
    from: (id) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        // Of no type that a field would take for words.
        event.dataTransfer?.setData('application/x-pressmark-card', id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
        setCard(id);
      },
      onDragEnd: done,
    }),
    onto: (heading, at) => placeAt(heading, () => at),
    ontoCard: (heading, at) => placeAt(heading, (event) => (isOnLowerHalf(event) ? at + 1 : at)),
    isAt: (heading, at) => over !== undefined && over.heading === heading && over.at === at,
  };
}

function isOnLowerHalf({ currentTarget, clientY }: DragEvent): boolean {
  const { top, height } = (currentTarget as Element).getBoundingClientRect();
  return clientY > top + height / 2;
}
