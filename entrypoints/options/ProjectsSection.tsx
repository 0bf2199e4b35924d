import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { NewProject } from '@/components/projects/NewProject';
import { ProjectRow } from '@/components/projects/ProjectRow';
import { Toast, type ToastMessage } from '@/components/ui/Toast';
import { switchWords } from '@/utils/i18n/project-switch';
import { projectsWords } from '@/utils/i18n/projects';
import type { FirstCodes } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';
import type { Project, ProjectsShown } from '@/utils/model/project';
import { turnTo, watchProjects } from '@/utils/notebook/projects-on-screen';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { saveProjectBackup } from './save-project-backup';

/** Every project: what it holds, and all that can be done with it. */
export function ProjectsSection() {
  const t = useMessages();
  const words = useWords(projectsWords);
  const { first } = useWords(switchWords);
  const shown = useWatched<ProjectsShown | undefined>(undefined, watchProjects);
  const [toast, setToast] = useState<ToastMessage>();
  if (!shown) return null;
  const { projects, choice } = shown;
  const nameOf = ({ name }: Pick<Project, 'name'>): string => name || first;
  const attempt = (doing: string, act: () => Promise<unknown>): void => {
    act().catch((error: unknown) => setToast({ text: t.problems[reportError(error, doing)] }));
  };

  const create = (name: string, codes: FirstCodes): void =>
    attempt('making a project', async () => {
      await send('projects.add', { id: newId(), name, codes });
      setToast({ text: words.created(name) });
    });
  const remove = (project: Project, into: Project['id'] | undefined): void =>
    attempt('deleting a project', async () => {
      const { id } = project;
      await send('projects.remove', { id, ...(into === undefined ? {} : { into }) });
      const run = (): void =>
        attempt('restoring a project', async () => {
          await send('projects.restore', { id });
          setToast({ text: words.undone });
        });
      // What moved away stays where it is.
      setToast({ text: words.removed(nameOf(project)), ...(into ? {} : { action: { label: words.undo, run } }) });
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
            count={() => send('projects.count', { id: project.id })}
            onUse={() => turnTo(project.id)}
            onRename={(name) =>
              attempt('naming a project', async () => {
                await send('projects.change', { id: project.id, name });
                setToast({ text: words.renamed(name) });
              })
            }
            onBackup={() => attempt('saving a backup', () => saveProjectBackup(project.id, nameOf(project)))}
            onRemove={(into) => remove(project, into)}
          />
        ))}
      </ul>
      <NewProject projects={projects.map((one) => ({ id: one.id, name: nameOf(one) }))} onCreate={create} />
      <Toast message={toast} onDone={() => setToast(undefined)} />
    </section>
  );
}
