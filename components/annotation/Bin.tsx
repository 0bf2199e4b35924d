import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { AskFirst } from '@/components/ui/AskFirst';
import { binWords } from '@/utils/i18n/bin';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import { groupBy } from '@/utils/text/group-by';
import { type Binned, BinnedArticle, BinnedItem, type BinnedWhole } from './BinnedItem';
import './Bin.css';

interface Props {
  /** Last deleted first. */
  binned: readonly Binned[];
  /** Whole articles, also last deleted first; they stand before the annotations. */
  articles?: readonly BinnedWhole[];
  onRestoreArticles?: (ids: Article['id'][]) => void;
  onDeleteArticles?: (ids: Article['id'][]) => void;
  /** The visible codes; a deleted annotation of another project comes with its own. */
  codes: Codebook;
  /** Groups annotations by the articles they were made on, where there are several. */
  showArticles?: boolean;
  onRestore: (ids: Annotation['id'][]) => void;
  onDelete: (ids: Annotation['id'][]) => void;
}

/**
 * Deleted annotations and articles, which can be restored or permanently deleted: individually, several at once, by
 * article, or all.
 */
export function Bin(props: Props) {
  const { binned, articles = [], codes, showArticles = false, onRestore, onDelete } = props;
  const { onRestoreArticles = () => undefined, onDeleteArticles = () => undefined } = props;
  const words = useWords(binWords);
  const box = useRef<HTMLElement>(null);
  const groups = showArticles
    ? [...groupBy(binned, ({ annotation }) => annotation.articleId).values()]
    : binned.length > 0
      ? [binned]
      : [];
  const wholes = articles.map(({ id }) => id);
  const ids = [...wholes, ...groups.flatMap(idsOf)];
  const choice = useChoice(ids);
  // The buttons just used disappear with their item: the focus stays here.
  const before = useRef(ids.length);
  useEffect(() => {
    if (ids.length < before.current && document.activeElement === document.body) box.current?.focus();
    before.current = ids.length;
  }, [ids.length]);
  const isWhole = new Set<string>(wholes);
  const each = (chosen: readonly string[], act: typeof onRestore, onWhole: typeof onRestore): void => {
    const [whole, single] = [chosen.filter((id) => isWhole.has(id)), chosen.filter((id) => !isWhole.has(id))];
    if (whole.length > 0) onWhole(whole);
    if (single.length > 0) act(single);
  };
  const acting = (id: string) => ({
    isChosen: choice.isChosen(id),
    onChoose: ({ isTo }: { isTo: boolean }) => choice.toggle(id, isTo),
    onRestore: () => each([id], onRestore, onRestoreArticles),
    onDelete: () => each([id], onDelete, onDeleteArticles),
  });
  return (
    <section class="bin" ref={box} tabIndex={-1} aria-label={words.title}>
      <p class="quiet bin-hint">{ids.length === 0 ? words.empty : words.hint}</p>
      {ids.length > 1 ? (
        <ChosenBar
          all={ids}
          choice={choice}
          onRestore={() => each(choice.chosen, onRestore, onRestoreArticles)}
          onDelete={() => each(choice.chosen, onDelete, onDeleteArticles)}
        />
      ) : null}
      {articles.length > 0 ? (
        <ol class="bin-list">
          {articles.map((one) => (
            <BinnedArticle key={one.id} {...one} {...acting(one.id)} />
          ))}
        </ol>
      ) : null}
      {groups.map((group) => (
        <div key={group[0]?.annotation.articleId}>
          {showArticles ? <GroupHead group={group} choice={choice} /> : null}
          <ol class="bin-list">
            {group.map(({ annotation, codes: own = [] }) => (
              <BinnedItem
                key={annotation.id}
                annotation={annotation}
                codes={[...codes, ...own]}
                {...acting(annotation.id)}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

const idsOf = (group: readonly Binned[]): string[] => group.map(({ annotation }) => annotation.id);

interface Choice {
  chosen: readonly string[];
  isChosen: (id: string) => boolean;
  /** Selects or deselects it; `isTo`: selects everything from the one chosen before to it. */
  toggle: (id: string, isTo: boolean) => void;
  /** Selects all of these, or none where all are selected. */
  toggleAll: (ids: readonly string[]) => void;
}

/** The selected ones of `ids`, in their order; what leaves the bin is no longer selected. */
function useChoice(ids: readonly string[]): Choice {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const chosen = ids.filter((id) => known.has(id));
  useEffect(() => {
    if (chosen.length < known.size) setKnown(new Set(chosen));
  });
  return {
    chosen,
    isChosen: (id) => known.has(id),
    toggle: (id, isTo) => {
      const from = last.current === undefined ? -1 : ids.indexOf(last.current);
      const [start, end] = [from, ids.indexOf(id)].sort((a, b) => a - b) as [number, number];
      last.current = id;
      if (isTo && from >= 0) setKnown(new Set([...chosen, ...ids.slice(start, end + 1)]));
      else setKnown(new Set(known.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]));
    },
    toggleAll: (some) => {
      const isAll = some.every((id) => known.has(id));
      const these = new Set(some);
      setKnown(new Set(isAll ? chosen.filter((id) => !these.has(id)) : [...chosen, ...some]));
    },
  };
}

interface ChooseAllProps {
  ids: readonly string[];
  choice: Choice;
  class?: string;
  children: ComponentChildren;
}

/** A checkbox for several items: checked for all of them, mixed for some. */
function ChooseAll({ ids, choice: { isChosen, toggleAll }, class: kind, children }: ChooseAllProps) {
  const count = ids.filter(isChosen).length;
  return (
    <label class={kind}>
      <input
        type="checkbox"
        checked={count === ids.length}
        indeterminate={count > 0 && count < ids.length}
        onClick={() => toggleAll(ids)}
      />
      {children}
    </label>
  );
}

/** The article that annotations were made on, with the number in the bin. */
function GroupHead({ group, choice }: { group: readonly Binned[]; choice: Choice }) {
  const t = useMessages();
  const words = useWords(binWords);
  return (
    <ChooseAll class="bin-group" ids={idsOf(group)} choice={choice}>
      <span>
        <b>{group[0]?.article?.title || t.untitled}</b> <span class="quiet">{words.count(group.length)}</span>
      </span>
    </ChooseAll>
  );
}

interface ChosenProps {
  all: readonly string[];
  choice: Choice;
  onRestore: () => void;
  onDelete: () => void;
}

/** Selects everything, and acts on the selection. */
function ChosenBar({ all, choice, onRestore, onDelete }: ChosenProps) {
  const words = useWords(binWords);
  const count = choice.chosen.length;
  return (
    <div class="bin-chosen">
      <ChooseAll ids={all} choice={choice}>
        {words.chooseAll}
      </ChooseAll>
      {count > 0 ? (
        <div class="bin-acts">
          <button type="button" class="button primary" onClick={onRestore}>
            {words.restoreMany(count)}
          </button>
          <AskFirst
            label={words.deleteMany(count)}
            question={words.confirmMany(count)}
            yes={words.deleteForEverNow}
            onYes={onDelete}
            isPlain
          />
        </div>
      ) : null}
    </div>
  );
}
