import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { exportWords } from '@/utils/i18n/export';

export interface SaveBarProps {
  /** Size of the file. */
  name: string;
  isReady: boolean;
  canCopy: boolean;
  canPrint: boolean;
  /** 0 to 100 while a file is being written. */
  percent: number | undefined;
  outcome: string;
  save: () => void;
  copy: () => void;
  print: () => void;
  cancel: () => void;
}

/** File name, progress and result of saving. Has the focus when the page opens, so that Enter saves. */
export function SaveBar({
  name,
  isReady,
  canCopy,
  canPrint,
  percent,
  outcome,
  save,
  copy,
  print,
  cancel,
}: SaveBarProps) {
  const words = useWords(exportWords);
  const primary = useRef<HTMLButtonElement>(null);
  // The bar is on screen already; scrolling to its place would open the page at its end.
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  const isWriting = percent !== undefined;
  return (
    <footer class="save-bar">
      <div class="save-state">
        {isWriting ? (
          <>
            <progress max={100} value={percent} aria-label={words.writing(percent)} />
            <span class="quiet">{words.writing(percent)}</span>
          </>
        ) : (
          <span class="save-name">{name}</span>
        )}
        <span class="save-outcome" role="status">
          {outcome}
        </span>
      </div>
      {isWriting ? (
        <button type="button" class="button" onClick={cancel}>
          {words.cancel}
        </button>
      ) : (
        <>
          {canPrint ? (
            <button type="button" class="button" disabled={!isReady} onClick={print}>
              {words.print}
            </button>
          ) : null}
          {canCopy ? (
            <button type="button" class="button" disabled={!isReady} onClick={copy}>
              <Icon name="copy" size={16} />
              {words.copy}
            </button>
          ) : null}
          <button type="button" class="button primary" ref={primary} disabled={!isReady} onClick={save}>
            <Icon name="export" size={16} />
            {words.save}
          </button>
        </>
      )}
    </footer>
  );
}
