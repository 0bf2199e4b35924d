/**
 * Lets a selection begin in a link of `root`, where Chromium starts none, draggable or not, and other browsers drag the
 * link: while the button is down it is none. A click still follows it, unless words were selected by it. Until `signal` aborts.
 */
export function selectInLinks(root: HTMLElement, signal: AbortSignal): void {
  const press = ({ target, button, ctrlKey }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const address = link?.getAttribute('href');
    if (!link || !address || button !== 0 || ctrlKey) return;
    link.removeAttribute('href');
    const giveBack = (): void => link.setAttribute('href', address);
    const release = (): void => {
      // The click follows in the same task.
      if (getSelection()?.isCollapsed === false) setTimeout(giveBack);
      else giveBack();
    };
    addEventListener('mouseup', release, { once: true, capture: true });
  };
  root.addEventListener('mousedown', press, { signal });
}
