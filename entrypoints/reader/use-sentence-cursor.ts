import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import { createSentenceCursor, type SentenceCursor } from '@/utils/annotator/sentence-cursor';
import type { Position } from '@/utils/model/annotation';
import { paintCursor } from './cursor-paint';
import { firstSeen, isSeen, scrollTo } from './in-sight';
import { type Passage, passageOf } from './passage';

export type CursorStep = 'next' | 'previous' | 'widen' | 'narrow' | 'widen-start' | 'narrow-start' | 'paragraph';

/** Text that stands for a picture. */
export interface OfPicture {
  /** What a note on it starts with. */
  note: string;
  /** Use only the last sentence of text `before` the picture, or the first of text `after` it. */
  nearest?: 'before' | 'after' | undefined;
}

/** The cursor that moves through an article sentence by sentence. */
export interface WalkingCursor {
  /** The sentence or clauses it is on. */
  passage: Passage | undefined;
  /** Returns false when there is nowhere to go. `from`: a selection to start from. */
  move: (step: CursorStep, from?: Position) => boolean;
  standOn: (position: Position, picture?: OfPicture) => void;
  leave: () => void;
}

const steps: Record<CursorStep, (cursor: SentenceCursor, stand: Position) => Position | undefined> = {
  next: (cursor, stand) => cursor.next(stand),
  previous: (cursor, stand) => cursor.previous(stand),
  widen: (cursor, stand) => cursor.widen(stand),
  narrow: (cursor, stand) => cursor.narrow(stand),
  'widen-start': (cursor, stand) => cursor.widen(stand, 'start'),
  paragraph: (cursor, stand) => cursor.paragraph(stand),
  'narrow-start': (cursor, stand) => cursor.narrow(stand, 'start'),
};

/** A cursor over `text`, in the article's language (BCP 47). Computes nothing before the first step. */
export function useSentenceCursor(text: AnnotatedText | undefined, lang: string): WalkingCursor {
  const [passage, setPassage] = useState<Passage>();
  const known = useRef<{ words: string; cursor: SentenceCursor }>(undefined);

  const cursorOver = useCallback(
    (over: AnnotatedText): SentenceCursor => {
      const words = over.words();
      if (known.current?.words !== words) known.current = { words, cursor: createSentenceCursor(words, lang) };
      return known.current.cursor;
    },
    [lang],
  );

  const standOn = useCallback(
    (whole: Position, { note, nearest }: Partial<OfPicture> = {}): void => {
      if (!text) return;
      const sentence = nearest && cursorOver(text).at(nearest === 'before' ? whole.end - 1 : whole.start);
      const [range] = text.rangesOf(sentence ?? whole);
      if (!range) return;
      const stood = passageOf(text, range, 'cursor');
      setPassage(stood && note ? { ...stood, note } : stood);
      scrollTo(range);
    },
    [text, cursorOver],
  );

  const move = useCallback(
    (step: CursorStep, from?: Position): boolean => {
      if (!text) return false;
      const cursor = cursorOver(text);
      const stand = from ?? (passage && isSeen(passage.range) ? passage.position : undefined);
      // Not placed yet, or scrolled out of view: start at the first visible sentence.
      const first = stand ? undefined : firstSeen(text, cursor);
      const there = stand
        ? steps[step](cursor, stand)
        : step === 'paragraph' && first
          ? cursor.paragraph(first)
          : first;
      if (there) standOn(there);
      return there !== undefined;
    },
    [text, passage, cursorOver, standOn],
  );

  const leave = useCallback(() => setPassage(undefined), []);
  useEffect(() => paintCursor(passage?.range), [passage]);
  useEffect(() => {
    const bar = passage && document.querySelector('.docked');
    if (!bar) return;
    const { height } = bar.getBoundingClientRect();
    const observer = new ResizeObserver(() => {
      if (bar.getBoundingClientRect().height > height) scrollTo(passage.range);
    });
    observer.observe(bar);
    return () => observer.disconnect();
  }, [passage]);
  // The text changed under the cursor; its words may be gone.
  useEffect(() => leave, [text, leave]);
  return useMemo(() => ({ passage, move, standOn, leave }), [passage, move, standOn, leave]);
}
