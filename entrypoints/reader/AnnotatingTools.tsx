import { AnnotationCard } from '@/components/annotation/AnnotationCard';
import { OverlapChooser } from '@/components/annotation/OverlapChooser';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { BrushBar } from '@/components/selection/BrushBar';
import { SelectionToolbar } from '@/components/selection/SelectionToolbar';
import type { Annotating } from './use-annotating';

/** What stands beside the text while it is being annotated: one thing at a time. */
export default function AnnotatingTools({ annotating, record }: { annotating: Annotating; record: ShownRecord }) {
  const { card, overlapping, selected, passage, brush } = annotating;
  return (
    <>
      <Beside annotating={annotating} record={record} />
      {brush ? (
        <BrushBar
          code={record.codes.find(({ id }) => id === brush)}
          codes={record.codes}
          onChoose={({ id }) => annotating.setBrush(id)}
          onLeave={() => annotating.setBrush(undefined)}
        />
      ) : null}
      {passage && !selected && !card && !overlapping && !brush ? (
        <Toolbar annotating={annotating} record={record} />
      ) : null}
      <p class="visually-hidden" aria-live="polite">
        {annotating.cursor.passage?.selector.quote.exact}
      </p>
    </>
  );
}

function Beside({ annotating, record }: { annotating: Annotating; record: ShownRecord }) {
  const { card, overlapping, selected } = annotating;
  if (overlapping)
    return <OverlapChooser {...overlapping} codes={record.codes} onChoose={(id) => annotating.open(id)} />;
  if (card)
    return (
      <AnnotationCard
        {...card}
        codes={record.codes}
        isSaved={!record.isUnsaved(card.annotation.id)}
        onToggleCode={annotating.toggleCode}
        onNote={annotating.changeNote}
        onForgetReplaced={annotating.forgetReplaced}
        onCopy={annotating.copy}
        onRemove={annotating.removeOpened}
        onClose={annotating.close}
      />
    );
  return selected ? <Toolbar annotating={annotating} record={record} range={selected.range} /> : null;
}

function Toolbar({ annotating, record, range }: { annotating: Annotating; record: ShownRecord; range?: Range }) {
  return (
    <SelectionToolbar
      {...(range ? { range } : {})}
      codes={record.codes}
      given={annotating.given}
      onCode={(code) => annotating.code(code)}
      onNote={annotating.writeNote}
      onCopy={annotating.copy}
      onBrush={() => annotating.setBrush('choosing')}
    />
  );
}
