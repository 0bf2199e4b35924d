import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Card } from '@/utils/essay/board';

/** Where in a card the focus was when it was moved: on itself, on one of its arrows, or in its words with this selection. */
export type Hold = 'card' | 'up' | 'down' | { from: number; to: number };

interface InHand {
  id: Card['id'];
  hold: Hold;
}

export const cardId = (id: Card['id']): string => `card-${id}`;

/**
 * Keeps the focus where it was though the card under it moves or goes: the function that is
 * returned gives it to a card, once that is drawn, unless something else has it by then.
 */
export function useInHand(): (id: Card['id'], hold: Hold) => void {
  const [inHand, setInHand] = useState<InHand>();
  // Before the next key: pressed twice, a key moves the card twice.
  useLayoutEffect(() => {
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
  return useCallback((id, hold) => setInHand({ id, hold }), []);
}
