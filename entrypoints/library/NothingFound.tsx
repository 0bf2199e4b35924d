import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { libraryWords } from '@/utils/i18n/library';
import { FACETS, type Facet } from '@/utils/search/filter';
import { dropFrom, type Operator } from '@/utils/search/query';
import type { Results } from './use-results';

interface Props {
  query: string;
  results: Results;
  /** A suggested query in place of the one without results. */
  instead?: string | undefined;
  onQuery: (query: string) => void;
  onBareArticles: () => void;
}

/** The operators of a facet, which are removed from the query to drop it; undefined stands for plain words. */
const OPERATORS: Record<Facet, (Operator | undefined)[]> = {
  text: [undefined],
  code: ['code'],
  official: ['official'],
  speaker: ['speaker'],
  place: ['place'],
  site: ['site'],
  source: ['source'],
  lang: ['lang'],
  date: ['after', 'before'],
  note: ['has'],
  orphan: ['is'],
  changed: ['is'],
  addressee: ['addressee'],
  coder: ['coder'],
  near: ['article', 'sentence', 'with'],
};

/** Shown when nothing matches: which conditions to drop, each with the count that would give. */
export function NothingFound({ query, results, instead, onQuery, onBareArticles }: Props) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const language = useLanguage();
  const { without } = results.filtered;
  const ways = FACETS.filter((facet) => without[facet] > 0).sort((a, b) => without[b] - without[a]);
  if (!query.trim()) return <NothingMarked onBareArticles={onBareArticles} />;
  const count = (n: number): string => t.annotationCount(n).replace(String(n), n.toLocaleString(language));
  return (
    <section class="library-empty">
      <p>{words.nothingFoundFor(query.trim())}</p>
      <div class="library-ways">
        {instead === undefined ? null : (
          <button type="button" class="button primary" aria-keyshortcuts="Enter" onClick={() => onQuery(instead)}>
            {words.lookFor(instead.trim())}
          </button>
        )}
        {ways.map((facet) => (
          <button
            key={facet}
            type="button"
            class="button"
            onClick={() => onQuery(OPERATORS[facet].reduce((rest, operator) => dropFrom(rest, operator), query))}
          >
            {words.wouldGive(words.without[facet], count(without[facet]))}
          </button>
        ))}
        <button
          type="button"
          class={instead || ways.length > 0 ? 'button plain' : 'button primary'}
          onClick={() => onQuery('')}
        >
          {words.showEverything}
        </button>
      </div>
    </section>
  );
}

/** Shown when articles were read but nothing is annotated yet. */
function NothingMarked({ onBareArticles }: Pick<Props, 'onBareArticles'>) {
  const t = useMessages();
  const words = useWords(libraryWords);
  return (
    <section class="library-empty">
      <p>{t.libraryEmpty}</p>
      <p class="quiet">{t.noAnnotations}</p>
      <div class="library-ways">
        <button type="button" class="button" onClick={onBareArticles}>
          {words.bareArticles}
        </button>
      </div>
    </section>
  );
}
