import { useState } from 'preact/hooks';

/** The state of reading the article aloud. */
export interface Aloud {
  state: 'off' | 'reading' | 'paused';
  /** Starts, pauses or resumes. */
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

/** False where the browser has no speech synthesis. */
export const canReadAloud = (): boolean => typeof speechSynthesis !== 'undefined';
