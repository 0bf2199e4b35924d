import { useEffect, useState } from 'preact/hooks';
import { localVoices } from './local-voices';

/** Browsers load their voices when they are first asked for, and tell. One that has none never tells. */
const LONGEST_WAIT_MS = 3000;

/** The voices of this machine for articles in `lang` (BCP 47); undefined until the browser has looked. */
export function useVoices(lang: string): readonly SpeechSynthesisVoice[] | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>();
  useEffect(() => {
    const controller = new AbortController();
    const look = (isLast: boolean) => (): void => {
      const all = speechSynthesis.getVoices();
      if (all.length > 0 || isLast) setVoices(localVoices(all, lang));
    };
    look(false)();
    speechSynthesis.addEventListener('voiceschanged', look(true), { signal: controller.signal });
    const waiting = setTimeout(look(true), LONGEST_WAIT_MS);
    return () => {
      controller.abort();
      clearTimeout(waiting);
    };
  }, [lang]);
  return voices;
}
