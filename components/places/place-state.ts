import type { placesWords } from '@/utils/i18n/places';
import type { PlaceShown } from '@/utils/model/place';
import { agoOf } from './ago';

type Words = (typeof placesWords)['en'];

/** The state of a place, in one sentence. */
export function placeState({ status, waiting, running }: PlaceShown, words: Words, language: string): string {
  if (running) {
    const { received, sent, left, toSend } = running;
    return words.running(received, sent) + (toSend ? words.toSend(toSend) : left ? words.left(left) : '');
  }
  const { problem, done, isStopped, isClockAhead } = status;
  if (isStopped) return words.stopped;
  if (problem) return waiting > 0 ? words.waiting(waiting, words.problems[problem]) : words.problems[problem];
  if (isClockAhead) return words.ownClock;
  if (waiting > 0 && done) return words.sentSoon(waiting);
  return done ? words.upToDate(agoOf(done, language)) : words.neverYet;
}

/** The progress of a run for a progress bar; values are undefined while the total is unknown. */
export function shareOf({ running }: PlaceShown): { value?: number; max?: number } {
  const { received = 0, sent = 0, left, toSend } = running ?? {};
  if (toSend !== undefined) return { value: sent, max: sent + toSend || 1 };
  return left === undefined ? {} : { value: received, max: received + left || 1 };
}
