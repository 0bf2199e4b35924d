import { useWords } from '@/components/hooks/use-messages';
import { articleWords } from '@/utils/i18n/article';
import { outlineOf } from './outline';
import './article-lists.css';

/** The article's headings, as links to them. */
export function Outline({ body, onGone }: { body: HTMLElement; onGone: () => void }) {
  const t = useWords(articleWords);
  const entries = outlineOf(body);
  if (entries.length === 0) return <p class="quiet">{t.noOutline}</p>;
  return (
    <nav aria-label={t.outline}>
      <ol class="outline">
        {entries.map(({ element, text, level }, i) => (
          <li key={i} style={{ '--level': level - 1 }}>
            <button type="button" class="outline-entry" onClick={() => goTo(element, onGone)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Scrolls to a heading, and moves the keyboard and the screen reader there. */
function goTo(heading: HTMLElement, onGone: () => void): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  onGone();
}
