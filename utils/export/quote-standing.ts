import type { Fold } from '@/utils/anchoring/fold';
import { standingsIn } from '@/utils/anchoring/orphans';
import type { Annotation } from '@/utils/model/annotation';
import { type Article, lastRead, type Revision } from '@/utils/model/article';
import type { UiLanguage } from '@/utils/model/settings';
import { dayOf } from './dates';
import { LABELS } from './labels';

/** What a quote may be in its article's newest text, as `is:changed` and `is:orphan` find it in the library. */
export const QUOTE_STATES = ['unchanged', 'changed', 'orphan'] as const;

/** How a quote stands in its article's newest text, and on which day that was last seen, or first seen otherwise. */
export interface QuoteStanding {
  state: (typeof QUOTE_STATES)[number];
  /** ISO 8601. */
  day: string;
}

/** Words without what is no edit: white space, signs nobody sees, quotation marks, width. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}"“”„「」『』'‘’]/gu, '');

/**
 * How the quotes of an article stand, by annotation: the library's own answer. Texts are its readings, the last read first;
 * without a saved text nothing is told. Of an article that was read once only what is not as it was marked is told, for the rest
 * was compared with nothing; of one of which only a part was read, not that a passage is gone. `fold` finds quotes in the other
 * Chinese script.
 */
export function quoteStandings(
  { partial }: Pick<Article, 'partial'>,
  annotations: readonly Annotation[],
  texts: readonly Revision[],
  fold?: Fold,
): ReadonlyMap<Annotation['id'], QuoteStanding> {
  const [newest] = texts;
  if (!newest) return new Map();
  const referees = new Map(texts.map(({ sha256, text }) => [sha256, text]));
  const targets = annotations.map(({ target }) => target);
  const standings = standingsIn(newest.text, targets, referees, fold);
  const isChanged = standings.some((standing) => standing !== 'as-marked');
  const words = isChanged ? texts.map(({ text }) => plain(text)) : [];
  return new Map(
    annotations.flatMap(({ id, target }, i): [Annotation['id'], QuoteStanding][] => {
      const standing = standings[i] ?? 'as-marked';
      if ((standing === 'as-marked' && texts.length < 2) || (standing === 'orphan' && partial)) return [];
      const since = standing === 'as-marked' ? lastRead(newest) : firstOtherwise(target.selector.quote.exact);
      const day = dayOf(since);
      return day ? [[id, { state: standing === 'as-marked' ? 'unchanged' : standing, day }]] : [];
    }),
  );

  /** When the page was first read without the words after it had them; its newest reading where none had. */
  function firstOtherwise(exact: string): string {
    const quote = plain(exact);
    const last = quote === '' ? -1 : words.findIndex((text) => text.includes(quote));
    const stood = texts[last];
    const since = stood ? lastRead(stood) : '';
    const [gone] = texts
      .slice(0, Math.max(0, last))
      .map((one) => (one.created > since ? one.created : lastRead(one)))
      .sort();
    return gone ?? lastRead(newest as Revision);
  }
}

/** As a file for people says it; undefined where there is nothing to say. */
export function quoteStamp(
  standing: QuoteStanding | undefined,
  { language }: { language: UiLanguage },
): string | undefined {
  return standing && LABELS[language].quoteStates[standing.state].replace('{day}', standing.day);
}
