import type { Annotation } from '@/utils/model/annotation';
import { type Article, lastRead, type Revision } from '@/utils/model/article';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { selectorAt } from './describe';
import type { Fold } from './fold';
import { standingOf, standingPlaces } from './orphans';

/** Removes what does not count as an edit: white space, invisible characters, quotation marks, width. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}"“”„「」『』'‘’]/gu, '');

/**
 * The state of an article's quotes, by annotation, as the library shows it. `texts` are its readings, the last read
 * first; without a saved text there is no state. For an article that was read once, only quotes that are not as they
 * were marked have a state, because the rest were compared with nothing; if only a part of the article was read, no
 * passage counts as gone. `fold` finds quotes in the other Chinese script.
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
  const places = standingPlaces(newest.text, targets, referees, fold);
  const standings = places.map(standingOf);
  const isChanged = standings.some((standing) => standing !== 'as-marked');
  const words = isChanged ? texts.map(({ text }) => plain(text)) : [];
  return new Map(
    annotations.flatMap(({ id, target }, i): [Annotation['id'], QuoteStanding][] => {
      const standing = standings[i] ?? 'as-marked';
      if ((standing === 'as-marked' && texts.length < 2) || (standing === 'orphan' && partial)) return [];
      const since = standing === 'as-marked' ? lastRead(newest) : firstOtherwise(target.selector.quote.exact);
      const day = since.slice(0, 10);
      if (day === '') return [];
      const place = places[i];
      const now =
        standing === 'changed' && place !== 'as-marked' && place?.found
          ? { now: selectorAt(newest.text, place.position) }
          : {};
      return [[id, { state: standing === 'as-marked' ? 'unchanged' : standing, day, ...now }]];
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
