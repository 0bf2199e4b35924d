import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { DAY_INPUT, isWholeDay } from '@/components/ui/day-input';
import type { CitedArticle } from '@/utils/citation/csl-item';
import { readNames } from '@/utils/citation/people';
import type { MissingField as Field } from '@/utils/citation/quote-with-citation';
import { citationWords } from '@/utils/i18n/citation';
import type { Correction } from '@/utils/model/correction';
import type { CitationStyleId } from '@/utils/model/settings';

interface Props {
  field: Field;
  style: CitationStyleId;
  article: CitedArticle;
  onCorrect: (correction: Correction) => void;
  /** Enter in the field, after what was typed there, if anything, was saved. */
  onEnter: () => void;
}

const familyOf = (style: CitationStyleId) => {
  if (style === 'markdown' || style === 'plain') return 'prose';
  if (!style.startsWith('gb')) return style as 'apa' | 'mla' | 'chicago';
  return style.endsWith('numeric') ? 'gb-numeric' : 'gb-author-date';
};

const correctionOf = (field: Field, typed: string, article: CitedArticle): Correction =>
  field === 'author' ? { authors: readNames(typed, article.authors) } : { published: { text: typed, iso: typed } };

/** A field that the page does not give: what the standard does without it, and an input to fill it in. */
export function MissingField({ field, style, article, onCorrect, onEnter }: Props) {
  const words = useWords(citationWords);
  const [typed, setTyped] = useState('');
  /** A field that disappears because it was filled in is left once more. */
  const taken = useRef('');
  const submit = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    const text = typed.trim();
    if (text === '' || text === taken.current || !isWholeDay(currentTarget)) return;
    taken.current = text;
    onCorrect(correctionOf(field, text, article));
  };
  const input = {
    value: typed,
    onInput: (event: InputEvent) => setTyped((event.currentTarget as HTMLInputElement).value),
    onBlur: submit,
    onKeyDown: (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
      event.stopPropagation(); // letters typed here are not commands
      if (event.key !== 'Enter' || isComposing(event)) return;
      event.preventDefault(); // otherwise the same key would press the button that gets the focus
      if (!event.currentTarget.reportValidity()) return;
      submit(event);
      onEnter();
    },
  };
  return (
    <div class="missing-field">
      <p>{(field === 'author' ? words.withoutAuthor : words.withoutDate)[familyOf(style)]}</p>
      {field === 'author' ? (
        <label>
          <span class="quiet">{words.author}</span>
          <input type="text" dir="auto" title={words.authorHint} {...input} />
        </label>
      ) : (
        <label>
          <span class="quiet">{words.date}</span>
          <input {...DAY_INPUT} {...input} />
        </label>
      )}
    </div>
  );
}
