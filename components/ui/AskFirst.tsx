import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { binWords } from '@/utils/i18n/bin';
import { intoView } from './into-view';
import './ask-first.css';

interface Props {
  label: string;
  /** Says what will be gone. */
  question: string;
  /** The answer that does it. */
  yes: string;
  onYes: () => void;
  /** Another answer that does it. */
  or?: { label: string; onChoose: () => void };
  /** The answer that leaves it; “Keep” when absent. */
  no?: string;
  /** One of several acts, and not the likeliest. */
  isPlain?: boolean;
}

/** A button for what cannot easily be done again: it asks for confirmation. Esc means no. */
export function AskFirst({ label, question, yes, onYes, or, no, isPlain = false }: Props) {
  const { keep } = useWords(binWords);
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answer = (act: () => void) => (): void => {
    setAsking(false);
    act();
  };
  const leave = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isAsking || event.key !== 'Escape') return;
    event.stopPropagation(); // the surrounding panel stays open
    leave();
  };
  return (
    <>
      <button
        type="button"
        class={isPlain ? 'button plain' : 'button'}
        ref={opener}
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
        onKeyDown={onKeyDown}
      >
        {label}
      </button>
      {isAsking ? (
        <div class="ask-first" role="alert" ref={intoView}>
          <p>{question}</p>
          <button type="button" class="button primary" onClick={answer(onYes)} onKeyDown={onKeyDown}>
            {yes}
          </button>{' '}
          {or ? (
            <button type="button" class="button" onClick={answer(or.onChoose)} onKeyDown={onKeyDown}>
              {or.label}
            </button>
          ) : null}{' '}
          <button type="button" class="button plain" onClick={leave} onKeyDown={onKeyDown}>
            {no ?? keep}
          </button>
        </div>
      ) : null}
    </>
  );
}
