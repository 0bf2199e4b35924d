import { useEffect, useMemo, useState } from 'preact/hooks';
import { CodePicker } from '@/components/codebook/CodePicker';
import { finderButton, openFinder } from '@/components/codebook/finder-button';
import { useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { shortcut } from '@/components/ui/shortcut';
import { essayWords } from '@/utils/i18n/essay';
import { libraryWords } from '@/utils/i18n/library';
import { ofProject } from '@/utils/model/project';
import { codesOf, type LibraryIndex } from '@/utils/search/library-index';
import { DeleteArticles } from './DeleteArticles';
import type { LibraryMemory } from './library-memory';
import { articlesOf } from './lines';
import { PlaceArticles } from './PlaceArticles';
import type { Changes } from './use-changes';

interface Props {
  memory: LibraryMemory;
  /** Ids of annotations, and of articles chosen themselves. */
  selected: ReadonlySet<string>;
  changes: Changes;
  onExport: () => void;
  onSelectAll: () => void;
  onClear: () => void;
  /** The search for a code is to be opened; `onCodeAsked` is called once it is open. */
  isCodeAsked: boolean;
  onCodeAsked: () => void;
}

/**
 * What can be done with the chosen annotations and articles. It replaces the foot of the page, so that the list does
 * not move.
 */
export function SelectionBar({
  memory,
  selected,
  changes,
  onExport,
  onSelectAll,
  onClear,
  isCodeAsked,
  onCodeAsked,
}: Props) {
  const words = useWords(libraryWords);
  const essay = useWords(essayWords);
  const [isCoding, setCoding] = useState(false);
  /** In a narrow window: all actions are shown. */
  const [isWhole, setWhole] = useState(false);
  const articles = useMemo(() => articlesOf(memory.index, selected), [memory.index, selected]);
  const annotations = useMemo(() => {
    const bare = new Set(articles.bare);
    return [...selected].filter((id) => !bare.has(id));
  }, [articles, selected]);
  const hasAnnotations = annotations.length > 0;
  useEffect(() => {
    if (!isCodeAsked) return;
    if (!isCoding && hasAnnotations) return setCoding(true);
    onCodeAsked();
    openFinder(finderButton('.selection-codes'));
  }, [isCodeAsked, isCoding]);
  const common = isCoding ? commonCodes(memory.index, selected) : [];
  return (
    <div class="selection-bar" role="toolbar" aria-label={words.selected(selected.size)}>
      <b role="status">{words.selected(selected.size)}</b>
      {hasAnnotations ? (
        <button type="button" class="button" aria-expanded={isCoding} onClick={() => setCoding(!isCoding)}>
          {words.giveCodes}
        </button>
      ) : null}
      <button type="button" class="button selection-opener" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {words.moreActions}
      </button>
      <div class="selection-more" data-open={isWhole || undefined}>
        <button type="button" class="button" {...shortcut('Control+e')} onClick={onExport}>
          {words.exportSlice}
        </button>
        {hasAnnotations ? (
          <button type="button" class="button" onClick={() => changes.sendToEssay(annotations)}>
            {essay.send}
          </button>
        ) : null}
        {hasAnnotations ? (
          <button
            type="button"
            class="button"
            {...shortcut('Delete')}
            onClick={() => {
              changes.remove(annotations);
              onClear();
            }}
          >
            <Icon name="trash" size={16} />
            {words.deleteAnnotations(annotations.length)}
          </button>
        ) : null}
        <PlaceArticles
          count={articles.ids.length}
          choice={memory.choice}
          home={articles.home}
          onPlace={(place) => {
            changes.place(articles.ids, place);
            if (place.how === 'move') onClear();
          }}
        />
        <DeleteArticles
          articles={articles.ids.length}
          annotations={articles.annotations}
          choice={memory.choice}
          onDelete={() => {
            changes.removeArticles(articles.ids, memory.choice);
            onClear();
          }}
        />
        <span class="spring" />
        <button type="button" class="button plain" {...shortcut('Control+a')} onClick={onSelectAll}>
          {words.selectAll}
        </button>
      </div>
      <IconButton icon="close" label={words.clearSelection} aria-keyshortcuts="Escape" onClick={onClear} />
      {isCoding && hasAnnotations ? (
        <div class="selection-codes">
          <CodePicker
            codes={ofProject(memory.codes, memory.choice.current)}
            chosen={common}
            onToggle={(code) => changes.code(annotations, code, { give: !common.includes(code.id) })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Ids of the codes that all of these annotations have. */
export function commonCodes(index: LibraryIndex, selected: ReadonlySet<string>): string[] {
  const counts = new Map<number, number>();
  let found = 0;
  for (let row = 0; row < index.count && found < selected.size; row++) {
    if (!selected.has(index.idOf(row))) continue;
    found++;
    for (const code of codesOf(index, row)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].flatMap(([code, count]) => (count === found ? [index.codeIds[code] ?? ''] : []));
}
