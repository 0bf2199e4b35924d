import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { binWords } from '@/utils/i18n/bin';
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
  const bin = useWords(binWords);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
        {words.deleteArticles(articles)}
      </button>
      {isAsking ? (
        <div class="delete-articles" role="alert">
          <p>{words.confirmArticles(articles, t.annotationCount(annotations))}</p>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(false);
              onDelete();
            }}
          >
            {words.deleteNow}
          </button>
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            {bin.keep}
          </button>
        </div>
      ) : null}
    </>
  );
}
