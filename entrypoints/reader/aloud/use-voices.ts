import { useEffect, useState } from 'preact/hooks';

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

/** What of a `SpeechSynthesisVoice` decides whether it reads an article. */
interface Voice {
  name: string;
  /** BCP 47; some systems write `zh_CN`, or `cmn-Hans-CN`. */
  lang: string;
  /** False where the words would be sent to a server. */
  localService: boolean;
  voiceURI: string;
}

/** Languages that systems name by the tongue where articles name the script's language. */
const SPOKEN: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh-HK', nan: 'zh-TW', nb: 'no', nn: 'no' };
/** Where each script of Chinese is at home. */
const HOMES: Readonly<Record<string, string>> = { hans: 'CN', hant: 'TW' };

/** Language and region, lower case; `zh-Hant` is of Taiwan, `zh-Hans` of the mainland. */
function tongueOf(lang: string): { language: string; region: string | undefined } {
  const [first = '', ...rest] = lang.replaceAll('_', '-').split('-');
  const [language = '', home] = (SPOKEN[first.toLowerCase()] ?? first.toLowerCase()).split('-');
  const region = rest.find((part) => /^[a-z]{2}$|^\d{3}$/i.test(part)) ?? home;
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part))?.toLowerCase() ?? '';
  return { language, region: (region ?? HOMES[script])?.toUpperCase() };
}

/**
 * The voices of this machine that can read an article in `lang` (BCP 47), those of its region first, otherwise in the
 * browser's order. Voices that send what they read to a server are left out. Empty when there is none, or no language.
 */
export function localVoices<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const wanted = tongueOf(lang);
  const fits = voices.filter((voice) => voice.localService && tongueOf(voice.lang).language === wanted.language);
  // Chinese without a region is written as on the mainland, and Cantonese is not what it is read in.
  const region = wanted.region ?? (wanted.language === 'zh' ? 'CN' : undefined);
  const isAtHome = (voice: V): boolean => region !== undefined && tongueOf(voice.lang).region === region;
  return [...fits.filter(isAtHome), ...fits.filter((voice) => !isAtHome(voice))];
}
