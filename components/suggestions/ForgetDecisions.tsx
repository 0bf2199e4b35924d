import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { AskFirst } from '@/components/ui/AskFirst';
import { reviewWords } from '@/utils/i18n/review';
import './forget-decisions.css';

/** Resets what the suggestions learned from the reader. `onForget` resolves to the number of decisions. */
export function ForgetDecisions({ onForget }: { onForget: () => Promise<number> }) {
  const t = useWords(reviewWords);
  const [forgotten, setForgotten] = useState<number>();
  const forget = (): void => void onForget().then(setForgotten, () => setForgotten(undefined));
  return (
    <div class="forget-decisions">
      <AskFirst label={t.forgetDecisions} question={t.forgetQuestion} yes={t.forget} onYes={forget} />
      <p role="status">{forgotten === undefined ? '' : t.forgotten(forgotten)}</p>
    </div>
  );
}
