import type { Annotation } from '@/utils/model/annotation';
import { lastRead, type Revision } from '@/utils/model/article';
import type { UiLanguage } from '@/utils/model/settings';
import { dayOf } from './dates';
import { LABELS } from './labels';

/** Whether a quote still stands in its article's newest text, and on which day that was last seen, or first not. */
export interface QuoteStanding {
  state: 'unchanged' | 'changed';
  /** ISO 8601. */
  day: string;
}

/** Words without what is no edit: white space, signs nobody sees, quotation marks, width. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}"“”„「」『』'‘’]/gu, '');

/**
 * How the quotes of an article stand, by annotation. Texts are its readings, the last read first. Nothing of an article that was read
 * once, or of a quote that is in no reading: there is nothing to compare.
 */
export function quoteStandings(
  annotations: readonly Annotation[],
  texts: readonly Revision[],
): ReadonlyMap<Annotation['id'], QuoteStanding> {
  const [newest] = texts;
  if (!newest || texts.length < 2) return new Map();
  const words = texts.map(({ text }) => plain(text));
  return new Map(
    annotations.flatMap(({ id, target }): [Annotation['id'], QuoteStanding][] => {
      const quote = plain(target.selector.quote.exact);
      const last = quote === '' ? -1 : words.findIndex((text) => text.includes(quote));
      if (last < 0) return [];
      const stood = texts[last];
      const since = stood ? lastRead(stood) : '';
      const [gone] = texts
        .slice(0, last)
        .map((one) => (one.created > since ? one.created : lastRead(one)))
        .sort();
      const day = dayOf(gone ?? lastRead(newest));
      return day ? [[id, { state: last === 0 ? 'unchanged' : 'changed', day }]] : [];
    }),
  );
}

/** As a file for people says it; undefined where there is nothing to say. */
export function quoteStamp(
  standing: QuoteStanding | undefined,
  { language }: { language: UiLanguage },
): string | undefined {
  return standing && LABELS[language].quoteStates[standing.state].replace('{day}', standing.day);
}
