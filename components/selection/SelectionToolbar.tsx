import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { annotateWords } from '@/utils/i18n/annotate';
import { repetitionWords } from '@/utils/i18n/repetition';
import { toolbarWords } from '@/utils/i18n/toolbar';
import type { Code, Codebook } from '@/utils/model/codebook';
import { walkButtons } from './arrow-keys';
import { Docked } from './Docked';
import { Floating } from './Floating';

interface Props {
  /** The selected passage, next to which it is shown; absent for a passage at the cursor. */
  range?: Range;
  codes: Codebook;
  /** Ids of codes the passage has. */
  given: readonly Code['id'][];
  onCode: (code: Code) => void;
  onNote: () => void;
  onCopy: () => void;
  onSendToEssay: () => void;
  onRepeats: () => void;
  onBrush: () => void;
}

/** What can be done with a passage: one click or key for a code, a note, a copy. */
export function SelectionToolbar(props: Props) {
  const { range, codes, given, onCode, onNote, onCopy, onSendToEssay, onRepeats, onBrush } = props;
  const t = useMessages();
  const words = useWords(annotateWords);
  const says = useWords(toolbarWords);
  const { openWay } = useWords(repetitionWords);
  return (
    <Place {...(range ? { range } : {})} label={range ? t.selectedPassage : words.sentence}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the toolbar around it */}
      <div class="passage-actions" onKeyDown={walkButtons}>
        <CodePicker codes={codes} chosen={given} onToggle={onCode} />
        <div class="floating-actions">
          <IconButton icon="note" label={t.note} aria-keyshortcuts="n" onClick={onNote} />
          <IconButton icon="copy" label={says.copyCited} aria-keyshortcuts="c" onClick={onCopy} />
          <IconButton icon="quote" label={words.toEssay} aria-keyshortcuts="Shift+C" onClick={onSendToEssay} />
          <IconButton icon="repeats" label={openWay} aria-keyshortcuts="w" onClick={onRepeats} />
          <IconButton icon="brush" label={words.brush} aria-keyshortcuts="b" onClick={onBrush} />
        </div>
      </div>
    </Place>
  );
}

function Place({ range, label, children }: { range?: Range; label: string; children: ComponentChildren }) {
  const ranges = useMemo(() => (range ? [range] : []), [range]);
  if (!range) return <Docked label={label}>{children}</Docked>;
  return (
    <Floating ranges={ranges} label={label} role="toolbar" class="passage-toolbar">
      {children}
    </Floating>
  );
}
