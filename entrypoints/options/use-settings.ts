import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings';

/**
 * The reader's preferences, and how to change some of them: that counts here at once, and is stored behind. Rejects when it
 * could not be stored; then the preferences are what they were.
 */
export function useSettings(initial: Settings): [Settings, (change: Partial<Settings>) => Promise<void>] {
  const [settings, setSettings] = useState(initial);
  const underWay = useRef(0);
  // While something is being stored, what is stored is older than what is shown.
  const show = (stored: Settings): void => {
    if (underWay.current === 0) setSettings(stored);
  };

  useEffect(() => {
    const gone = new AbortController();
    watchSettings(show, gone.signal);
    return () => gone.abort();
  }, []);

  const store = async (change: Partial<Settings>): Promise<void> => {
    underWay.current += 1;
    try {
      await changeSettings(change);
    } finally {
      underWay.current -= 1;
      show(await readSettings());
    }
  };
  const change = (part: Partial<Settings>): Promise<void> => {
    setSettings((now) => ({ ...now, ...part }));
    return store(part);
  };
  return [settings, change];
}
