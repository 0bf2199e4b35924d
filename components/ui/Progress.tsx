import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import './Progress.css';

const scrolled = (): number => {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  return scrollHeight > clientHeight ? Math.round((scrollTop / (scrollHeight - clientHeight)) * 100) : 0;
};

/** How far down the page the reader is, as a thin line along its top. */
export function Progress() {
  const t = useMessages();
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('scroll', () => setPercent(scrolled()), { passive: true, signal: gone.signal });
    return () => gone.abort();
  }, []);
  return <progress class="reading-progress" aria-label={t.readingProgress} max={100} value={percent} />;
}
