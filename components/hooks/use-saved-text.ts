import { useEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problemOf } from '@/utils/model/problem';

/** Short enough that nothing typed is lost, long enough that not every key is a transaction. Milliseconds. */
const REST_MS = 300;

/** Stores a text. `from` is the text last known to be stored; resolves to the text that is stored now. */
export type Save = (text: string, from: string) => Promise<string>;

export interface SavedText {
  /** The text last typed, or the stored one. */
  text: string;
  /** `from` is what the writer last saw stored: not what arrived since. */
  type: (text: string, from?: string) => void;
  /** Saves at once what was typed. */
  flush: () => void;
  isSaved: boolean;
  problem?: Problem;
}

/**
 * A text that is saved as it is typed, one save after the other; what could not be saved stays in the field, and is
 * tried again.
 */
export function useSavedText(kept: string, save: Save): SavedText {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const state = useRef({ known: kept, pending: undefined as string | undefined, isSaving: false, save });
  state.current.save = save;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isSaved, setSaved] = useState(true);

  useEffect(() => {
    // A new value: an echo of what was saved here, or words from elsewhere. What is still being typed is newer.
    if (state.current.pending !== undefined) return;
    state.current.known = kept;
    setTyped(undefined);
  }, [kept]);

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const { current } = state;
    if (current.isSaving || current.pending === undefined) return;
    const text = current.pending;
    current.isSaving = true;
    try {
      current.known = await current.save(text, current.known);
      setProblem(undefined);
      if (current.pending === text) {
        current.pending = undefined;
        setSaved(true);
        if (current.known !== text) setTyped(current.known);
      }
    } catch (error) {
      setProblem(problemOf(error)); // reported by whoever saves
      return;
    } finally {
      current.isSaving = false;
    }
    // Typed during the last save.
    if (current.pending !== undefined) void flush();
  };

  const type = (text: string, from?: string): void => {
    if (from !== undefined && state.current.pending === undefined) state.current.known = from;
    setTyped(text);
    setSaved(false);
    state.current.pending = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), REST_MS);
  };

  useEffect(() => {
    const leave = (): void => void flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    text: typed ?? kept,
    type,
    flush: () => void flush(),
    isSaved,
    ...(problem ? { problem } : {}),
  };
}
