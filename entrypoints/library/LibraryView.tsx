import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useExportKey } from '@/components/hooks/use-export-key';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useSearchKey } from '@/components/hooks/use-search-key';
import { FacetPanel } from '@/components/library/FacetPanel';
import { addressHere, placeHere, rememberPlace } from '@/components/navigation/place-memory';
import { Drawer } from '@/components/ui/Drawer';
import { libraryWords } from '@/utils/i18n/library';
import { ofProject, type ProjectChoice } from '@/utils/model/project';
import type { Settings } from '@/utils/model/settings';
import { type ExportSelection, exportAddress } from '@/utils/protocol/export-address';
import { KINDS } from '@/utils/search/arrange';
import { foldGroups, foldKeyAt, headingOf } from '@/utils/search/fold-groups';
import { askEach, setCondition, toggleCondition } from '@/utils/search/query';
import { readOtherwise } from '@/utils/search/read-otherwise';
import { aboutLine } from './about-line';
import { DetailPane } from './DetailPane';
import { completionValues, facetsOf } from './facets';
import { LibraryBar } from './LibraryBar';
import { LIST_ID, LibraryList } from './LibraryList';
import type { LibraryMemory } from './library-memory';
import { allAnnotations, articlesOf, chosenAt, lineLeft } from './lines';
import { NothingFound } from './NothingFound';
import { openLine } from './open-article';
import { PaneSplitter } from './PaneSplitter';
import { commonCodes, SelectionBar } from './SelectionBar';
import type { Changes } from './use-changes';
import { type Choosing, useChoosing } from './use-choosing';
import { listKeys } from './use-list-keys';
import { type Results, useResults } from './use-results';
import type { View } from './use-view';

interface Props {
  memory: LibraryMemory;
  view: View;
  changes: Changes;
  onView: (change: Partial<View>) => void;
  settings: Settings;
}

type Panel = 'filters';

/** The library with something in it. */
export function LibraryView({ memory, view, changes: asked, onView, settings }: Props) {
  const words = useWords(libraryWords);
  const language = useLanguage();
  const whole = useResults(memory, view);
  const [folded, fold] = useFolded(`${view.grouping} ${view.query.trim()}`);
  const { index, codes } = memory;
  const articleId = (place: number): string => index.articles[place]?.id ?? '';
  const arrangement = useMemo(() => foldGroups(whole.arrangement, folded, articleId), [whole.arrangement, folded]);
  const results = useMemo(() => ({ ...whole, arrangement }), [whole, arrangement]);
  /** Folds what is under a heading or unfolds it; with `wants` only where it is otherwise. False where nothing is under it. */
  const foldAt = (line: number, wants?: boolean): boolean => {
    const key = foldKeyAt(arrangement, line, articleId);
    if (key === undefined || (!folded.has(key) && arrangement.kinds[line + 1] !== KINDS.annotation)) return false;
    // The line that the keys are on may vanish: they go on from its heading.
    if (choosing.active >= 0 && headingOf(arrangement, choosing.active) === line) choosing.goTo(line);
    if (wants === undefined || wants !== folded.has(key)) fold(key);
    return true;
  };
  const [place] = useState(() => placeHere('library'));
  const choosing = useChoosing(index, arrangement, place?.line);
  usePlaceKept(choosing.key);
  useClearedBetweenProjects(choosing, memory.choice);
  const changes = useGoingOn(asked, { index, arrangement, choosing });
  const [panel, setPanel] = useState<Panel>();
  const [isLooking, setLooking] = useState(false);
  useSearchKey();
  const openExport = (): void => {
    const isAll = choosing.selected.size === 0 && view.query.trim() === '';
    const { current, all } = memory.choice;
    const selection = {
      ...(isAll ? {} : selectionOf(memory, whole, choosing)),
      ...(all || !memory.hasSeveralProjects ? {} : { project: current }),
    };
    void exportAddress(selection).then((url) => browser.tabs.create({ url }));
  };
  useExportKey(openExport);

  const onQuery = (query: string): void => {
    // Nothing is deleted or coded that cannot be seen.
    choosing.clear();
    onView({ query });
  };
  const isNothing = arrangement.kinds.length === 0 && !results.isSearchingTexts;
  const instead = isNothing
    ? readOtherwise(view.query, completionValues(memory, results, words, language), words.operators, memory.fold)
    : undefined;
  const facets = facetsOf(memory, results, words, language);
  const panelOfFacets = (
    <FacetPanel
      facets={facets}
      onToggle={({ operator, value }) =>
        onQuery(toggleCondition(view.query, operator, value, words.operators[operator]))
      }
      onEachCode={(isEach) => onQuery(askEach(view.query, 'code', isEach))}
      onDay={(operator, day) => onQuery(setCondition(view.query, operator, day, words.operators[operator]))}
    />
  );
  const open = (line: number, options = { newTab: false }): void => {
    const about = aboutLine(index, arrangement, line);
    if (about) void openLine(about, { terms: results.query.terms, fold: memory.fold }, options);
  };
  /** What is chosen; where nothing is, what the keyboard is on. */
  const meant = (): string[] =>
    choosing.selected.size > 0 ? [...choosing.selected] : chosenAt(index, arrangement, choosing.active);
  const onKeyDown = listKeys(choosing, ofProject(codes, memory.choice.current), settings.singleKeys, {
    open,
    fold: foldAt,
    remove: () => {
      const ids = meant();
      const { bare } = articlesOf(index, new Set(ids));
      const isArticle = new Set(bare);
      if (bare.length < ids.length) changes.remove(ids.filter((id) => !isArticle.has(id)));
      else if (bare.length > 0) changes.removeArticles(bare);
    },
    code: (id) => {
      const code = codes.find((one) => one.id === id);
      const ids = meant();
      if (code && ids.length > 0) changes.code(ids, code, { give: !commonCodes(index, new Set(ids)).includes(id) });
    },
  });

  return (
    <>
      <LibraryBar
        memory={memory}
        view={view}
        results={results}
        onView={(change) => {
          if (change.query !== undefined) choosing.clear();
          onView(change);
        }}
        onFilters={() => setPanel(panel === 'filters' ? undefined : 'filters')}
        onExport={openExport}
        onLeave={() => (instead === undefined ? focusList(choosing) : onQuery(instead))}
      />
      <div class="library-panes" data-looking={isLooking || undefined}>
        <aside class="library-facets" aria-label={words.filters}>
          {panelOfFacets}
        </aside>
        <PaneSplitter name="facets" side="start" least={180} most={420} />
        <div class="library-middle" data-selecting={choosing.selected.size > 0 || undefined}>
          {arrangement.kinds.length > 0 ? (
            <LibraryList
              memory={memory}
              results={results}
              view={view}
              choosing={choosing}
              place={place}
              onKeyDown={onKeyDown}
              onOpen={open}
              onLook={() => setLooking(true)}
              folded={folded}
              onFold={foldAt}
            />
          ) : results.isSearchingTexts ? (
            <p class="quiet library-empty">{words.searchingTexts}</p>
          ) : (
            <NothingFound
              query={view.query}
              results={results}
              instead={instead}
              onQuery={onQuery}
              onBareArticles={() => onView({ bareArticles: true })}
            />
          )}
          {choosing.selected.size > 0 ? (
            <SelectionBar
              memory={memory}
              selected={choosing.selected}
              changes={changes}
              onExport={openExport}
              onSelectAll={choosing.selectAll}
              onClear={choosing.clear}
            />
          ) : null}
        </div>
        <DetailPane
          memory={memory}
          about={aboutLine(index, arrangement, choosing.active)}
          terms={results.query.terms}
          changes={changes}
          settings={settings}
          onBack={() => setLooking(false)}
        />
        <PaneSplitter name="detail" side="end" least={300} most={1100} />
      </div>
      {panel === 'filters' ? (
        <Drawer label={words.filters} onClose={() => setPanel(undefined)}>
          {panelOfFacets}
        </Drawer>
      ) : null}
    </>
  );
}

