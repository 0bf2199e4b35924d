import { useId } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { switchWords } from '@/utils/i18n/project-switch';
import { projectsWords } from '@/utils/i18n/projects';
import type { Project } from '@/utils/model/project';

interface Props {
  projects: readonly Project[];
  into: Project['id'];
  onChoose: (id: Project['id']) => void;
}

/** Where records go whose file says nothing of projects. */
export function IntoProject({ projects, into, onChoose }: Props) {
  const words = useWords(projectsWords);
  const { first } = useWords(switchWords);
  const id = useId();
  return (
    <p class="import-into">
      <label htmlFor={id}>{words.into}</label>{' '}
      <select id={id} value={into} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {projects.map((project) => (
          <option key={project.id} value={project.id}>
            {project.name || first}
          </option>
        ))}
      </select>
    </p>
  );
}
