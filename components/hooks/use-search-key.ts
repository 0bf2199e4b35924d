import { useEffect } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';

/** `/` goes to the page's search field from anywhere but a field. */
export function useSearchKey(): void {
  useEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
      field?.focus();
      field?.select();
    };
    addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
