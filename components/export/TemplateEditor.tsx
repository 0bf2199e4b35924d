import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import type { TemplateProblem } from '@/utils/export/template/engine';
import { exportWords } from '@/utils/i18n/export';

/** Milliseconds without a key press before the preview is updated. */
const SETTLE = 300;

interface Props {
  shipped: string;
  template: string | undefined;
  /** The exporter's complaint about the template as it is. */
  problem: TemplateProblem | undefined;
  /** `undefined` restores the built-in template. */
  onChange: (template: string | undefined) => void;
}

/** The template of a Markdown format, to be edited; the preview beside it follows. */
export function TemplateEditor({ shipped, template, problem, onChange }: Props) {
  const words = useWords(exportWords);
  const [typed, setTyped] = useState(template ?? shipped);
  const said = useRef(template);
  const change = (next: string | undefined): void => {
    said.current = next;
    onChange(next);
  };
  // A template that was not typed here comes from an undo.
  useLayoutEffect(() => {
    if (template !== said.current) setTyped(template ?? shipped);
    said.current = template;
  }, [template]);
  useEffect(() => {
    if (typed === (template ?? shipped)) return;
    const timer = setTimeout(() => change(typed === shipped ? undefined : typed), SETTLE);
    return () => clearTimeout(timer);
  }, [typed, template, shipped, onChange]);
  const sentence = problem && words.templateProblems[problem.kind](problem.what);
  return (
    <details class="template" open={template !== undefined || problem !== undefined}>
      <summary>{words.editTemplate}</summary>
      <p class="quiet" id="template-help">
        {words.templateHelp}
      </p>
      <textarea
        dir="auto"
        aria-label={words.template}
        aria-describedby="template-help template-problem"
        aria-invalid={problem !== undefined}
        spellcheck={false}
        autocapitalize="off"
        rows={12}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="template-problem" id="template-problem" role="status">
        {problem && sentence ? words.templateProblem(problem.line, problem.column, sentence) : ''}
      </p>
      {typed === shipped ? null : (
        <button
          type="button"
          class="button"
          onClick={() => {
            setTyped(shipped);
            change(undefined);
          }}
        >
          {words.resetTemplate}
        </button>
      )}
    </details>
  );
}
