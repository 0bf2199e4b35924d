import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { projectsWords } from '@/utils/i18n/projects';
import './projects.css';

interface Props {
  /** Label of the button that opens it. */
  label: string;
  /** For readers who cannot see where the button stands. */
  name?: string;
  isPlain?: boolean;
  class: string;
  /** Label of the button that submits it. */
  go: string;
  canGo?: boolean;
  onGo: () => void;
  /** Called when it closes, submitted or not. */
  onClose?: () => void;
  children: ComponentChildren;
}

/** A button with a form that opens below it. Esc and “Cancel” close the form and give the focus back. */
export function FoldedForm({
  label,
  name,
  isPlain = false,
  class: look,
  go,
  canGo = true,
  onGo,
  onClose,
  children,
}: Props) {
  const { cancel } = useWords(projectsWords);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    setOpen(false);
    onClose?.();
    opener.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        class={isPlain ? 'button plain' : 'button'}
        ref={opener}
        aria-label={name}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen ? (
        <form
          class={look}
          onSubmit={(event) => {
            event.preventDefault();
            if (!canGo) return;
            onGo();
            leave();
          }}
          onKeyDown={({ key, isComposing }) => key === 'Escape' && !isComposing && leave()}
        >
          {children}
          <div class="project-acts">
            <button type="submit" class="button primary" disabled={!canGo}>
              {go}
            </button>
            <button type="button" class="button plain" onClick={leave}>
              {cancel}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
}
