import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { projectsWords } from '@/utils/i18n/projects';
import type { Project, ProjectCounts } from '@/utils/model/project';
import { RemoveProject } from './RemoveProject';
import './projects.css';

export interface Named {
  id: Project['id'];
  name: string;
}

interface Props {
  project: Project;
  /** Its name on screen. */
  name: string;
  isCurrent: boolean;
  others: readonly Named[];
  count: () => Promise<ProjectCounts>;
  /** The contents of the projects may have changed whenever this does. */
  turn: number;
  onUse: () => void;
  onRename: (name: string) => void;
  /** The name that was typed is another project's: this one keeps its own. */
  onTaken: (name: string) => void;
  onBackup: () => void;
  /** Without an id everything goes to the bin. */
  onRemove: (into: Project['id'] | undefined) => void;
}

/** One project: its name, editable in place, its contents, and what can be done with it. */
export function ProjectRow(props: Props) {
  const { project, name, isCurrent, others, count, turn, onUse, onRename, onTaken, onBackup, onRemove } = props;
  const words = useWords(projectsWords);
  const [counts, setCounts] = useState<ProjectCounts>();
  useEffect(() => {
    let isGone = false;
    count().then(
      (now) => isGone || setCounts(now),
      () => undefined, // one less
    );
    return () => {
      isGone = true;
    };
  }, [project, isCurrent, others.length, turn]);
  const field = useTyped(name, (typed) => {
    const said = typed.trim();
    if (said === '') return false;
    if (others.some((other) => other.name === said)) {
      onTaken(said);
      return false;
    }
    if (said !== name) onRename(said);
    return true;
  });
  return (
    <li class="project-row" data-current={isCurrent || undefined}>
      <div class="project-line">
        <input class="project-name" type="text" dir="auto" maxLength={200} aria-label={words.nameOf(name)} {...field} />
        {isCurrent ? (
          <span class="project-current">{words.current}</span>
        ) : (
          <button type="button" class="button" aria-label={words.useNamed(name)} onClick={onUse}>
            {words.use}
          </button>
        )}
      </div>
      <p class="quiet project-holds">
        {counts ? words.holds(counts.articles, counts.annotations, counts.codes) : '\u00a0'}
      </p>
      <div class="project-acts">
        <a class="button plain" href={`/export.html?project=${project.id}`} aria-label={words.exportNamed(name)}>
          {words.export}
        </a>
        <button
          type="button"
          class="button plain"
          title={words.backupHint}
          aria-label={words.backupNamed(name)}
          onClick={onBackup}
        >
          {words.backup}
        </button>
        {others.length > 0 ? <RemoveProject name={name} others={others} counts={counts} onRemove={onRemove} /> : null}
      </div>
    </li>
  );
}
