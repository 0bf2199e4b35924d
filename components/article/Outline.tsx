import { useWords } from '@/components/hooks/use-messages';
import { articleWords } from '@/utils/i18n/article';
import './article-lists.css';
import { tidyText } from './tidy-text';

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

/** A heading of an article's text. */
interface OutlineEntry {
  readonly element: HTMLElement;
  readonly text: string;
  /** 1 for the article's highest heading, and so on. */
  readonly level: number;
}

/** Longer bold paragraphs are emphasis, not headings. In UTF-16 code units. */
const LONGEST = 60;
/** 一、总体要求 · （一）指导思想 · 1. 目标 */
const FIRST = /^[一二三四五六七八九十百]+、/;
const SECOND = /^[（(][一二三四五六七八九十百]+[）)]/;

/**
 * The headings of `body`, in order: elements marked as such, and the short, all-bold paragraphs that Chinese pages use
 * instead.
 */
function outlineOf(body: HTMLElement): OutlineEntry[] {
  const entries = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, p')].flatMap((element) => {
    const text = tidyText(element.textContent ?? '');
    const rank = text === '' ? undefined : rankOf(element, text);
    return rank === undefined ? [] : [{ element, text, rank }];
  });
  const ranks = [...new Set(entries.map(({ rank }) => rank))].sort((a, b) => a - b);
  return entries.map(({ rank, ...entry }) => ({ ...entry, level: ranks.indexOf(rank) + 1 }));
}

/** The level of a heading in the article's own hierarchy; undefined when it is not a heading. */
function rankOf(element: HTMLElement, text: string): number | undefined {
  const marked = /^h([1-6])$/.exec(element.localName)?.[1];
  if (marked) return Number(marked);
  if (text.length > LONGEST || element.closest('figure, table, li, blockquote')) return undefined;
  const isBold = boldText(element) === text;
  if (!isBold) return undefined;
  if (/[。；，：;,:]$/u.test(text) || /^[▶▲△■□◆●]/u.test(text)) return undefined;
  return FIRST.test(text) ? 7 : SECOND.test(text) ? 8 : 7.5;
}

function boldText(element: HTMLElement): string {
  const bold = [...element.querySelectorAll('b, strong')].filter((one) => !one.parentElement?.closest('b, strong'));
  return tidyText(bold.map((one) => one.textContent ?? '').join(''));
}
