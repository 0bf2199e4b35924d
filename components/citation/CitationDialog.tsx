import type { ComponentProps } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { keepInDialog } from '@/components/ui/keep-in-dialog';
import { citationWords } from '@/utils/i18n/citation';
import { CitationPanel } from './CitationPanel';
import './CitationDialog.css';

type Props = ComponentProps<typeof CitationPanel> & { onClose: () => void };

/** The citation before it is copied, over the page. Esc closes it; the focus returns to where it was. */
export function CitationDialog({ onClose, ...panel }: Props) {
  const t = useMessages();
  const words = useWords(citationWords);
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next key, which is meant for the dialog.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <dialog ref={dialog} class="citation-dialog" aria-label={words.title} onKeyDown={keepInDialog} onClose={onClose}>
      <header>
        <h2>{words.title}</h2>
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </header>
      <CitationPanel {...panel} />
    </dialog>
  );
}
