import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { NewProject } from '@/components/projects/NewProject';
import { ProjectRow } from '@/components/projects/ProjectRow';
import { version } from '@/package.json';
import { backupText } from '@/utils/backup/backup-text';
import { fileName } from '@/utils/export/file-name';
import { switchWords } from '@/utils/i18n/project-switch';
import { projectsWords } from '@/utils/i18n/projects';
import type { FirstCodes } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';
import type { Project, ProjectsShown } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { turnTo, watchProjects } from '@/utils/notebook/projects-on-screen';
import { watchNotebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { Database } from '@/utils/store/database';
import type { SectionProps } from './Options';

/** Every project: its contents, and everything that can be done with it. */
export function ProjectsSection({ tell }: Pick<SectionProps, 'tell'>) {
  const t = useMessages();
  const words = useWords(projectsWords);
  const { first } = useWords(switchWords);
  const shown = useWatched<ProjectsShown | undefined>(undefined, watchProjects);
  const latest = useRef(shown);
  latest.current = shown;
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    watchNotebook(() => setTurn((before) => before + 1), controller.signal);
    return () => controller.abort();
  }, []);
  if (!shown) return null;
  const { projects, choice } = shown;
  const nameOf = ({ name }: Pick<Project, 'name'>): string => name || first;
  const attempt = (doing: string, act: () => Promise<unknown>): void => {
    act().catch((error: unknown) => tell({ text: t.problems[reportError(error, doing)] }));
  };

  const create = (name: string, codes: FirstCodes): void =>
    attempt('making a project', async () => {
      const id = newId();
      await send('projects.add', { id, name, codes });
      const run = async (): Promise<string | undefined> => {
        const now = latest.current?.choice;
        if (!(await send('projects.remove', { id, ifUnused: true }))) return t.changedSince;
        if (now?.current !== id) return undefined;
        await send('projects.choose', { id: choice.current });
        if (now.all || choice.all) await send('projects.choose', {});
        return undefined;
      };
      tell({ text: words.created(name), action: { label: words.undo, run } });
    });
  const rename = ({ id, name: before }: Project, name: string): void =>
    attempt('naming a project', async () => {
      await send('projects.change', { id, name });
      const run = async (): Promise<string | undefined> => {
        const now = latest.current?.projects.find((one) => one.id === id);
        if (now?.name !== name.trim()) return t.changedSince;
        await send('projects.change', { id, name: before });
        return undefined;
      };
      tell({ text: words.renamed(name), action: { label: words.undo, run } });
    });
  const remove = (project: Project, into: Project['id'] | undefined): void =>
    attempt('deleting a project', async () => {
      const { id } = project;
      await send('projects.remove', { id, ...(into === undefined ? {} : { into }) });
      const run = async (): Promise<string | undefined> => {
        if (!(await send('projects.restore', { id }))) return t.changedSince;
        return into === undefined ? undefined : words.restoredEmpty(nameOf(project));
      };
      tell({ text: words.removed(nameOf(project)), action: { label: words.undo, run } });
    });

  return (
    <section id="projects">
      <h2>{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      <ul class="project-list">
        {projects.map((project) => (
          <ProjectRow
            key={project.id}
            project={project}
            name={nameOf(project)}
            isCurrent={project.id === choice.current}
            others={projects.filter(({ id }) => id !== project.id).map((one) => ({ id: one.id, name: nameOf(one) }))}
            turn={turn}
            count={() => send('projects.count', { id: project.id })}
            onUse={() => turnTo(project.id)}
            onRename={(name) => rename(project, name)}
            onTaken={(name) => tell({ text: words.taken(name) })}
            onBackup={() => attempt('saving a backup', () => saveProjectBackup(project.id, nameOf(project)))}
            onRemove={(into) => remove(project, into)}
          />
        ))}
      </ul>
      <NewProject projects={projects.map((one) => ({ id: one.id, name: nameOf(one) }))} onCreate={create} />
    </section>
  );
}

/** Saves the JSON backup of one project, without anything of the others. */
async function saveProjectBackup(project: Project['id'], name: string): Promise<void> {
  const db = new Database();
  try {
    const parts: string[] = [];
    for await (const piece of backupText(db, `Pressmark ${version}`, { project })) parts.push(piece);
    saveFile(fileName({ title: name, date: instant() }, 'json'), 'application/json', parts);
  } finally {
    db.close();
  }
}
