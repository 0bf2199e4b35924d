import { paths } from '@/components/ui/icon-paths';
import type { ToolbarContent } from '@/utils/protocol/surface-requests';

/** A press within this many ms after the toolbar appeared or moved was meant for something else. */
const HOLD_MS = 250;

/** What the bar's buttons do. */
export interface BarActs {
  mark: (code: ToolbarContent['codes'][number]) => void;
  note: () => void;
  copy: () => void;
  /** Absent where the passage is only selected. */
  remove?: () => void;
  close: () => void;
  /** Called when the bar needs more room than before. */
  resized: () => void;
}

/** The bar itself, whatever it shows. */
export interface Bar {
  readonly element: HTMLElement;
  showActs(content: ToolbarContent, acts: BarActs): void;
  /** Marks which of the codes shown the passage has. */
  showGiven(ids: readonly string[]): void;
  /** Shows a message, with an undo button. */
  say(text: string, undo?: { label: string; run: () => void }): void;
  /** Called when the bar appeared or moved: presses are ignored for a moment. */
  moved(): void;
}

/** Built from elements, so that a page's trusted-types policy does not apply. */
export function createBar(): Bar {
  const element = document.createElement('div');
  element.className = 'bar';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  let movedAt = 0;
  let given: readonly string[] = [];
  /** The codes' buttons, with the code of each. */
  let shownCodes: { id: string; made: HTMLElement }[] = [];

  const button = (label: string, act: () => void, ...children: Node[]): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    for (const child of children) made.append(child);
    if (!made.textContent) Object.assign(made, { ariaLabel: label, title: label, className: 'icon' });
    made.addEventListener('click', (event) => {
      if (event.isTrusted && event.timeStamp - movedAt >= HOLD_MS) act(); // time of the press, not of its handling
    });
    return made;
  };
  // Pressing a button must not clear the selection.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('keydown', walk);

  const press = (): void => {
    for (const { id, made } of shownCodes) made.ariaPressed = String(given.includes(id));
  };

  return {
    element,
    showActs({ codes, first, words, theme }, acts) {
      element.dataset.theme = theme;
      element.setAttribute('role', 'toolbar');
      element.ariaLabel = acts.remove ? words.annotation : words.label;
      status.replaceChildren();
      status.className = '';
      const others = document.createElement('span');
      others.className = 'others';
      others.append(button(words.note, acts.note, icon('note')), button(words.copyCited, acts.copy, icon('copy')));
      if (acts.remove) others.append(button(words.remove, acts.remove, icon('trash')));
      others.append(button(words.close, acts.close, icon('close')));
      element.replaceChildren(others, status);
      const show = ({ id, name, color }: (typeof codes)[number]): HTMLButtonElement => {
        const made = button(name, () => acts.mark({ id, name, color }), dot(color), new Text(name));
        others.before(made);
        shownCodes.push({ id, made });
        press();
        return made;
      };
      shownCodes = [];
      given = [];
      if (!first) return codes.forEach(show);
      const shown = first.ids.flatMap((id) => codes.find((code) => code.id === id) ?? []).map(show);
      const more = button(first.all, showAll, new Text(first.all));
      others.before(more);
      function showAll(): void {
        const isByKey = more.matches(':focus');
        for (const made of [...shown, more]) made.remove();
        const [top] = codes.map(show);
        if (isByKey) top?.focus();
        acts.resized();
      }
    },
    showGiven(ids) {
      given = ids;
      press();
    },
    say(text, undo) {
      status.textContent = text;
      status.className = 'said';
      for (const child of [...element.children]) if (child !== status) child.remove();
      if (!undo) return;
      const back = button(undo.label, undo.run, new Text(undo.label));
      back.className = 'undo';
      element.append(back);
    },
    moved() {
      movedAt = performance.now();
    },
  };
}

/** The arrow keys move between buttons. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

function dot(color: string): HTMLElement {
  const made = document.createElement('span');
  made.className = 'dot';
  made.style.background = color;
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

function icon(name: keyof typeof paths): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const size = { width: '20', height: '20', viewBox: '0 0 20 20', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries(size)) svg.setAttribute(key, value);
  const look = {
    d: paths[name],
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.6',
    'stroke-linecap': 'round',
  };
  for (const [key, value] of Object.entries(look)) path.setAttribute(key, value);
  svg.append(path);
  return svg;
}
