import { useState } from 'preact/hooks';
import { ArticleNotes } from '@/components/article/ArticleNotes';
import { CodeDot } from '@/components/codebook/CodeDot';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import Orphans from '@/components/orphans/Orphans';
import { Headline } from '@/components/ui/Headline';
import { Toast } from '@/components/ui/Toast';
import { codeName } from '@/utils/codebook/code-name';
import { commaOf } from '@/utils/i18n/comma';
import { formatPublished } from '@/utils/i18n/dates';
import { panelWords } from '@/utils/i18n/panel';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';
import { PanelItem } from './PanelItem';
import { showIn } from './surface';
import type { ActiveTab } from './use-active-tab';
import { inSurfaceOrder, usePanelActs } from './use-panel';
import type { Surface } from './use-surface';

interface Props {
  tab: ActiveTab;
  marks: NonNullable<Surface['marks']>;
  picked: Surface['picked'];
  asked: Surface['asked'];
  record: ShownRecord;
}

/** The article next to the panel: its note, its annotations in order, and its orphans. */
export function ArticlePanel({ tab, marks, picked, asked, record }: Props) {
  const t = useMessages();
  const words = useWords(panelWords);
  const language = useLanguage();
  const [only, setOnly] = useState<Chosen>();
  const { article, annotations, codes } = record;
  const names = article?.authors.map(({ name }) => name).join(commaOf(language));
  const day = article?.published && formatPublished(article.published.iso, language);
  const origin = [names, article?.source ?? article?.site, day];
  const acts = usePanelActs(tab.id, record, marks.isClean);
  const mayWrite = !tab.isPrivate;
  const lang = article?.lang ?? '';

  const found = inSurfaceOrder(annotations, marks);
  // A code that no annotation has any more must not filter.
  const isUsed = only !== undefined && annotations.some(has(only));
  const shown = isUsed ? found.filter(has(only)) : found;

  return (
    <>
      {article ? (
        <header class="panel-article">
          <h2>
            <Headline text={article.title || t.untitled} />
          </h2>
          <p class="quiet">{origin.filter(Boolean).join(' · ')}</p>
          {record.noted && record.choice ? (
            <ArticleNotes
              key={article.id}
              noted={record.noted}
              choice={record.choice}
              {...(mayWrite ? { saveIn: acts.saveArticleNote } : {})}
            />
          ) : null}
        </header>
      ) : null}
      <section aria-label={t.annotationCount(annotations.length)}>
        <CodeFilter annotations={found} codes={codes} chosen={isUsed ? only : undefined} onChoose={setOnly} />
        {annotations.length === 0 ? <p class="quiet panel-empty">{words.nothingYet}</p> : null}
        {isUsed && shown.length === 0 ? <p class="quiet panel-empty">{words.noneOfCode}</p> : null}
        <ol class="panel-list">
          {shown.map((annotation) => (
            <PanelItem
              key={annotation.id}
              annotation={annotation}
              codes={codes}
              lang={lang}
              isPicked={annotation.id === picked}
              isAsked={annotation.id === asked}
              onShow={() => void showIn(tab.id, annotation.id)}
              {...(mayWrite
                ? {
                    onNote: acts.saveNote(annotation),
                    onForgetReplaced: () => record.forgetReplaced(annotation.id),
                    onRemove: () => acts.remove(annotation),
                    onToggleCode: (code: Code) => acts.toggleCode(annotation, code),
                  }
                : {})}
            />
          ))}
        </ol>
        <Orphans
          annotations={annotations}
          lost={marks.lost}
          codes={codes}
          lang={lang}
          {...(mayWrite ? { onAttach: acts.attach } : {})}
        />
      </section>
      <Toast message={acts.toast} onDone={acts.clearToast} />
    </>
  );
}

/** What the list is filtered by: a code, or that there is none. */
type Chosen = Code['id'] | 'uncoded';

const has =
  (chosen: Chosen) =>
  ({ codes }: Annotation): boolean =>
    chosen === 'uncoded' ? codes.length === 0 : codes.includes(chosen);

interface CodeFilterProps {
  annotations: readonly Annotation[];
  codes: Codebook;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen | undefined) => void;
}

/** The codes of these annotations with their counts, and how many have none; choosing one filters by it. */
export function CodeFilter({ annotations, codes, chosen, onChoose }: CodeFilterProps) {
  const t = useWords(panelWords);
  const language = useLanguage();
  const count = (one: Chosen): number => annotations.filter(has(one)).length;
  const used = codes.filter(({ id }) => count(id) > 0);
  const uncoded = count('uncoded');
  if (used.length + (uncoded > 0 ? 1 : 0) < 2) return null;
  return (
    <fieldset class="code-filter">
      <legend class="visually-hidden">{t.filter}</legend>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t.all(annotations.length)}
      </button>
      {used.map((code) => (
        <button
          key={code.id}
          type="button"
          aria-pressed={chosen === code.id}
          onClick={() => onChoose(chosen === code.id ? undefined : code.id)}
        >
          <CodeDot code={code} />
          {codeName(code, language)} {count(code.id)}
        </button>
      ))}
      {uncoded > 0 ? (
        <button
          type="button"
          aria-pressed={chosen === 'uncoded'}
          onClick={() => onChoose(chosen === 'uncoded' ? undefined : 'uncoded')}
        >
          {t.uncoded} {uncoded}
        </button>
      ) : null}
    </fieldset>
  );
}
