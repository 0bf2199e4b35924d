import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { popupWords } from '@/utils/i18n/popup';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { type ArticleField, fieldTexts } from './article-fields';

interface Props {
  name: Exclude<ArticleField, 'title'>;
  metadata: ArticleMetadata;
  onCorrect: (correction: Correction) => void;
  onDone: () => void;
}

/** A field of the article's origin while it is corrected in place. Enter and leaving it save, Esc does not. */
export default function OriginField({ name, metadata, onCorrect, onDone }: Props) {
  const words = useWords(popupWords);
  const { value, correct } = fieldTexts(metadata)[name];
  const [typed, setTyped] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    box.current?.focus();
    if (name !== 'date') box.current?.select();
  }, []);
  const end = (keeps: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    const correction = keeps && typed.trim() !== value ? correct(typed.trim()) : {};
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
    onBlur: () => end(true),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation(); // letters typed here are not commands
      if (isComposing(event)) return;
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') end(false);
    },
  };
  return name === 'date' ? (
    <input type="date" {...field} />
  ) : (
    <input type="text" dir="auto" maxLength={2000} {...field} />
  );
}
