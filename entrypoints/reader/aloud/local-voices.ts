/** What of a `SpeechSynthesisVoice` decides whether it reads an article. */
export interface Voice {
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
