import { useId, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { intoView } from '@/components/ui/into-view';
import { switchWords } from '@/utils/i18n/project-switch';
import { projectsWords } from '@/utils/i18n/projects';
import type { ProjectChoice, ProjectsShown } from '@/utils/model/project';
import { watchProjects } from '@/utils/notebook/projects-on-screen';
import type { Place } from './use-changes';

interface Props {
  /** How many articles; nothing is shown for zero. */
  count: number;
  choice: ProjectChoice;
  /** The project that they are all in, and in no other; absent where there is none. */
  home: string | undefined;
  onPlace: (place: Place) => void;
}

/** Moves or copies articles to another project. Shown only when there is another one. */
export function PlaceArticles({ count, choice, home, onPlace }: Props) {
  const words = useWords(projectsWords);
  const { first } = useWords(switchWords);
  const shown = useWatched<ProjectsShown | undefined>(undefined, watchProjects);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const selectId = useId();
  const others = (shown?.projects ?? []).filter(({ id }) => id !== (choice.all ? home : choice.current));
  const target = others.find(({ id }) => id === chosen) ?? others[0];
  if (count === 0 || !target || (shown?.projects.length ?? 0) < 2) return null;
  const place = (how: Place['how']): void => {
    setOpen(false);
    onPlace({ to: target.id, name: target.name || first, how });
  };
  return (
    <>
      <button
        type="button"
        class="button"
        title={words.placeHint}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.place}
      </button>
      {isOpen ? (
        <div class="place-articles" ref={intoView}>
          <label htmlFor={selectId}>{words.to}</label>
          <select id={selectId} value={target.id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || first}
              </option>
            ))}
          </select>
          <button type="button" class="button primary" onClick={() => place('move')}>
            {words.move}
          </button>
          <button type="button" class="button" onClick={() => place('copy')}>
            {words.copy}
          </button>
        </div>
      ) : null}
    </>
  );
}
