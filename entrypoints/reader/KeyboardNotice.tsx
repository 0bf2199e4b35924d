import { useWords } from '@/components/hooks/use-messages';
import { annotateWords } from '@/utils/i18n/annotate';
import type { KeyboardState } from './use-keyboard-kept';
import './keyboard-notice.css';

/**
 * Says that the page behind took the keyboard: briefly where it was taken back, otherwise with the way to continue
 * typing.
 */
export default function KeyboardNotice({ state, onGoOn }: { state: KeyboardState; onGoOn: () => void }) {
  const words = useWords(annotateWords);
  if (state === 'ours') return null;
  const isLost = state === 'lost';
  return (
    <div class="keyboard-notice" role={isLost ? 'alert' : 'status'}>
      <span>{words.keyboard[state]}</span>
      <button type="button" class="button" onClick={onGoOn}>
        {isLost ? words.typeOn : words.understood}
      </button>
    </div>
  );
}
