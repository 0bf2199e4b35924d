import { useEffect, useLayoutEffect } from 'preact/hooks';
import { AnnotationCard } from '@/components/annotation/AnnotationCard';
import { OverlapChooser } from '@/components/annotation/OverlapChooser';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { RepeatsLine } from '@/components/repetition/RepeatsLine';
import { BrushBar } from '@/components/selection/BrushBar';
import { SelectionToolbar } from '@/components/selection/SelectionToolbar';
import { ofProject } from '@/utils/model/project';
import { dragThrough } from './drag-through';
import type { Annotating } from './use-annotating';

interface Props {
  annotating: Annotating;
  record: ShownRecord;
  /** Shows other passages that say the same. */
  showRepeats: () => void;
}

/** The toolbar, card or chooser shown next to the text while annotating. Only one of them is open at a time. */
export default function AnnotatingTools({ annotating, record, showRepeats }: Props) {
  const { card, overlapping, selected, fresh, passage, brush } = annotating;
  const leave = (): void => {
    annotating.close();
    annotating.leaveFresh();
  };
  usePressBeside(card || overlapping || fresh ? leave : undefined);
  useEffect(() => {
    const gone = new AbortController();
    dragThrough(gone.signal);
    return () => gone.abort();
  }, []);
  return (
    <>
      <Beside annotating={annotating} record={record} showRepeats={showRepeats} />
      {brush ? (
        <BrushBar
          code={annotating.brushCode}
          codes={record.codebook}
          onChoose={({ id }) => annotating.setBrush(id)}
          onLeave={() => annotating.setBrush(undefined)}
        />
      ) : null}
      {passage && !selected && !fresh && !card && !overlapping && !brush ? (
        <Toolbar annotating={annotating} record={record} showRepeats={showRepeats} />
      ) : null}
      <p class="visually-hidden" aria-live="polite" dir="auto">
        {annotating.cursor.passage?.selector.quote.exact}
      </p>
    </>
  );
}

function Beside({ annotating, record, showRepeats }: Props) {
  const { card, overlapping, selected, fresh } = annotating;
  const beside = selected ?? fresh;
  if (overlapping)
    return <OverlapChooser {...overlapping} codes={record.codes} onChoose={(id) => annotating.open(id)} />;
  if (card) {
    const { annotation } = card;
    const now = annotating.changed.get(annotation.id);
    return (
      <AnnotationCard
        {...card}
        codes={ofProject(record.codes, annotation.project ?? record.choice?.current ?? '')}
        {...(now ? { now, onAdopt: () => void annotating.attach(annotation, now) } : {})}
        isSaved={!record.isUnsaved(annotation.id)}
        onToggleCode={annotating.toggleCode}
        onNote={annotating.changeNote}
        onForgetReplaced={annotating.forgetReplaced}
        onCopy={annotating.copy}
        onSendToEssay={annotating.sendToEssay}
        onRemove={annotating.remove}
        onClose={annotating.close}
      >
        <RepeatsLine passage={{ text: annotation.target.selector.quote.exact, articleId: record.article?.id }} newTab />
      </AnnotationCard>
    );
  }
  if (!beside) return null;
  const { range, position } = beside;
  // Keyed by passage: what was begun for one, such as a search for a code, does not carry over to the next.
  return <Toolbar key={`${position.start} ${position.end}`} {...{ annotating, record, showRepeats, range }} />;
}

function Toolbar({ annotating, record, showRepeats, range }: Props & { range?: Range }) {
  return (
    <SelectionToolbar
      {...(range ? { range } : {})}
      codes={record.codebook}
      given={annotating.given}
      onCode={(code) => annotating.code(code)}
      onNote={annotating.writeNote}
      onCopy={annotating.copy}
      onSendToEssay={annotating.sendToEssay}
      onRepeats={showRepeats}
      onBrush={() => annotating.setBrush('choosing')}
    />
  );
}

/** A press in any of these does not turn away from the current passage. */
const OURS = '.floating, .docked, .toast-place, dialog';

/** Calls `onBeside` for each press outside the controls of the passage. */
function usePressBeside(onBeside: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!onBeside) return;
    const gone = new AbortController();
    const press = ({ target }: Event): void => {
      if (target instanceof Element && target.closest(OURS)) return;
      const { activeElement } = document;
      // Blur first, so that a composition in the field is committed before the field is removed.
      if (activeElement instanceof HTMLElement && activeElement.closest('.floating')) activeElement.blur();
      onBeside();
    };
    document.addEventListener('pointerdown', press, { capture: true, signal: gone.signal });
    return () => gone.abort();
  }, [onBeside]);
}
