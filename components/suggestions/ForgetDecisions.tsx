import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { reviewWords } from '@/utils/i18n/review';

/** Resets what the suggestions learned from the reader, once it is said what that means. */
export function ForgetDecisions({ onForget }: { onForget: () => Promise<number> }) {
  const t = useWords(reviewWords);
  const [isAsking, setAsking] = useState(false);
  const [forgotten, setForgotten] = useState<number>();
  const forget = (): void => {
    setAsking(false);
    onForget().then(setForgotten, () => setForgotten(undefined));
  };
  return (
    <>
      <p>
        <button type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {t.forgetDecisions}
        </button>
      </p>
      {isAsking ? (
        <div role="alert">
          <p>{t.forgetQuestion}</p>
          <button type="button" class="button primary" onClick={forget}>
            {t.forget}
          </button>
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            {t.keepDecisions}
          </button>
        </div>
      ) : null}
      <p role="status">{forgotten === undefined ? '' : t.forgotten(forgotten)}</p>
    </>
  );
}
