import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { switchWords } from '@/utils/i18n/project-switch';
import type { ProjectsShown } from '@/utils/model/project';
import { turnTo, watchProjects } from '@/utils/notebook/projects-on-screen';
import './ProjectSwitch.css';

const ALL = 'all';

interface Props {
  /** The page shows one project at a time, the one that new annotations go to, even when other pages show all. */
  isOne?: boolean;
}

/** Chooses the project shown, where there are several: new annotations go to the one chosen last. */
export function ProjectSwitch({ isOne = false }: Props) {
  const words = useWords(switchWords);
  const shown = useWatched<ProjectsShown | undefined>(undefined, watchProjects);
  if (!shown || shown.projects.length < 2) return null;
  const { projects, choice } = shown;
  const isAll = choice.all && !isOne;
  const current = projects.find(({ id }) => id === choice.current);
  // With all projects shown, nothing else says where a new annotation goes.
  const all = choice.all ? words.allInto(current?.name || words.first) : words.all;
  return (
    <select
      class="project-switch"
      aria-label={words.project}
      title={isAll ? all : words.project}
      value={isAll ? ALL : choice.current}
      onChange={({ currentTarget: { value } }) => turnTo(value === ALL ? undefined : value)}
    >
      {projects.map(({ id, name }) => (
        <option key={id} value={id}>
          {name || words.first}
        </option>
      ))}
      {isOne ? null : <option value={ALL}>{all}</option>}
    </select>
  );
}
