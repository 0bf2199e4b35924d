import { useMemo } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { SearchField } from '@/components/library/SearchField';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { completionsIn } from '@/entrypoints/library/completions';
import type { LibraryMemory } from '@/entrypoints/library/library-memory';
import { useLibraryMemory } from '@/entrypoints/library/use-library-memory';
import { useSlice } from '@/entrypoints/library/use-results';
import { passagesAddress } from '@/utils/analysis/passages';
import { commaOf } from '@/utils/i18n/comma';
import { libraryWords } from '@/utils/i18n/library';
import { numbersWords } from '@/utils/i18n/numbers';
import { parseQuery } from '@/utils/search/query';
import { CrossView } from './CrossView';
import { MeetingsView } from './MeetingsView';
import type { Scope } from './scope';
import { TimelineView } from './TimelineView';
import { addressOf, type ChangeView, KINDS, useView, type View } from './use-view';
import { Waiting } from './Waiting';
import { WordsView } from './WordsView';
import './numbers.css';

/** The numbers page: counts and charts of what was read and coded. */
export function NumbersPage() {
  const t = useWords(numbersWords);
  const m = useMessages();
  const { memory, problem, retry } = useLibraryMemory();
  const [view, onView] = useView();
  return (
    <main class="numbers" data-numbers-ready={memory ? '' : undefined}>
      <header class="numbers-header">
        <h1>{t.title}</h1>
        <ProjectSwitch />
      </header>
      {problem ? (
        <ProblemNotice problem={problem}>
          <button type="button" class="button" onClick={retry}>
            {m.tryAgain}
          </button>
        </ProblemNotice>
      ) : null}
      {memory || problem ? null : <Waiting text={t.computing} />}
      {memory && memory.index.count === 0 ? (
        <section class="numbers-empty">
          <p>{t.emptyNotebook}</p>
          <a class="button primary" href="/library.html">
            {t.openLibrary}
          </a>
        </section>
      ) : null}
      {memory && memory.index.count > 0 ? <Pictures memory={memory} view={view} onView={onView} /> : null}
    </main>
  );
}

interface Props {
  memory: LibraryMemory;
  view: View;
  onView: ChangeView;
}

function Pictures({ memory, view, onView }: Props) {
  const t = useWords(numbersWords);
  const library = useWords(libraryWords);
  const language = useLanguage();
  const { fold } = memory;
  const query = useMemo(() => parseQuery(view.query, fold), [view.query, fold]);
  const slice = useSlice(memory, query);
  const scope: Scope = { memory, view, slice, onView };
  const { kind } = view;
  const { unknown } = slice.conditions;
  return (
    <>
      <div class="numbers-filter">
        <SearchField
          query={view.query}
          onQuery={(typed) => onView({ query: typed }, 'typed')}
          complete={completionsIn(memory, slice, library, language)}
          onLeave={() => undefined}
        />
        <p class="quiet" role="status">
          {slice.isReading ? (
            t.readingTexts
          ) : (
            <a href={passagesAddress(view.query, [], library.operators)}>
              {t.passages(slice.filtered.rowCount.toLocaleString(language))}
            </a>
          )}
          {unknown.length > 0 ? ` · ${library.notUnderstood(unknown.join(commaOf(language)))}` : null}
        </p>
      </div>
      <nav class="numbers-kinds" aria-label={t.pictures}>
        {KINDS.map((one) => (
          <a
            key={one}
            href={addressOf({ ...view, kind: one })}
            aria-current={one === kind ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              onView({ kind: one }, 'chosen');
            }}
          >
            {t.views[one]}
          </a>
        ))}
      </nav>
      <section class="numbers-picture" aria-label={t.views[kind]}>
        {slice.isReading && slice.filtered.rowCount === 0 ? null : kind === 'words' ? (
          <WordsView {...scope} />
        ) : kind === 'timeline' ? (
          <TimelineView {...scope} />
        ) : kind === 'meetings' ? (
          <MeetingsView {...scope} />
        ) : (
          <CrossView key={kind} kind={kind} {...scope} />
        )}
      </section>
    </>
  );
}
