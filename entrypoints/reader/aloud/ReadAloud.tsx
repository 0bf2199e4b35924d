import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import type { Annotating } from '@/entrypoints/reader/use-annotating';
import { readAloudWords } from '@/utils/i18n/read-aloud';
import type { Settings } from '@/utils/model/settings';
import { reportError } from '@/utils/report-error';
import { changeSettings } from '@/utils/settings';
import type { Aloud } from './use-aloud';
import { useVoices } from './use-voices';
import './ReadAloud.css';

interface Props {
  annotating: Annotating;
  /** Language of the article (BCP 47). */
  lang: string;
  settings: Settings;
  aloud: Aloud;
}

const PACES = [0.7, 0.85, 1, 1.2, 1.4, 1.7, 2, 2.5];

/**
 * Reads one sentence after another aloud, from the cursor on, with a voice of this machine. The cursor stays on the
 * sentence being read, so that codes and notes apply to it. The voice waits while a note is being written.
 */
export default function ReadAloud({ annotating, lang, settings, aloud }: Props) {
  const words = useWords(readAloudWords);
  const voices = useVoices(lang);
  const { rate, voices: chosen } = settings.readAloud;
  const voice = voices?.find(({ voiceURI }) => voiceURI === chosen[lang]) ?? voices?.[0];
  useEffect(() => {
    // Without a voice nothing is read, so a code's key must do what it does otherwise.
    if (voices?.length === 0 && aloud.state === 'reading') aloud.toggle();
  }, [voices, aloud.state]);
  const failed = useSentences(annotating, voice, rate, aloud);
  const change = (to: Partial<Settings['readAloud']>): void =>
    void changeSettings({ readAloud: { ...settings.readAloud, ...to } });
  const pace = (by: 1 | -1): number | undefined =>
    by > 0 ? PACES.find((one) => one > rate) : PACES.findLast((one) => one < rate);
  const setPace = (by: 1 | -1): void => change({ rate: pace(by) ?? rate });
  const isReading = aloud.state === 'reading';
  return (
    <div class="read-aloud" role="toolbar" aria-label={words.title}>
      {voices?.length === 0 ? (
        <p role="alert">{words.noVoice}</p>
      ) : (
        <>
          <IconButton
            icon={isReading ? 'pause' : 'play'}
            label={isReading ? words.pause : words.goOn}
            aria-keyshortcuts="l"
            onClick={aloud.toggle}
          />
          {failed ? <p role="alert">{words.failed}</p> : null}
          <fieldset class="stepper" aria-label={words.pace}>
            <button
              type="button"
              class="button"
              aria-label={words.slower}
              disabled={pace(-1) === undefined}
              onClick={() => setPace(-1)}
            >
              −
            </button>
            <output>{rate}×</output>
            <button
              type="button"
              class="button"
              aria-label={words.faster}
              disabled={pace(1) === undefined}
              onClick={() => setPace(1)}
            >
              +
            </button>
          </fieldset>
          {voice && voices && voices.length > 1 ? (
            <select
              aria-label={words.voice}
              value={voice.voiceURI}
              onChange={(event) => change({ voices: { ...chosen, [lang]: event.currentTarget.value } })}
            >
              {voices.map(({ voiceURI, name }) => (
                <option key={voiceURI} value={voiceURI}>
                  {name}
                </option>
              ))}
            </select>
          ) : null}
        </>
      )}
      <IconButton icon="close" label={words.stop} onClick={aloud.stop} />
    </div>
  );
}

/** Reads the sentence under the cursor, then moves on. Returns true when the voice failed. */
function useSentences(
  annotating: Annotating,
  voice: SpeechSynthesisVoice | undefined,
  rate: number,
  aloud: Aloud,
): boolean {
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef({ annotating, aloud });
  latest.current = { annotating, aloud };
  const { passage } = annotating.cursor;
  const stood = useRef(false);

  useEffect(() => {
    const { cursor, selected, clearSelection } = latest.current.annotating;
    if (selected) {
      clearSelection();
      cursor.standOn(selected.position);
    } else if (!cursor.passage && !cursor.move('next')) latest.current.aloud.stop();
  }, []);

  useEffect(() => {
    // The cursor was dismissed, or the text was replaced.
    if (stood.current && !passage) latest.current.aloud.stop();
    stood.current = passage !== undefined;
  }, [passage]);

  const isHeard = aloud.state === 'reading' && !annotating.card && !annotating.overlapping;
  useEffect(() => {
    if (!passage || !voice || !isHeard) return;
    const controller = new AbortController();
    setFailed(false);
    speak(passage.selector.quote.exact, { voice, rate }, controller.signal).then(
      (isDone) => {
        if (isDone && !latest.current.annotating.cursor.move('next', passage.position)) latest.current.aloud.stop();
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        reportError(error, 'reading aloud');
        setFailed(true);
        latest.current.aloud.toggle();
      },
    );
    return () => controller.abort();
  }, [passage, voice, rate, isHeard]);
  return hasFailed;
}

/** The voice and rate with which a sentence is read. */
interface Manner {
  voice: SpeechSynthesisVoice;
  /** 1 is the voice's normal rate. */
  rate: number;
}

/** Utterances in progress. Chromium garbage-collects one that is not referenced, and its end event never fires. */
const spoken = new Set<SpeechSynthesisUtterance>();

/**
 * Reads `text` aloud. Resolves to true when it was read to the end, to false when `signal` aborted; rejects when the
 * voice fails.
 */
function speak(text: string, { voice, rate }: Manner, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(false);
    const utterance = new SpeechSynthesisUtterance(text.replace(/\s+/gu, ' '));
    // Always set a voice: the browser's default may be one that sends the text to a server.
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
