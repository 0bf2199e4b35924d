import { useMessages, useWords } from '@/components/hooks/use-messages';
import { AskFirst } from '@/components/ui/AskFirst';
import { libraryWords } from '@/utils/i18n/library';

interface Props {
  /** How many articles go, and how many annotations with them: all, not only those in the list. */
  articles: number;
  annotations: number;
  onDelete: () => void;
}

/** Deletes whole articles, once it is said what goes with them. */
export function DeleteArticles({ articles, annotations, onDelete }: Props) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const question = words.confirmArticles(articles, t.annotationCount(annotations));
  return <AskFirst label={words.deleteArticles(articles)} question={question} yes={words.deleteNow} onYes={onDelete} />;
}
