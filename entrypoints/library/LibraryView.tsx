import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { finderButton, openFinder } from '@/components/codebook/finder-button';
import { useExportKey } from '@/components/hooks/use-export-key';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useSearchKey } from '@/components/hooks/use-search-key';
import { FacetPanel } from '@/components/library/FacetPanel';
import { addressHere, placeHere, rememberPlace } from '@/components/navigation/place-memory';
import { Drawer } from '@/components/ui/Drawer';
import { libraryWords } from '@/utils/i18n/library';
import type { Codebook } from '@/utils/model/codebook';
import { ofProject, type ProjectChoice } from '@/utils/model/project';
import type { Settings } from '@/utils/model/settings';
import { type ExportSelection, exportAddress } from '@/utils/protocol/export-address';
import { headingOf } from '@/utils/search/fold-groups';
import { askEach, setCondition, toggleCondition } from '@/utils/search/query';
import { followCodes, readOtherwise } from '@/utils/search/rewrite-query';
import { aboutLine } from './about-line';
import { completionValues } from './completions';
import { DetailPane } from './DetailPane';
import { facetsOf } from './facets';
import { focusList, useGoingOn, useLeaving } from './going-on';
import { LibraryBar } from './LibraryBar';
import { LIST_ID, LibraryList } from './LibraryList';
import { LibraryPaper } from './LibraryPaper';
import type { LibraryMemory } from './library-memory';
import { allAnnotations, articlesOf, chosenAt } from './lines';
import { NothingFound } from './NothingFound';
import { openLine } from './open-article';
import { PaneSplitter } from './PaneSplitter';
import { commonCodes, SelectionBar } from './SelectionBar';
import type { Changes } from './use-changes';
import { type Choosing, useChoosing } from './use-choosing';
import { useFolding } from './use-folding';
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

/** The library when it is not empty. */
export function LibraryView({ memory, view, changes: asked, onView, settings }: Props) {
  const words = useWords(libraryWords);
  const language = useLanguage();
  const whole = useResults(memory, view);
  const { index, codes } = memory;
  const { folded, arrangement, fold } = useFolding(index, whole.arrangement, view);
  const results = useMemo(() => ({ ...whole, arrangement }), [whole, arrangement]);
  const [foldSaid, sayFold] = useState('');
  /** A code for the chosen lines is being looked for with the keyboard. */
  const [isCodeAsked, setCodeAsked] = useState(false);
  /** Folds or unfolds the lines under a heading, like `fold`; false when the line has none. */
  const foldAt = (line: number, wants?: boolean): boolean => {
    const heading = choosing.active >= 0 ? headingOf(arrangement, choosing.active) : undefined;
    const isFolded = fold(line, wants);
    if (isFolded === undefined) return false;
    // If the active line disappears, the keyboard continues from its heading.
    if (heading === line) choosing.goTo(line);
    const said = isFolded ? words.nowFolded : words.nowUnfolded;
    // A screen reader announces a repeated message only if it differs.
    sayFold((before) => (before === said ? `${said}\u00a0` : said));
    return true;
  };
  const [place] = useState(() => placeHere('library'));
  const choosing = useChoosing(index, arrangement, place?.line);
  usePlaceKept(choosing.key);
  useClearedBetweenProjects(choosing, memory.choice);
  useCodesFollowed(view.query, codes, (query) => onView({ query }));
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
    // Clear the selection, so that nothing out of view can be deleted or coded.
    choosing.clear();
    onView({ query });
  };
  const isEmpty = arrangement.kinds.length === 0;
  const isNothing = isEmpty && !results.isSearchingTexts;
  const instead = isNothing
    ? readOtherwise(view.query, completionValues(memory, results, words, language), words.operators, memory.fold)
    : undefined;
  const leave = useLeaving(view.query, results.isSearchingTexts && isEmpty, () =>
    instead === undefined ? focusList(choosing) : onQuery(instead),
  );
  const facets = facetsOf(memory, results, words, language);
  const panelOfFacets = (
    <FacetPanel
      facets={facets}
      isCounted={results.isCounted}
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
  /** The chosen annotations and articles; when none is chosen, those of the active line. */
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
      else if (bare.length > 0) changes.removeArticles(bare, memory.choice);
    },
    findCode: () => {
      // For the chosen lines; otherwise for the passage in the details, if they are visible.
      const inPane = finderButton('.library-detail');
      if (choosing.selected.size === 0 && inPane?.checkVisibility?.() !== false) return openFinder(inPane);
      if (choosing.selected.size === 0 && choosing.active >= 0) choosing.toggle(choosing.active);
      setCodeAsked(true);
    },
    code: (id) => {
      const code = codes.find((one) => one.id === id);
      const ids = meant();
      if (code && ids.length > 0) changes.code(ids, code, { give: !commonCodes(index, new Set(ids)).includes(id) });
    },
  });

  return (
    <>
      <p class="visually-hidden" role="status">
        {foldSaid}
      </p>
      <div class="library-panes" data-looking={isLooking || undefined}>
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
          onLeave={leave}
        />
        <aside class="library-facets" aria-label={words.filters}>
          {panelOfFacets}
        </aside>
        <PaneSplitter name="facets" side="start" least={180} most={420} />
        <div class="library-middle" data-selecting={choosing.selected.size > 0 || undefined}>
          {!isEmpty ? (
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
      {choosing.selected.size > 0 ? (
        <SelectionBar
          memory={memory}
          selected={choosing.selected}
          changes={changes}
          onExport={openExport}
          onSelectAll={choosing.selectAll}
          onClear={choosing.clear}
          isCodeAsked={isCodeAsked}
          onCodeAsked={() => setCodeAsked(false)}
        />
      ) : null}
      <LibraryPaper memory={memory} results={results} view={view} folded={folded} />
      {panel === 'filters' ? (
        <Drawer label={words.filters} onClose={() => setPanel(undefined)}>
          {panelOfFacets}
        </Drawer>
      ) : null}
    </>
  );
}

/** What to export: the chosen annotations and articles, or all annotations in the list. */
function selectionOf({ index }: LibraryMemory, { arrangement }: Results, { selected }: Choosing): ExportSelection {
  if (selected.size === 0) return { annotations: allAnnotations(index, arrangement) };
  const { bare: articles } = articlesOf(index, selected);
  const isArticle = new Set(articles);
  const annotations = [...selected].filter((id) => !isArticle.has(id));
  return { ...(articles.length > 0 ? { articles } : {}), ...(annotations.length > 0 ? { annotations } : {}) };
}

/** Adapts the query when a code in it is renamed. */
function useCodesFollowed(query: string, codes: Codebook, ask: (query: string) => void): void {
  const before = useRef(codes);
  useEffect(() => {
    const followed = followCodes(query, before.current, codes);
    before.current = codes;
    if (followed !== query) ask(followed);
  }, [codes]);
}

/** Clears the selection when another project is shown, so that it is not still there on return. */
function useClearedBetweenProjects({ clear }: Choosing, { current, all }: ProjectChoice): void {
  const before = useRef(`${current} ${all}`);
  useEffect(() => {
    const now = `${current} ${all}`;
    if (before.current !== now) clear();
    before.current = now;
  }, [current, all]);
}

/** Saves the position in the list for the way back, however the page is left. */
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
