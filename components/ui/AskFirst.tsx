import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { binWords } from '@/utils/i18n/bin';
import './ask-first.css';

/** At the end of a panel the question would open out of sight. */
const intoView = (question: HTMLElement | null): void => question?.scrollIntoView({ block: 'nearest' });

interface Props {
  label: string;
  /** Says what will be gone. */
  question: string;
  /** The answer that does it. */
  yes: string;
  onYes: () => void;
}

/** A button for what cannot simply be done again: it asks once more. */
export function AskFirst({ label, question, yes, onYes }: Props) {
  const { keep } = useWords(binWords);
  const [isAsking, setAsking] = useState(false);
  const answer = (): void => {
    setAsking(false);
    onYes();
  };
  return (
    <>
      <button type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
        {label}
      </button>
      {isAsking ? (
        <div class="ask-first" role="alert" ref={intoView}>
          <p>{question}</p>
          <button type="button" class="button primary" onClick={answer}>
            {yes}
          </button>
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            {keep}
          </button>
        </div>
      ) : null}
    </>
  );
}
