import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { panelWords } from '@/utils/i18n/panel';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';

interface Props {
  annotations: readonly Annotation[];
  codes: Codebook;
  chosen: Code['id'] | undefined;
  onChoose: (code: Code['id'] | undefined) => void;
}

/** The codes that occur, each with its count, to show only what has one of them. */
export function CodeFilter({ annotations, codes, chosen, onChoose }: Props) {
  const t = useWords(panelWords);
  const language = useLanguage();
  const count = (id: Code['id']): number => annotations.filter((annotation) => annotation.codes.includes(id)).length;
  const used = codes.filter(({ id }) => count(id) > 0);
  if (used.length < 2) return null;
  return (
    <fieldset class="code-filter">
      <legend class="visually-hidden">{t.filter}</legend>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t.all(annotations.length)}
      </button>
      {used.map((code) => (
        <button
          key={code.id}
          type="button"
          aria-pressed={chosen === code.id}
          onClick={() => onChoose(chosen === code.id ? undefined : code.id)}
        >
          <CodeDot code={code} />
          {codeName(code, language)} {count(code.id)}
        </button>
      ))}
    </fieldset>
  );
}
