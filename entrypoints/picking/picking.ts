import { accent, ink, quiet, raised } from '@/utils/model/colours';
import type { PickWords } from '@/utils/protocol/page-commands';

const css = `
  :host { all: initial }
  .block {
    position: fixed; z-index: 2147483646; box-sizing: border-box; pointer-events: none;
    border: 2px solid ${accent.light}; border-radius: 4px; background: color-mix(in srgb, ${accent.light} 12%, transparent)
  }
  .bar {
    position: fixed; inset: 12px 12px auto; z-index: 2147483647; display: flex; flex-wrap: wrap; align-items: center;
    gap: 8px 12px; width: fit-content; max-width: min(720px, calc(100vw - 24px)); margin: 0 auto; padding: 8px 10px 8px 16px;
    box-sizing: border-box; border: 0; border-radius: 10px; box-shadow: 0 2px 16px rgb(0 0 0 / 0.3);
    font: 15px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: ${ink.dark}; background: ${raised.dark}
  }
  button {
    font: inherit; min-height: 32px; padding: 2px 14px; border: 1px solid ${quiet.dark}; border-radius: 8px; color: inherit; background: none
  }
  button.use { background: ${ink.dark}; color: ${raised.dark} }
  button:focus-visible { outline: 2px solid ${accent.dark}; outline-offset: 2px }
`;

/** What is shown on the page while the reader picks a part of it. */
export interface Picking {
  /** The outline of the block that would be picked. */
  readonly block: HTMLElement;
  readonly signal: AbortSignal;
  /** Whether an event belongs to the bar. */
  isOwn(event: Event): boolean;
  end(): void;
}

/**
 * Shows a bar with instructions over the page, in a closed shadow root that the page's scripts cannot see into. Enter
 * and the first button mean `use`, Esc and the other button `cancel`; `onEnd` gets which.
 */
export function startPicking(words: PickWords, onEnd: (how: 'use' | 'cancel') => void): Picking {
  const picking = new AbortController();
  const { signal } = picking;
  const host = document.createElement('pressmark-picker');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];

  const block = document.createElement('div');
  block.className = 'block';
  block.hidden = true;
  const bar = document.createElement('div');
  bar.className = 'bar';
  const hint = document.createElement('span');
  hint.setAttribute('role', 'status');
  const button = (text: string, how: 'use' | 'cancel'): HTMLButtonElement => {
    const made = document.createElement('button');
    made.className = how;
    made.textContent = text;
    // A press must not clear the selection.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', () => onEnd(how));
    return made;
  };
  bar.append(hint, button(words.use, 'use'), button(words.cancel, 'cancel'));
  shadow.append(block, bar);
  document.documentElement.append(host);
  hint.textContent = words.hint; // set after insertion, otherwise screen readers do not announce it

  const isOwn = (event: Event): boolean => event.target === host;
  const press = (event: KeyboardEvent): void => {
    const isOnButton = isOwn(event) && event.key === 'Enter';
    if ((event.key !== 'Escape' && event.key !== 'Enter') || isOnButton) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onEnd(event.key === 'Enter' ? 'use' : 'cancel');
  };
  addEventListener('keydown', press, { capture: true, signal });

  const end = (): void => {
    picking.abort();
    host.remove();
  };
  return { block, signal, isOwn, end };
}
