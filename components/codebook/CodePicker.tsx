import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import type { Code, Codebook } from '@/utils/model/codebook';
import { CodeDot } from './CodeDot';
import './CodePicker.css';

interface Props {
  codes: Codebook;
  /** Ids of the codes that are given. */
  chosen: readonly Code['id'][];
  onToggle: (code: Code) => void;
}

/** All codes with their keys, to give or take away. */
export function CodePicker({ codes, chosen, onToggle }: Props) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <fieldset class="code-picker">
      <legend class="visually-hidden">{t.codes}</legend>
      {codes.map((code) => (
        <button
          key={code.id}
          type="button"
          class="code-choice"
          aria-pressed={chosen.includes(code.id)}
          aria-keyshortcuts={code.key}
          title={code.definition}
          onClick={() => onToggle(code)}
        >
          <CodeDot code={code} />
          {codeName(code, language)}
          {code.key ? <span class="key">{code.key}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
