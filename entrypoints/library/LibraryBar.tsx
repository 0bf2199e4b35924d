import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { SearchField } from '@/components/library/SearchField';
import { Icon } from '@/components/ui/Icon';
import { shortcut } from '@/components/ui/shortcut';
import { libraryWords } from '@/utils/i18n/library';
import { GROUPINGS, type Grouping, SORTS, type Sort } from '@/utils/search/arrange';
import { completionsIn } from './completions';
import type { LibraryMemory } from './library-memory';
import type { Results } from './use-results';
import type { View } from './use-view';

interface Props {
  memory: LibraryMemory;
  view: View;
  results: Results;
  onView: (change: Partial<View>) => void;
  onFilters: () => void;
  onExport: () => void;
  /** Moves from the search field to the list. */
  onLeave: () => void;
}

/** The search field, and how the list is grouped and sorted. */
export function LibraryBar({ memory, view, results, onView, onFilters, onExport, onLeave }: Props) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const language = useLanguage();
  const { filtered, found, arrangement, conditions, isSearchingTexts, isCounted } = results;
  const written = (count: (n: number) => string, n: number): string =>
    count(n).replace(String(n), n.toLocaleString(language));
  /** Articles found without an annotation: by their saved text or their metadata. */
  const others = found ? arrangement.articleCount - arrangement.annotatedCount : 0;
  const inTexts = found ? arrangement.textCount : 0;
  const told = [
    ...(isCounted
      ? [
          words.shown(
            written(t.annotationCount, filtered.rowCount),
            written(t.articleCount, arrangement.articleCount - others),
          ),
        ]
      : []),
    ...(others > inTexts ? [words.inAboutToo(others - inTexts)] : []),
    ...(inTexts > 0 ? [words.inTextsToo(inTexts)] : []),
    ...(isSearchingTexts ? [words.searchingTexts] : []),
    ...(conditions.unknown.length > 0 ? [words.notUnderstood(conditions.unknown.join(', '))] : []),
  ];
  const sort = view.sort ?? (found ? 'relevance' : 'marked');
  return (
    <header class="library-bar">
      <div class="library-search">
        <SearchField
          query={view.query}
          onQuery={(query) => onView({ query })}
          complete={completionsIn(memory, results, words, language)}
          onLeave={onLeave}
        />
        <button type="button" class="button library-filters" onClick={onFilters}>
          {words.filters}
        </button>
        <button type="button" class="button" {...shortcut('Control+e')} onClick={onExport}>
          <Icon name="export" size={16} />
          {words.exportSlice}
        </button>
      </div>
      <div class="library-order">
        <p class="quiet" role="status">
          {told.join(' · ')}
        </p>
        <label>
          <span class="order-label quiet">{words.group}</span>
          <select
            value={view.grouping}
            onChange={(event) => onView({ grouping: event.currentTarget.value as Grouping })}
          >
            {GROUPINGS.map((grouping) => (
              <option key={grouping} value={grouping}>
                {words.groupings[grouping]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="order-label quiet">{words.sort}</span>
          <select value={sort} onChange={(event) => onView({ sort: event.currentTarget.value as Sort })}>
            {SORTS.filter((one) => one !== 'relevance' || found).map((one) => (
              <option key={one} value={one}>
                {words.sorts[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="library-bare">
          <input
            type="checkbox"
            checked={view.bareArticles}
            onChange={(event) => onView({ bareArticles: event.currentTarget.checked })}
          />
          {words.bareArticles}
        </label>
      </div>
    </header>
  );
}
