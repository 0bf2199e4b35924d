import { useState } from 'preact/hooks';

/** Whether the article is read aloud. */
export interface Aloud {
  state: 'off' | 'reading' | 'paused';
  /** Begins, pauses, goes on. */
  toggle: () => void;
  stop: () => void;
}

export function useAloud(): Aloud {
  const [state, setState] = useState<Aloud['state']>('off');
  return {
    state,
    toggle: () => setState(state === 'reading' ? 'paused' : 'reading'),
    stop: () => setState('off'),
  };
}

/** False where the browser has no voices at all. */
export const canReadAloud = (): boolean => typeof speechSynthesis !== 'undefined';
