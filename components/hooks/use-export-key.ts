import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

/** Calls `onExport` on Ctrl+E (⌘E): it opens the export page, where Enter saves the file. */
export function useExportKey(onExport: (() => void) | undefined): void {
  const latest = useRef(onExport);
  latest.current = onExport;
  useEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const isExportKey = event.key.toLowerCase() === 'e' && (event.ctrlKey || event.metaKey);
      if (!isExportKey || event.altKey || event.shiftKey || isComposing(event) || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
