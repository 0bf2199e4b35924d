import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useClickBeside } from '@/components/hooks/use-click-beside';
import { useLatest } from '@/components/hooks/use-latest';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from './compose';
import './Drawer.css';
import { IconButton } from './IconButton';

interface Props {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Minimum width at which the text makes room for a drawer; as in Drawer.css. */
const WIDE = '(min-width: 1100px)';
/** Whether a drawer leaves the text free. */
export const isBesideText = (): boolean => matchMedia(WIDE).matches;

/**
 * A panel at the side of the page, or over its foot in a narrow window. It takes the focus when opened and returns it
 * when closed. A click outside closes it, except on the text when the drawer is next to it.
 */
export function Drawer({ label, onClose, children }: Props) {
  const t = useMessages();
  const panel = useRef<HTMLElement>(null);
  const isLeft = useRef(false);
  useClickBeside(({ target }) => {
    if (isBesideText() && target instanceof Element && target.closest('.article')) return;
    isLeft.current = true;
    onClose();
  });
  const close = useLatest(onClose);
  useEffect(() => {
    const controller = new AbortController();
    // A drawer opened next to the text must not cover it.
    const narrow = ({ matches }: MediaQueryListEvent): void => {
      if (!matches) close();
    };
    matchMedia(WIDE).addEventListener('change', narrow, { signal: controller.signal });
    return () => controller.abort();
  }, [close]);

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (isLeft.current) return;
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
