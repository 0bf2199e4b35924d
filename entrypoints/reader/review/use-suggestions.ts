import { useEffect, useMemo, useState } from 'preact/hooks';
import { inSlices } from '@/utils/anchoring/slices';
import { createTextIndex, type TextIndex } from '@/utils/anchoring/text-index';
import type { Settings } from '@/utils/model/settings';
import { reportError } from '@/utils/report-error';
import { readingLanguage } from '@/utils/suggestions/reading-language';
import { suggestInSlices } from '@/utils/suggestions/suggest';
import type { Suggestion } from '@/utils/suggestions/suggestion';
import { withoutCode } from '@/utils/suggestions/without-code';
import { loadReading } from './load-reading';

/** How often intermediate results are shown while a long article is read, in ms. */
const SHOW_EVERY = 80;

export interface Suggestions {
  index: TextIndex;
  lang: string;
  all: readonly Suggestion[];
  /** The whole article has been read. */
  isComplete: boolean;
}

const NOTHING = { all: [], isComplete: false };

/**
 * What the rules find in the prose of `body`, which shows `html`. The article is read from the first line on, because
 * the speaker carries over from sentence to sentence. Works in slices of a few milliseconds and never blocks.
 */
export function useSuggestions(
  body: HTMLElement,
  html: string,
  { lang, published }: { lang: string; published: string | undefined },
  { zh, en, official, directive }: Settings['suggestions'],
): Suggestions {
  const turn = useTextChanges(body);
  // Rebuilt when the text changes.
  const index = useMemo(() => createTextIndex(body), [body, turn]);
  const prose = useMemo(() => withoutCode(index.text, html), [index, html]);
  const language = useMemo(() => readingLanguage(prose, lang), [prose, lang]);
  const [found, setFound] = useState<Omit<Suggestions, 'lang'>>({ index, ...NOTHING });

  useEffect(() => {
    const gone = new AbortController();
    const kinds = [...(official ? (['official'] as const) : []), ...(directive ? (['directive'] as const) : [])];
    const isOn = language === 'zh' ? zh : language === 'en' ? en : false;
    const show = (all: readonly Suggestion[], isComplete: boolean): void => {
      if (!gone.signal.aborted) setFound({ index, all, isComplete });
    };
    const reading = read(prose, isOn ? language : '', { published, kinds }, (all) => show(all, false));
    const begun = language === '' ? Promise.resolve() : loadReading(language);
    begun
      .then(() => inSlices(reading, gone.signal))
      .then(
        (all) => show(all, true),
        (error: unknown) => gone.signal.aborted || reportError(error, 'suggesting'),
      );
    return () => gone.abort();
  }, [index, prose, language, published, zh, en, official, directive]);

  // Results for an earlier text do not apply to this one.
  return { lang: language, ...(found.index === index ? found : { index, ...NOTHING }) };
}

/** Counts the changes in `body`: the reader may take out parts of the article or put them back. */
function useTextChanges(body: HTMLElement): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setTurn((known) => known + 1));
    observer.observe(body, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [body]);
  return turn;
}

type Options = Parameters<typeof suggestInSlices>[2];

function* read(
  text: string,
  lang: string,
  options: Options,
  onSome: (all: readonly Suggestion[]) => void,
): Generator<void, Suggestion[]> {
  const all: Suggestion[] = [];
  let shown = 0;
  let shownAt = performance.now();
  for (const slice of suggestInSlices(text, lang, options)) {
    for (const suggestion of slice) all.push(suggestion);
    const now = performance.now();
    if (all.length > shown && now - shownAt > SHOW_EVERY) {
      onSome([...all]);
      shown = all.length;
      shownAt = now;
    }
    yield;
  }
  return all;
}
