import { useEffect, useState } from 'preact/hooks';

/**
 * How long to wait for voices, in ms. Browsers load them on first request and fire an event; one without voices never
 * does.
 */
const LONGEST_WAIT_MS = 3000;

/** The local voices for articles in `lang` (BCP 47); undefined until the browser has loaded them. */
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

/** The properties of a `SpeechSynthesisVoice` that decide whether it can read an article. */
interface Voice {
  name: string;
  /** BCP 47, though some systems write `zh_CN` or `cmn-Hans-CN`. */
  lang: string;
  /** False when the text would be sent to a server. */
  localService: boolean;
  voiceURI: string;
}

/** Codes of spoken languages that some systems use, with the codes that articles declare. */
const SPOKEN: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh-HK', nan: 'zh-TW', nb: 'no', nn: 'no' };
/** The region assumed for each Chinese script. */
const HOMES: Readonly<Record<string, string>> = { hans: 'CN', hant: 'TW' };

/** Language in lower case, region in upper case; `zh-Hant` counts as Taiwan, `zh-Hans` as mainland China. */
function tongueOf(lang: string): { language: string; region: string | undefined } {
  const [first = '', ...rest] = lang.replaceAll('_', '-').split('-');
  const [language = '', home] = (SPOKEN[first.toLowerCase()] ?? first.toLowerCase()).split('-');
  const region = rest.find((part) => /^[a-z]{2}$|^\d{3}$/i.test(part)) ?? home;
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part))?.toLowerCase() ?? '';
  return { language, region: (region ?? HOMES[script])?.toUpperCase() };
}

/**
 * The local voices that can read an article in `lang` (BCP 47): those of its region first, otherwise in the browser's
 * order. Voices that send the text to a server are left out. Empty when there is none, or `lang` is empty.
 */
export function localVoices<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const wanted = tongueOf(lang);
  const fits = voices.filter((voice) => voice.localService && tongueOf(voice.lang).language === wanted.language);
  // Chinese without a region is assumed to be from the mainland, so that it is not read in Cantonese.
  const region = wanted.region ?? (wanted.language === 'zh' ? 'CN' : undefined);
  const isAtHome = (voice: V): boolean => region !== undefined && tongueOf(voice.lang).region === region;
  return [...fits.filter(isAtHome), ...fits.filter((voice) => !isAtHome(voice))];
}
