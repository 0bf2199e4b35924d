import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { keepInDialog } from '@/components/ui/keep-in-dialog';
import { shortcut } from '@/components/ui/shortcut';
import { articleWords } from '@/utils/i18n/article';
import { captionOf, fullSizeOf } from './pictures';
import './PictureDialog.css';

interface Props {
  pictures: readonly HTMLImageElement[];
  first: HTMLImageElement;
  onClose: () => void;
  /**
   * Marks the picture; absent when nothing can be marked. `name`: used when it has no caption; `beside`: the message
   * when a neighbouring sentence is marked instead.
   */
  onMark?: (picture: HTMLImageElement, name: string, beside: string) => boolean;
  /** Keys of codes: they mark the open picture and give it the code. */
  codeKeys?: readonly string[];
}

/** An article's pictures at full size: arrow keys go forward and back, Enter enlarges, m marks, Esc closes. */
export default function PictureDialog({ pictures, first, onClose, onMark, codeKeys = [] }: Props) {
  const t = useWords(articleWords);
  const { close, imageFailed } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(() => Math.max(0, pictures.indexOf(first)));
  const [isActual, setActual] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const picture = pictures[at] ?? first;

  // Before the next key, which is meant for the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => first.focus(); // back to where the reader was
  }, [first]);

  const go = (by: 1 | -1): void => {
    setFailed(false);
    setActual(false);
    setAt((now) => Math.min(pictures.length - 1, Math.max(0, now + by)));
  };
  const mark = (): boolean => {
    dialog.current?.close();
    return onMark?.(picture, t.image, t.markedBeside) ?? false;
  };
  const press = (event: KeyboardEvent): void => {
    if (!keepInDialog(event)) return;
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'm' && onMark) mark();
    else if (codeKeys.includes(event.key) && mark()) {
      // The key goes to the text, which by then knows the passage.
      const { key } = event;
      setTimeout(() =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      );
    }
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') go(event.key === 'ArrowRight' ? 1 : -1);
  };

  return (
    <dialog class="picture-dialog" ref={dialog} aria-label={t.image} onKeyDown={press} onClose={onClose}>
      <header>
        <span aria-live="polite">{pictures.length > 1 ? t.imageCount(at + 1, pictures.length) : null}</span>
        {pictures.length > 1 ? (
          <>
            <IconButton icon="back" label={t.previousImage} disabled={at === 0} onClick={() => go(-1)} />
            <IconButton
              icon="forward"
              label={t.nextImage}
              disabled={at === pictures.length - 1}
              onClick={() => go(1)}
            />
          </>
        ) : null}
        {onMark ? (
          <button type="button" class="button plain" {...shortcut('m')} onClick={mark}>
            <Icon name="brush" size={16} />
            {t.markImage}
            <span class="key">m</span>
          </button>
        ) : null}
        <IconButton icon="close" label={close} onClick={() => dialog.current?.close()} />
      </header>
      <button
        type="button"
        class="picture-frame"
        data-actual={isActual ? '' : undefined}
        title={isActual ? t.fitWindow : t.actualSize}
        onClick={() => setActual((actual) => !actual)}
      >
        {hasFailed ? (
          <span role="alert">{imageFailed}</span>
        ) : (
          <img
            key={fullSizeOf(picture)}
            src={fullSizeOf(picture)}
            alt={picture.alt || t.image}
            referrerpolicy="no-referrer"
            onError={() => setFailed(true)}
          />
        )}
      </button>
      <p class="picture-caption">{captionOf(picture)}</p>
    </dialog>
  );
}
