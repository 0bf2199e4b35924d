/**
 * What the annotator tells the clean view over its page about the keyboard. `taken-back`: the page took it and it was
 * taken back; `missed`: so did a frame of the page, and keys that went there are unknown; `astray`: a key went to the
 * page meanwhile and is handed on; `lost`: the page keeps taking it and has won.
 */
export type KeyboardNews = ({ keyboard: 'taken-back' | 'missed' | 'lost' } | { keyboard: 'astray'; key: string }) & {
  /** When it happened, ms since the epoch by the clock of the page's document. */
  at: number;
  /** When it was told, by that clock and by the computer's. */
  sent: { own: number; wall: number };
};

/**
 * The name of the clean view's frame after the page removed it and it was put back, so that it can say so after
 * loading.
 */
export const PUT_BACK = 'put-back';
