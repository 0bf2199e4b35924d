import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { AskFirst } from '@/components/ui/AskFirst';
import { reviewWords } from '@/utils/i18n/review';
import type { Settings } from '@/utils/model/settings';
import './forget-decisions.css';

type Chosen = Settings['suggestions'];

interface Props {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  /** Shown below the choices. */
  children?: ComponentChildren;
}

/** Whether suggestions are offered at all, in which languages, and of which kinds. */
export function SuggestionSettings({ chosen, onChange, children }: Props) {
  const t = useWords(reviewWords);
  const parts: [keyof Chosen, string][] = [
    ['zh', t.inLanguages.zh],
    ['en', t.inLanguages.en],
    ['official', t.ofKinds.official],
    ['directive', t.ofKinds.directive],
  ];
  const choice = (name: keyof Chosen, label: string) => (
    <label key={name} class={name === 'on' ? 'option-choice' : 'option-choice option-under'}>
      <input
        type="checkbox"
        checked={chosen[name]}
        disabled={name !== 'on' && !chosen.on}
        onChange={(event) => onChange({ ...chosen, [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <section>
      <h2>{t.suggestions}</h2>
      {choice('on', t.suggestionsOn)}
      {parts.map(([name, label]) => choice(name, label))}
      <p class="quiet">{t.suggestionsHint}</p>
      {children}
    </section>
  );
}

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