const FOLDED = 'library-folded';

/**
 * Which headings of a list are folded, and the way to fold or unfold one. `list`: its grouping and what is looked for, as what
 * was folded in another hides nothing that was found. This tab remembers them, however often the page is loaded.
 */
function useFolded(list: string): [ReadonlySet<string>, (key: string) => void] {
  const [folded, setFolded] = useState(
    () => JSON.parse(sessionStorage.getItem(FOLDED) ?? '{}') as Record<string, string[]>,
  );
  const keys = useMemo(() => new Set(folded[list]), [folded, list]);
  const turn = (key: string): void => {
    const next = { ...folded, [list]: keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key] };
    sessionStorage.setItem(FOLDED, JSON.stringify(next));
    setFolded(next);
  };
  return [keys, turn];
}

/** What is to be taken away: what is chosen, or all annotations that are shown. */
function selectionOf({ index }: LibraryMemory, { arrangement }: Results, { selected }: Choosing): ExportSelection {
  if (selected.size === 0) return { annotations: allAnnotations(index, arrangement) };
  const { bare: articles } = articlesOf(index, selected);
  const isArticle = new Set(articles);
  const annotations = [...selected].filter((id) => !isArticle.has(id));
  return { ...(articles.length > 0 ? { articles } : {}), ...(annotations.length > 0 ? { annotations } : {}) };
}

/** What was chosen in one project is not chosen any more when the reader comes back to it. */
function useClearedBetweenProjects({ clear }: Choosing, { current, all }: ProjectChoice): void {
  const before = useRef(`${current} ${all}`);
  useEffect(() => {
    const now = `${current} ${all}`;
    if (before.current !== now) clear();
    before.current = now;
  }, [current, all]);
}

/** Keeps where the list is for the way back, however the page is left. */
function usePlaceKept(line: string | undefined): void {
  const latest = useRef(line);
  latest.current = line;
  useEffect(() => {
    const controller = new AbortController();
    const remember = (): void => {
      const scrollTop = document.getElementById(LIST_ID)?.scrollTop ?? 0;
      rememberPlace('library', {
        address: addressHere(),
        scrollTop,
        ...(latest.current === undefined ? {} : { line: latest.current }),
      });
    };
    addEventListener('pagehide', remember, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

/** What is deleted takes the keyboard's line with it, and the focus: both go on in the list, wherever it was asked for. */
function useGoingOn(
  changes: Changes,
  {
    index,
    arrangement,
    choosing,
  }: Pick<LibraryMemory, 'index'> & Pick<Results, 'arrangement'> & { choosing: Choosing },
): Changes {
  const goOn = (ids: readonly string[]): void => {
    const line = lineLeft(index, arrangement, choosing.active, new Set(ids));
    choosing.clear();
    if (line >= 0) choosing.goTo(line);
    document.getElementById(LIST_ID)?.focus({ preventScroll: true });
  };
  return {
    ...changes,
    remove: (ids) => {
      changes.remove(ids);
      goOn(ids);
    },
    removeArticles: (ids) => {
      changes.removeArticles(ids);
      goOn(ids);
    },
  };
}

function focusList(choosing: Choosing): void {
  document.getElementById(LIST_ID)?.focus();
  if (choosing.active < 0) choosing.goTo(0);
}
