import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings';

/**
 * The reader's settings, and a function that changes some of them: at once here, and in storage after that. It rejects
 * when they could not be stored; the settings are then what they were before.
 */
export function useSettings(initial: Settings): [Settings, (change: Partial<Settings>) => Promise<void>] {
  const [settings, setSettings] = useState(initial);
  const underWay = useRef(0);
  // While a change is being stored, the stored settings are older than those shown.
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
