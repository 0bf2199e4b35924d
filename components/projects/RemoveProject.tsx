import { useId, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { projectsWords } from '@/utils/i18n/projects';
import type { Project, ProjectCounts } from '@/utils/model/project';
import type { Named } from './ProjectRow';

interface Props {
  name: string;
  others: readonly Named[];
  counts: ProjectCounts | undefined;
  onRemove: (into: Project['id'] | undefined) => void;
}

const BIN = '';

/** Deleting a project asks once more, and what becomes of what is in it. */
export function RemoveProject({ name, others, counts, onRemove }: Props) {
  const words = useWords(projectsWords);
  const [isAsking, setAsking] = useState(false);
  const [into, setInto] = useState(BIN);
  const opener = useRef<HTMLButtonElement>(null);
  const group = useId();
  const leave = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="button plain"
        ref={opener}
        aria-label={words.removeNamed(name)}
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {words.remove}
      </button>
      {isAsking ? (
        <form
          class="project-question"
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(false);
            onRemove(into === BIN ? undefined : into);
          }}
          onKeyDown={({ key }) => key === 'Escape' && leave()}
        >
          <p>{words.removeQuestion(name, counts?.articles ?? 0, counts?.annotations ?? 0)}</p>
          {[
            { id: BIN, label: words.toBin },
            ...others.map((one) => ({ id: one.id, label: words.moveTo(one.name) })),
          ].map(({ id, label }) => (
            <label key={id} class="option-choice">
              <input type="radio" name={group} checked={into === id} onChange={() => setInto(id)} />
              {label}
            </label>
          ))}
          <div class="project-acts">
            <button type="submit" class="button primary">
              {words.remove}
            </button>
            <button type="button" class="button plain" onClick={leave}>
              {words.cancel}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
}
