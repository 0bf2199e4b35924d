import { useEffect, useState } from 'preact/hooks';
import './LineFocus.css';

/** Space above and below the text that stays clear, CSS px. */
const AIR = 6;

/**
 * Dims all lines but those of `range`, wherever they are in the window; where `range` is not visible, or undefined, all
 * but some lines at eye level.
 */
export function LineFocus({ range }: { range: Range | undefined }) {
  const [band, setBand] = useState<{ top: number; bottom: number }>();
  useEffect(() => {
    const look = (): void => {
      const { top, bottom } = range?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      setBand(bottom > 0 && top < innerHeight ? { top, bottom } : undefined);
    };
    const gone = new AbortController();
    look();
    for (const event of ['scroll', 'resize'])
      addEventListener(event, look, { signal: gone.signal, capture: true, passive: true });
    return () => gone.abort();
  }, [range]);
  const style = band ? { '--clear-from': `${band.top - AIR}px`, '--clear-to': `${band.bottom + AIR}px` } : {};
  return <div class="line-focus" aria-hidden="true" style={style} />;
}
