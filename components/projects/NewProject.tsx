import { useId, useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codebookWords } from '@/utils/i18n/codebook';
import { projectsWords } from '@/utils/i18n/projects';
import { type FirstCodes, PRESETS, type Preset } from '@/utils/model/codebook-edit';
import { FoldedForm } from './FoldedForm';
import type { Named } from './ProjectRow';

interface Props {
  projects: readonly Named[];
  onCreate: (name: string, codes: FirstCodes) => void;
}

const NOTHING = 'nothing';

const focusOnce = (field: HTMLInputElement | null): void => {
  if (field && field.value === '') field.focus();
};

/** The form for a new project: its name, and the codebook it begins with. */
export function NewProject({ projects, onCreate }: Props) {
  const words = useWords(projectsWords);
  const codebook = useWords(codebookWords);
  const language = useLanguage();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>(PRESETS[0]);
  const [nameId, codesId, takenId] = [useId(), useId(), useId()];
  const said = name.trim();
  const isTaken = projects.some((project) => project.name === said);
  const codes = (): FirstCodes => {
    if (chosen === NOTHING) return { from: 'nothing' };
    const isPreset = (PRESETS as readonly string[]).includes(chosen);
    return isPreset ? { from: 'preset', preset: chosen as Preset, language } : { from: 'project', project: chosen };
  };
  return (
    <FoldedForm
      label={words.add}
      class="new-project"
      go={words.create}
      canGo={said !== '' && !isTaken}
      onGo={() => onCreate(said, codes())}
      onClose={() => setName('')}
    >
      <label htmlFor={nameId}>{words.name}</label>
      <input
        id={nameId}
        dir="auto"
        type="text"
        required
        maxLength={200}
        value={name}
        aria-label={words.addNamed}
        aria-invalid={isTaken}
        aria-describedby={takenId}
        ref={focusOnce}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <p id={takenId} role="alert" class="project-taken">
        {isTaken ? words.taken(said) : null}
      </p>
      <label htmlFor={codesId}>{words.firstCodes}</label>
      <select id={codesId} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        {PRESETS.map((preset) => (
          <option key={preset} value={preset}>
            {codebook.presets[preset]}
          </option>
        ))}
        {projects.map((project) => (
          <option key={project.id} value={project.id}>
            {words.codesOf(project.name)}
          </option>
        ))}
        <option value={NOTHING}>{words.noCodes}</option>
      </select>
    </FoldedForm>
  );
}
