import type { ComponentChildren } from 'preact';
import { useWords } from '@/components/hooks/use-messages';
import { reviewWords } from '@/utils/i18n/review';
import type { Settings } from '@/utils/model/settings';

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
