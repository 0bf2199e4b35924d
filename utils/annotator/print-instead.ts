import type { PrintCopy } from '@/utils/model/print-copy';
import { adoptRules } from './adopt-rules';
import { buildPrintNodes } from './print-copy';

interface Paper {
  /** The window whose printing is replaced. */
  window: Window & typeof globalThis;
  /** Where the copy is put while it is printed: a document's body or a shadow root. */
  parent: HTMLElement | ShadowRoot;
  /** Rules for the window's document during printing: they hide what is on screen. */
  hiding: string;
  /** The article to print; while it is undefined the screen is printed. */
  copy: () => PrintCopy | undefined;
}

/**
 * Prints an article's copy instead of the screen, however printing was started, until `signal` aborts. The copy is in
 * the document only during printing.
 */
export function printInstead({ window, parent, hiding, copy }: Paper, signal: AbortSignal): void {
  const { document } = window;
  let printing = new AbortController();
  const start = (): void => {
    printing.abort();
    const article = copy();
    if (!article) return;
    printing = new AbortController();
    const box = document.createElement('article');
    box.className = 'print-copy';
    box.lang = article.lang;
    box.dir = article.dir;
    box.append(buildPrintNodes(document, article.content));
    if (box.querySelector('.label')) box.dataset.marked = '';
    parent.append(box);
    const root = parent instanceof window.HTMLElement ? document : (parent as ShadowRoot);
    const sheets = [
      adoptRules(window, root, `${article.css} @media screen { .print-copy { display: none } }`),
      adoptRules(window, document, hiding),
    ];
    printing.signal.addEventListener('abort', () => {
      box.remove();
      for (const remove of sheets) remove();
    });
  };
  window.addEventListener('beforeprint', start, { signal });
  window.addEventListener('afterprint', () => printing.abort(), { signal });
  signal.addEventListener('abort', () => printing.abort());
}
