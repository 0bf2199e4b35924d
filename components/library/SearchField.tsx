import { useId, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { IconButton } from '@/components/ui/IconButton';
import { libraryWords } from '@/utils/i18n/library';
import type { Completion } from '@/utils/search/completion';
import './SearchField.css';

interface Props {
  query: string;
  onQuery: (query: string) => void;
  /** The possible completions at the caret. */
  complete: (query: string, caret: number) => Completion[];
  /** Called on Enter when no completion is chosen, and on Down below the last of them. */
  onLeave: () => void;
  /** The label where a page has several such fields; the notebook's when absent. */
  label?: string;
  placeholder?: string;
}

const LIST = 'search-completions';
// Preact's types require a `list` attribute with this role, which would turn on the browser's own completion.
const combobox = (list: string, isOpen: boolean, chosen: number): object => ({
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': list,
  'aria-expanded': isOpen,
  ...(chosen >= 0 ? { 'aria-activedescendant': `${list}-${chosen}` } : {}),
});

/** A search field that offers operators and their values during typing. */
export function SearchField({ query, onQuery, complete, onLeave, label, placeholder }: Props) {
  const t = useWords(libraryWords);
  const own = useId();
  const list = label === undefined ? LIST : own;
  const field = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string>();
  /** Where completions are offered; undefined offers none. */
  const [caret, setCaret] = useState<number>();
  // Asked together with the results of what has been typed: their counts are shown, too.
  const offers = caret === undefined ? [] : complete(query, caret);
  const [chosen, setChosen] = useState(-1);

  const offer = (element: HTMLInputElement): void => {
    setCaret(element.selectionStart ?? element.value.length);
    setChosen(-1);
  };
  const type = (element: HTMLInputElement): void => {
    onQuery(element.value);
    // An emptied field offers nothing, because the list would cover what is pressed next.
    if (element.value === '') setCaret(undefined);
    else offer(element);
  };
  const take = (completion: Completion): void => {
    onQuery(completion.query);
    const element = field.current;
    if (!element) return;
    element.value = completion.query;
    element.focus();
    element.setSelectionRange(completion.caret, completion.caret);
    if (completion.value === undefined) offer(element);
    else setCaret(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const completion = offers[chosen];
    const isPastLast = step === 1 && chosen === offers.length - 1;
    if (step && offers.length > 0 && !isPastLast)
      setChosen((at) => Math.max(-1, Math.min(offers.length - 1, at + step)));
    else if ((event.key === 'Enter' || event.key === 'Tab') && completion) take(completion);
    else if (event.key === 'Escape' && offers.length > 0) setCaret(undefined);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search-field">
      <input
        ref={field}
        type="search"
        dir="auto"
        {...combobox(list, offers.length > 0, chosen)}
        aria-label={label ?? t.search}
        {...(label === undefined ? { 'aria-keyshortcuts': '/' } : {})}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder ?? label ?? t.search}
        // The browser shows it over the list while one types.
        title={caret === undefined ? t.searchHint : undefined}
        value={typing ?? query}
        onInput={(event) => {
          // Letters of an unfinished composition are not searched for.
          if (event.isComposing) return setTyping(event.currentTarget.value);
          type(event.currentTarget);
        }}
        onCompositionEnd={(event) => {
          setTyping(undefined);
          type(event.currentTarget);
        }}
        onClick={(event) => offer(event.currentTarget)}
        onBlur={() => setCaret(undefined)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <IconButton
          icon="close"
          label={t.clearSearch}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        />
      ) : null}
      <div
        class="search-completions"
        id={list}
        role="listbox"
        aria-label={label ?? t.search}
        hidden={offers.length === 0}
      >
        {offers.map((completion, i) => (
          <div
            key={completion.query}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              take(completion);
            }}
          >
            <b>
              {t.operators[completion.operator]}:{completion.value ?? ''}
            </b>
            <span class="quiet">
              {completion.value === undefined ? t.operatorHints[completion.operator] : completion.count}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
