import { useId, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { projectsWords } from '@/utils/i18n/projects';
import type { Project, ProjectCounts } from '@/utils/model/project';
import { FoldedForm } from './FoldedForm';
import type { Named } from './ProjectRow';

interface Props {
  name: string;
  others: readonly Named[];
  counts: ProjectCounts | undefined;
  onRemove: (into: Project['id'] | undefined) => void;
}

const BIN = '';

/** Deleting a project asks for confirmation, and what to do with its contents. */
export function RemoveProject({ name, others, counts, onRemove }: Props) {
  const words = useWords(projectsWords);
  const [into, setInto] = useState(BIN);
  const group = useId();
  const isEmpty = counts !== undefined && counts.articles + counts.annotations === 0;
  const choices = [
    { id: BIN, label: words.toBin },
    ...others.map((one) => ({ id: one.id, label: words.moveTo(one.name) })),
  ];
  return (
    <FoldedForm
      label={words.remove}
      name={words.removeNamed(name)}
      isPlain
      class="project-question"
      go={words.remove}
      onGo={() => onRemove(into === BIN ? undefined : into)}
    >
      <p>
        {isEmpty
          ? words.removeEmpty(name)
          : words.removeQuestion(name, counts?.articles ?? 0, counts?.annotations ?? 0)}
      </p>
      {counts?.isConnected ? <p>{words.removeConnected}</p> : null}
      {choices.map(({ id, label }) => (
        <label key={id} class="option-choice">
          <input type="radio" name={group} checked={into === id} onChange={() => setInto(id)} />
          {label}
        </label>
      ))}
    </FoldedForm>
  );
}
