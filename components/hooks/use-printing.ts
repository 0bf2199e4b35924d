import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Runs `change` and has what it changes on screen before it returns: the browser prints what is there then. */
function drawnAtOnce(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    if (before) options.debounceRendering = before;
    else delete options.debounceRendering;
  }
}

/** Whether the page is being printed: what is drawn only then is on paper alone. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const print = matchMedia('print');
    const say = (is: boolean) => (): void => drawnAtOnce(() => setPrinting(is));
    addEventListener('beforeprint', say(true), { signal });
    addEventListener('afterprint', say(false), { signal });
    // A browser that shows a page as it will be printed sends no such event.
    print.addEventListener('change', ({ matches }) => say(matches)(), { signal });
    return () => gone.abort();
  }, []);
  return isPrinting;
}
