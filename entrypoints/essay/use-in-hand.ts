import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '@/utils/essay/board';

/** Where in a card the focus was when it was moved: on itself, on one of its arrows, or in its words with this selection. */
export type Hold = 'card' | 'up' | 'down' | { from: number; to: number };

interface InHand {
  id: Card['id'];
  hold: Hold;
}

export const cardId = (id: Card['id']): string => `card-${id}`;

/** Keeps the focus where it was though the card under it is drawn anew in another place, or goes. */
export interface Holding {
  /** Once `moving` is stored, this card has the focus, unless something else has it by then or the mouse was pressed. */
  after: (moving: Promise<void>, id: Card['id'] | undefined, hold: Hold) => void;
  /** The mouse was pressed: the focus is where it says. */
  letGo: () => void;
}

export function useInHand(): Holding {
  const [inHand, setInHand] = useState<InHand>();
  const turn = useRef(0);
  useEffect(() => {
    const box = inHand && document.getElementById(cardId(inHand.id));
    if (!box || document.activeElement !== document.body) return;
    const { hold } = inHand;
    if (hold === 'card') box.focus();
    else if (typeof hold === 'string') box.querySelector<HTMLElement>(`[data-step="${hold}"]`)?.focus();
    else {
      const words = box.querySelector('textarea');
      words?.focus();
      words?.setSelectionRange(hold.from, hold.to);
    }
  }, [inHand]);
  return {
    after: (moving, id, hold) => {
      const own = ++turn.current;
      moving.then(
        () => {
          if (own === turn.current && id !== undefined) setInHand({ id, hold });
        },
        () => undefined, // said by whoever stores it
      );
    },
    letGo: () => {
      turn.current++;
    },
  };
}
