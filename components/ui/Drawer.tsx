import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from './compose';
import './Drawer.css';
import { IconButton } from './IconButton';

interface Props {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A panel at the side of the page. Takes the focus when it opens and gives it back when it closes. */
export function Drawer({ label, onClose, children }: Props) {
  const t = useMessages();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      const now = document.activeElement;
      // Not where the focus was moved on from the panel, to a heading for example.
      const isOurs = now === null || now === document.body || panel.current?.contains(now);
      if (isOurs && before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <section
      class="drawer"
      aria-label={label}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>{label}</h2>
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </header>
      {children}
    </section>
  );
}
