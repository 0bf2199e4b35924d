/**
 * What the annotator tells the clean view over its page of the keyboard: the page took it and it was taken back; a key went
 * to the page meanwhile and is handed on; the page takes it again and again, and is left it.
 */
export type KeyboardNews = ({ keyboard: 'taken-back' } | { keyboard: 'astray'; key: string } | { keyboard: 'lost' }) & {
  /** When it happened, ms since the epoch by the clock of the page's document. */
  at: number;
  /** When it was told, by that clock and by the computer's. */
  sent: { own: number; wall: number };
};

/** The name of the clean view's frame once the page has taken it out and it was put back: it loads anew, and says so. */
export const PUT_BACK = 'put-back';
