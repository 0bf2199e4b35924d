import { useState } from 'preact/hooks';
import { isComposing } from '@/components/ui/compose';
import { DAY_INPUT, isWholeDay } from '@/components/ui/day-input';
import './EditableCell.css';

interface Props {
  /** Names the cell for readers who do not see its column. */
  label: string;
  value: string;
  type?: 'text' | 'date';
  placeholder?: string;
  /** A person entered it in a row that is not confirmed. */
  isEntered?: boolean;
  onChange: (value: string) => void;
}

/** A cell that can be edited. Leaving it, or Enter, saves what was typed, half a day excepted; Esc discards it. */
export function EditableCell({ label, value, type = 'text', placeholder, isEntered, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const commit = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    const wanted = currentTarget.value.trim();
    if (typed !== undefined && wanted !== value && isWholeDay(currentTarget)) onChange(wanted);
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') setTyped(undefined);
    if (event.key === 'Enter' && !event.shiftKey) event.preventDefault();
    if (event.key === 'Enter' && !event.shiftKey && event.currentTarget.reportValidity()) event.currentTarget.blur();
  };
  const shared = {
    class: 'editable-cell',
    'aria-label': label,
    value: typed ?? value,
    'data-empty': value === '' ? '' : undefined,
    'data-entered': isEntered ? '' : undefined,
    onBlur: commit,
    onKeyDown,
  };
  return type === 'date' ? (
    <input {...shared} {...DAY_INPUT} onInput={(event) => setTyped(event.currentTarget.value)} />
  ) : (
    <textarea
      dir="auto"
      {...shared}
      rows={1}
      placeholder={placeholder ?? '—'}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
