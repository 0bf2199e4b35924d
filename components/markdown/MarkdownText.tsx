import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MarkdownKind } from './render-markdown';
import './MarkdownText.css';

type Render = (markdown: string, kind?: MarkdownKind) => ComponentChildren;

let render: Render | undefined;

/** Markdown as it is meant. What reads it is loaded with the first text shown; until then the text is shown as typed. */
export function MarkdownText({ text, kind }: { text: string; kind?: MarkdownKind }) {
  const [isLoaded, setLoaded] = useState(render !== undefined);
  useEffect(() => {
    if (render) return;
    import('./render-markdown').then(
      (loaded) => {
        render = loaded.renderMarkdown;
        setLoaded(true);
      },
      () => undefined, // the text is there as typed
    );
  }, []);
  return (
    <div class={isLoaded ? 'markdown' : 'markdown as-typed'} dir="auto">
      {isLoaded ? render?.(text, kind) : text}
    </div>
  );
}
