import { useState } from 'preact/hooks';
import { NoteEditor } from '@/components/annotation/NoteEditor';
import { useWords } from '@/components/hooks/use-messages';
import type { Save } from '@/components/hooks/use-saved-text';
import { useWatched } from '@/components/hooks/use-watched';
import { panelWords } from '@/utils/i18n/panel';
import { switchWords } from '@/utils/i18n/project-switch';
import { type Noted, notedProjects, noteIn } from '@/utils/model/article-notes';
import type { Project, ProjectChoice, ProjectsShown } from '@/utils/model/project';
import { watchProjects } from '@/utils/notebook/projects-on-screen';

interface Props {
  noted: Noted;
  choice: ProjectChoice;
  /** Saves the note of one project; absent where nothing may be written. */
  saveIn?: (project: Project['id']) => Save;
  /** The label of the button that begins a note, where there may be more than one. */
  adds?: string;
}

/**
 * The reader's words about a whole article, in the project shown, or in each project with its name. A note that is
 * being written stays, with its project, when another project is chosen.
 */
export function ArticleNotes({ noted, choice, saveIn, adds }: Props) {
  const words = useWords(panelWords);
  const { first } = useWords(switchWords);
  const shown = useWatched<ProjectsShown | undefined>(undefined, watchProjects);
  const [open, setOpen] = useState<readonly Project['id'][]>([]);
  const projects = shown?.projects ?? [];
  const seen = notedProjects(
    noted,
    choice,
    projects.map(({ id }) => id),
  );
  const ids = [...new Set([...seen, ...open])];
  const nameOf = (project: Project['id']): string => projects.find(({ id }) => id === project)?.name || first;
  const isNamed = ids.length > 1;
  return (
    <>
      {ids.map((project) => (
        <div key={project}>
          {isNamed ? <p class="quiet note-project">{words.inProject(nameOf(project))}</p> : null}
          <NoteEditor
            note={noteIn(noted, project)}
            label={isNamed ? `${words.articleNote} · ${nameOf(project)}` : words.articleNote}
            {...(adds === undefined ? {} : { adds })}
            {...(saveIn ? { onSave: saveIn(project) } : {})}
            onOpen={(isOpen) => setOpen((all) => (isOpen ? [...all, project] : all.filter((id) => id !== project)))}
          />
        </div>
      ))}
    </>
  );
}
