/**
 * Lets a selection begin inside a link of `root`. Chromium does not start one there, draggable or not, and other
 * browsers drag the link, so its `href` is removed while the button is down. A click still follows it unless it
 * selected words. Until `signal` aborts.
 */
export function selectInLinks(root: HTMLElement, signal: AbortSignal): void {
  const press = ({ target, button, ctrlKey }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const address = link?.getAttribute('href');
    if (!link || !address || button !== 0 || ctrlKey) return;
    link.removeAttribute('href');
    const giveBack = (): void => link.setAttribute('href', address);
    const release = (): void => {
      // The click event follows in the same task.
      if (getSelection()?.isCollapsed === false) setTimeout(giveBack);
      else giveBack();
    };
    addEventListener('mouseup', release, { once: true, capture: true });
  };
  root.addEventListener('mousedown', press, { signal });
}
