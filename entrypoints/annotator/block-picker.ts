const css = `
  :host { all: initial }
  div { position: fixed; box-sizing: border-box; border: 2px solid #a5372a; background: rgb(165 55 42 / 0.12); border-radius: 4px; pointer-events: none; z-index: 2147483647 }
`;

/** The next block to stand on for an arrow key; undefined at an edge. */
function neighbour(block: Element, key: string): Element | null | undefined {
  if (key === 'ArrowUp') return block.parentElement;
  if (key === 'ArrowDown') return block.firstElementChild;
  if (key === 'ArrowLeft') return block.previousElementSibling;
  return key === 'ArrowRight' ? block.nextElementSibling : undefined;
}

/**
 * Lets a person choose a block of the page: with the pointer, or with the arrow keys (out, in, back, on) and Enter.
 * Resolves to undefined when Esc gives it up.
 */
export function pickBlock(): Promise<Element | undefined> {
  const picking = new AbortController();
  const { signal } = picking;
  const host = document.createElement('pressmark-picker');
  const shadow = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(frame);
  document.documentElement.append(host);

  let block: Element = document.body;
  const standOn = (next: Element | null | undefined): void => {
    if (!next || next === document.documentElement || next === host) return;
    block = next;
    const { left, top, width, height } = block.getBoundingClientRect();
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };

  return new Promise((resolve) => {
    const finish = (event: Event, picked: Element | undefined): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      picking.abort();
      host.remove();
      resolve(picked);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' || event.key === 'Enter') {
        finish(event, event.key === 'Enter' ? block : undefined);
        return;
      }
      const next = neighbour(block, event.key);
      if (next === undefined) return;
      event.preventDefault();
      standOn(next);
      block.scrollIntoView({ block: 'nearest' });
    };
    const options = { capture: true, signal };
    addEventListener('mousemove', (event) => standOn(document.elementFromPoint(event.clientX, event.clientY)), options);
    addEventListener('scroll', () => standOn(block), options);
    addEventListener('click', (event) => finish(event, block), options);
    addEventListener('keydown', press, options);
    standOn(document.querySelector('main, article') ?? document.body);
  });
}
