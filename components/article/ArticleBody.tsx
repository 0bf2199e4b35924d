import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { articleWords } from '@/utils/i18n/article';
import type { SafeHtml } from '@/utils/sanitize';
import { markPictures, markUnloaded } from './pictures';
import './article-body.css';

interface Props {
  content: SafeHtml;
  /** The text is in place: the next frame will paint it. */
  onShown: () => void;
  /** The text has been painted. Each content has an element of its own. */
  onPainted: (body: HTMLElement) => void;
  /** A picture of the text is to be shown at full size. */
  onPicture?: (picture: HTMLImageElement) => void;
}

/** The clean text. The only place that takes an article's HTML, and only as SafeHtml. */
export function ArticleBody({ content, onShown, onPainted, onPicture }: Props) {
  const t = useMessages();
  const words = useWords(articleWords);
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef({ content, turn: 0 });
  if (shown.current.content !== content) shown.current = { content, turn: shown.current.turn + 1 };

  useLayoutEffect(() => {
    if (!body.current) return;
    body.current.replaceChildren(content);
    for (const end of body.current.querySelectorAll('hr[title]')) {
      end.setAttribute('aria-label', words.page(Number(end.getAttribute('title'))));
    }
    if (onPicture) markPictures(body.current, words.viewImage);
    onShown();
  }, [content, onShown]);
  useEffect(() => {
    if (body.current) onPainted(body.current);
  }, [content, onPainted]);

  const open = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLImageElement) || target.role !== 'button') return;
    event.preventDefault(); // a link around it leads to the same picture
    onPicture?.(target);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pictures are the buttons.
    <div
      class="article-body"
      key={shown.current.turn}
      ref={body}
      onClick={open}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && open(event)}
      // `error` does not bubble: caught in the capture phase.
      onErrorCapture={({ target }: Event) => target instanceof HTMLImageElement && markUnloaded(target, t.imageFailed)}
    />
  );
}
