import { useMemo } from 'preact/hooks';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useMessages } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import type { Code, Codebook } from '@/utils/model/codebook';
import { Floating } from './Floating';

interface Props {
  range: Range;
  codes: Codebook;
  onCode: (code: Code) => void;
  onNote: () => void;
  onCopy: () => void;
}

/** What can be done with the selected passage: one click a code, a note, a copy. */
export function SelectionToolbar({ range, codes, onCode, onNote, onCopy }: Props) {
  const t = useMessages();
  const ranges = useMemo(() => [range], [range]);
  return (
    <Floating ranges={ranges} label={t.selectedPassage}>
      <CodePicker codes={codes} chosen={[]} onToggle={onCode} />
      <div class="floating-actions">
        <IconButton icon="note" label={t.note} aria-keyshortcuts="n" onClick={onNote} />
        <IconButton icon="copy" label={t.copyQuote} aria-keyshortcuts="c" onClick={onCopy} />
      </div>
    </Floating>
  );
}
