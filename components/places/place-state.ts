import type { placesWords } from '@/utils/i18n/places';
import type { PlaceShown } from '@/utils/model/place';
import { agoOf } from './ago';

type Words = (typeof placesWords)['en'];

/** The state of a place, in one sentence. */
export function placeState({ status, waiting, running }: PlaceShown, words: Words, language: string): string {
  if (running) {
    const left = running.left ? words.left(running.left) : '';
    return words.running(running.received, running.sent) + left;
  }
  const { problem, done, isStopped } = status;
  if (isStopped) return words.stopped;
  if (problem) return waiting > 0 ? words.waiting(waiting, words.problems[problem]) : words.problems[problem];
  if (waiting > 0 && done) return words.sentSoon(waiting);
  return done ? words.upToDate(agoOf(done, language)) : words.neverYet;
}
