import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Card } from '@/utils/essay/board';

/**
 * Where in a card the focus was when it was moved: on the card, on one of its arrows, or on this selection of its text.
 */
export type Hold = 'card' | 'up' | 'down' | { from: number; to: number };

interface InHand {
  id: Card['id'];
  hold: Hold;
}

export const cardId = (id: Card['id']): string => `card-${id}`;

/**
 * Keeps the focus when the focused card moves or disappears. The returned function gives it to a card once that is
 * rendered, unless something else has the focus by then.
 */
export function useInHand(): (id: Card['id'], hold: Hold) => void {
  const [inHand, setInHand] = useState<InHand>();
  // A layout effect, before the next key press: pressing a key twice moves the card twice.
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
