/** How a sentence is read. */
export interface Manner {
  voice: SpeechSynthesisVoice;
  /** 1 is the voice's own pace. */
  rate: number;
}

/** Utterances at work: Chromium forgets one that nobody holds, and its end is never heard of. */
const spoken = new Set<SpeechSynthesisUtterance>();

/**
 * Reads `text` aloud. Resolves with true when it was read to its end, with false when `signal` stopped it; rejects when
 * the voice fails.
 */
export function speak(text: string, { voice, rate }: Manner, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(false);
    const utterance = new SpeechSynthesisUtterance(text.replace(/\s+/gu, ' '));
    // Always a voice that was looked at: the browser's choice may be one that sends the words away.
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    const done = (settle: () => void) => (): void => {
      spoken.delete(utterance);
      signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = (): void => {
      done(() => resolve(false))();
      speechSynthesis.cancel();
    };
    utterance.onend = done(() => resolve(!signal.aborted));
    utterance.onerror = (event) => done(() => reject(new Error(`reading aloud: ${event.error}`)))();
    signal.addEventListener('abort', stop);
    spoken.add(utterance);
    speechSynthesis.speak(utterance);
  });
}
