import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { AskFirst } from '@/components/ui/AskFirst';
import { libraryWords } from '@/utils/i18n/library';
import type { ProjectChoice, ProjectsShown } from '@/utils/model/project';
import { watchProjects } from '@/utils/notebook/projects-on-screen';

interface Props {
  /** How many articles are deleted, and all their annotations, including those not in the list. */
  articles: number;
  annotations: number;
  /** The choice of projects under which they are shown. */
  choice: ProjectChoice;
  onDelete: () => void;
}

/** Deletes whole articles, after saying what will be deleted with them. */
export function DeleteArticles({ articles, annotations, choice, onDelete }: Props) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const shown = useWatched<ProjectsShown | undefined>(undefined, watchProjects);
  const hasSeveral = (shown?.projects.length ?? 0) > 1;
  const scope = hasSeveral ? ` ${choice.all ? words.fromEveryProject : words.fromThisProject}` : '';
  const question = words.confirmArticles(articles, t.annotationCount(annotations)) + scope;
  return <AskFirst label={words.deleteArticles(articles)} question={question} yes={words.deleteNow} onYes={onDelete} />;
}
