import { useWords } from '@/components/hooks/use-messages';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Annotation } from '@/utils/model/annotation';
import './ReplacedNotes.css';

interface Props {
  annotation: Pick<Annotation, 'note' | 'replaced'>;
  /** Adds what was replaced to the note, and discards it. */
  onAdd: (note: string) => void;
  onForget: () => void;
}

/** Notes that this window's note overwrote: nothing that was typed disappears unseen. */
export function ReplacedNotes({ annotation: { note, replaced = [] }, onAdd, onForget }: Props) {
  const t = useWords(annotateWords);
  if (replaced.length === 0) return null;
  const together = [note, ...replaced.map((one) => one.note)].filter(Boolean).join('\n\n');
  return (
    <section class="replaced-notes" aria-live="polite">
      <p>{t.replacedNote}</p>
      {replaced.map((one) => (
        <blockquote dir="auto" key={one.at}>
          {one.note}
        </blockquote>
      ))}
      <div class="replaced-actions">
        <button type="button" class="button" onClick={() => onAdd(together)}>
          {t.addToNote}
        </button>
        <button type="button" class="button plain" onClick={onForget}>
          {t.discardReplaced}
        </button>
      </div>
    </section>
  );
}
