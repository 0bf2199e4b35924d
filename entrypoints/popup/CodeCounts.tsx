import '@/components/codebook/CodePicker.css';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { popupWords } from '@/utils/i18n/popup';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';

interface Props {
  annotations: readonly Annotation[];
  codes: Codebook;
  /** Only annotations with this code are shown; all when absent. */
  only: Code['id'] | undefined;
  onOnly: (id: Code['id'] | undefined) => void;
}

/** How often each code is given in this article; a press shows only those annotations. */
export function CodeCounts({ annotations, codes, only, onOnly }: Props) {
  const words = useWords(popupWords);
  const language = useLanguage();
  const counted = codes
    .map((code) => ({ code, count: annotations.filter(({ codes: given }) => given.includes(code.id)).length }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <fieldset class="code-counts">
      <legend class="visually-hidden">{words.byCode}</legend>
      {counted.map(({ code, count }) => (
        <button
          key={code.id}
          type="button"
          class="code-choice"
          aria-pressed={only === code.id}
          onClick={() => onOnly(only === code.id ? undefined : code.id)}
        >
          <CodeDot code={code} />
          {codeName(code, language)}
          <span class="quiet">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
