import { useEffect, useMemo } from 'preact/hooks';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { LibraryLine, type LineContent } from '@/components/library/LibraryLine';
import { type LinesInView, lineId, VirtualList } from '@/components/library/VirtualList';
import type { Place } from '@/components/navigation/place-memory';
import { codeName } from '@/utils/codebook/code-name';
import { formatDay } from '@/utils/i18n/dates';
import { libraryWords } from '@/utils/i18n/library';
import { switchWords } from '@/utils/i18n/project-switch';
import { keyParts } from '@/utils/ledger/person-key';
import { type Group, KINDS } from '@/utils/search/arrange';
import { foldKeyAt, headingOf } from '@/utils/search/fold-groups';
import { isChanged, isOrphan } from '@/utils/search/library-index';
import { shownLang } from '@/utils/text/shown-lang';
import type { LibraryMemory } from './library-memory';
import { chosenAt, keyOfLine, topsOf } from './lines';
import type { Choosing } from './use-choosing';
import { type Records, useRecords } from './use-records';
import type { Results } from './use-results';
import type { View } from './use-view';

interface Props {
  memory: LibraryMemory;
  results: Results;
  view: View;
  choosing: Choosing;
  onKeyDown: (event: KeyboardEvent, inView: LinesInView) => void;
  onOpen: (line: number) => void;
  /** The place where the list was left. */
  place: Place | undefined;
  /** Called when a line is clicked. */
  onLook: () => void;
  folded: ReadonlySet<string>;
  /** Folds or unfolds the lines under a heading. */
  onFold: (line: number) => void;
}

export const LIST_ID = 'library-list';

/** The articles and annotations of a view. */
export function LibraryList({
  memory,
  results,
  view,
  choosing,
  place,
  onKeyDown,
  onOpen,
  onLook,
  folded,
  onFold,
}: Props) {
  const words = useWords(libraryWords);
  const { index } = memory;
  const { arrangement } = results;
  const tops = useMemo(() => topsOf(arrangement), [arrangement]);
  const contentOf = useContent({ memory, results, view, folded }, useRecords(index));
  const count = arrangement.kinds.length;

  // Back from a saved copy, the keys continue from the line it was opened from.
  useEffect(() => {
    if (place?.line === undefined || document.activeElement !== document.body) return;
    document.getElementById(LIST_ID)?.focus({ preventScroll: true });
  }, []);

  const click = (line: number, event: MouseEvent, target: 'line' | 'box' | 'fold'): void => {
    if (target === 'fold') onFold(line);
    else if (event.shiftKey) choosing.extendTo(line);
    else if (target === 'box' || event.ctrlKey || event.metaKey) choosing.toggle(line);
    else {
      choosing.goTo(line);
      onLook();
    }
  };
  return (
    <VirtualList
      id={LIST_ID}
      label={words.list}
      tops={tops}
      active={choosing.active}
      initialTop={place?.scrollTop ?? 0}
      order={[view.grouping, view.sort, view.bareArticles, view.query].join(' ')}
      keyOf={(line) => keyOfLine(index, arrangement, line)}
      onKeyDown={onKeyDown}
      renderHeading={(firstSeen) => {
        const line = headingOf(arrangement, firstSeen);
        if (line === undefined) return null;
        const content = contentOf(line);
        const label =
          content.kind === 'group' ? content.label : content.kind === 'article' ? content.article.title : '';
        // Not focusable: the list's own headings are reached by keyboard.
        return (
          <button type="button" class="list-heading" tabIndex={-1} onClick={() => choosing.goTo(line)}>
            {content.kind === 'group' && content.code ? <CodeDot code={content.code} /> : null}
            <b lang={shownLang(label)} dir="auto">
              {label}
            </b>
            {content.kind === 'group' ? <span class="quiet">{content.count}</span> : null}
          </button>
        );
      }}
      renderLine={(line, width) => {
        const ids = choosing.selected.size > 0 ? chosenAt(index, arrangement, line) : [];
        const chosen = ids.filter((id) => choosing.selected.has(id)).length;
        return (
          <LibraryLine
            id={lineId(LIST_ID, line)}
            content={contentOf(line)}
            terms={results.query.terms}
            fold={memory.fold}
            place={{ at: line + 1, of: count }}
            width={width}
            isActive={line === choosing.active}
            isSelected={chosen > 0 && chosen === ids.length}
            isPartly={chosen > 0 && chosen < ids.length}
            onClick={(event, target) => click(line, event, target)}
            onOpen={() => onOpen(line)}
          />
        );
      }}
    />
  );
}

