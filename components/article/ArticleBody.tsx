import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import type { SafeHtml } from '@/utils/sanitize';
import './article-body.css';

interface Props {
  content: SafeHtml;
  /** The text is in place, not yet painted. */
  onShown: (body: HTMLElement) => void;
}

/** The clean text. The only place that takes an article's HTML, and only as SafeHtml. */
export function ArticleBody({ content, onShown }: Props) {
  const t = useMessages();
  const body = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!body.current) return;
    body.current.replaceChildren(content);
    onShown(body.current);
  }, [content, onShown]);

  return (
    <div
      class="article-body"
      ref={body}
      // `error` does not bubble: caught on its way down.
      onErrorCapture={(event: Event) => {
        const image = event.target;
        if (!(image instanceof HTMLImageElement)) return;
        image.dataset.failed = '';
        image.alt = [image.alt, t.imageFailed].filter(Boolean).join(' — ');
      }}
    />
  );
}
