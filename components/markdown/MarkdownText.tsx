import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MarkdownKind } from './render-markdown';
import './MarkdownText.css';

type Render = (markdown: string, kind?: MarkdownKind) => ComponentChildren;

let render: Render | undefined;

/** Rendered Markdown. Its parser is loaded with the first text shown; until then the source is shown. */
export function MarkdownText({ text, kind }: { text: string; kind?: MarkdownKind }) {
  const [isLoaded, setLoaded] = useState(render !== undefined);
  useEffect(() => {
    if (render) return;
    import('./render-markdown').then(
      (loaded) => {
        render = loaded.renderMarkdown;
        setLoaded(true);
      },
      () => undefined, // the source stays on screen
    );
  }, []);
  return (
    <div class={isLoaded ? 'markdown' : 'markdown as-typed'} dir="auto">
      {isLoaded ? render?.(text, kind) : text}
    </div>
  );
}