/** The content of each line, with its records as far as they have been read. */
export function useContent(
  {
    memory: { index, codes, projectNames },
    results,
    view,
    folded,
  }: Pick<Props, 'memory' | 'results' | 'view' | 'folded'>,
  records: Records,
): (line: number) => LineContent {
  const t = useMessages();
  const words = useWords(libraryWords);
  const { first } = useWords(switchWords);
  const language = useLanguage();
  const { kinds, refs, groups } = results.arrangement;
  const nameOf = (project: string): string | undefined => {
    const name = projectNames.get(project);
    return name === '' ? first : name;
  };
  const codeOf = (id: string) => codes.find((code) => code.id === id);
  /** An official without a known name is called by the words of the passage. */
  const officialOf = (group: Group | undefined): string | undefined => {
    if (group?.key === undefined) return undefined;
    if (!index.named.official.of.has(group.row))
      return records.annotation(index.idOf(group.row))?.target.selector.quote.exact;
    const { name, of } = keyParts(group.key);
    return of ? `${name} · ${of}` : name;
  };

  /** The number of an article's annotations in the list. */
  const countOf = (article: number): number => {
    let count = 0;
    for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++)
      if (results.filtered.rows[row] === 0) count++;
    return count;
  };

  return (line) => {
    const ref = refs[line] ?? 0;
    const key = foldKeyAt(results.arrangement, line, (place) => index.articles[place]?.id ?? '');
    const isFolded = key !== undefined && folded.has(key);
    if (kinds[line] === KINDS.annotation) {
      const annotation = records.annotation(index.idOf(ref));
      const article = index.articles[index.articleOf[ref] ?? 0];
      const isUnderIt = view.grouping === 'article';
      const given = annotation?.codes.flatMap((id) => codeOf(id) ?? []) ?? [];
      const title = isUnderIt ? {} : { title: article?.title ?? '' };
      const edited = isOrphan(index, ref) ? { isOrphan: true } : isChanged(index, ref) ? { isEdited: true } : {};
      const project = annotation?.project === undefined ? undefined : nameOf(annotation.project);
      const named = project === undefined ? {} : { project };
      return { kind: 'annotation', annotation, codes: given, lang: article?.lang ?? '', ...title, ...edited, ...named };
    }
    if (kinds[line] === KINDS.group) {
      const group = groups[ref];
      const code = view.grouping === 'code' ? codeOf(group?.key ?? '') : undefined;
      const without = { article: '', code: t.uncoded, official: words.noOfficial, date: words.noDate }[view.grouping];
      const official = view.grouping === 'official' ? officialOf(group) : undefined;
      const day = view.grouping === 'date' && group?.key ? formatDay(group.key, language) : undefined;
      const label = code ? codeName(code, language) : (official ?? day ?? group?.key ?? without);
      return { kind: 'group', label, count: group?.count ?? 0, isFolded, ...(code ? { code } : {}) };
    }
    const article = index.articles[ref];
    if (!article) return { kind: 'text', text: '', lang: '' };
    if (kinds[line] === KINDS.text) return { kind: 'text', text: records.text(article.id), lang: article.lang };
    const all = (index.firstOf[ref + 1] ?? 0) - (index.firstOf[ref] ?? 0);
    const about = results.found?.articles[ref] ? (records.about(article.id) ?? []) : [];
    const count = countOf(ref);
    const folding = view.grouping === 'article' && count > 0 ? { isFolded } : {};
    const projects = article.projects.flatMap((id) => nameOf(id) ?? []);
    return { kind: 'article', article, about, count, all, projects, ...folding };
  };
}
