import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { DAY_INPUT, isWholeDay } from '@/components/ui/day-input';
import { originWords } from '@/utils/i18n/origin';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { type ArticleField, fieldTexts } from './article-fields';

interface Props {
  name: Exclude<ArticleField, 'title'>;
  metadata: ArticleMetadata;
  onCorrect: (correction: Correction) => void;
  onDone: () => void;
}

/**
 * A field of the article's origin while it is corrected in place. Enter and leaving it save, Esc does not. A half-typed
 * day is not saved: at Enter the browser says what is missing, and leaving the field leaves the day as it was.
 */
export default function OriginField({ name, metadata, onCorrect, onDone }: Props) {
  const words = useWords(originWords);
  const { value, correct } = fieldTexts(metadata)[name];
  const [typed, setTyped] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    box.current?.focus();
    if (name !== 'date') box.current?.select();
  }, []);
  const end = (keeps: boolean, field: HTMLInputElement): void => {
    if (isOver.current) return;
    isOver.current = true;
    const isTyped = keeps && typed.trim() !== value && isWholeDay(field);
    const correction = isTyped ? correct(typed.trim()) : {};
    if (Object.keys(correction).length > 0) onCorrect(correction);
    onDone();
  };
  const field = {
    ref: box,
    class: 'origin-field',
    'aria-label': words[name],
    title: name === 'authors' ? words.authorsHint : undefined,
    value: typed,
    onInput: (event: InputEvent) => setTyped((event.currentTarget as HTMLInputElement).value),
    onBlur: (event: FocusEvent & { currentTarget: HTMLInputElement }) => end(true, event.currentTarget),
    onKeyDown: (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
      event.stopPropagation(); // letters typed here are not commands
      if (isComposing(event)) return;
      if (event.key === 'Enter' && event.currentTarget.reportValidity()) end(true, event.currentTarget);
      if (event.key === 'Escape') end(false, event.currentTarget);
    },
  };
  return name === 'date' ? (
    <input {...DAY_INPUT} {...field} />
  ) : (
    <input type="text" dir="auto" maxLength={2000} {...field} />
  );
}
