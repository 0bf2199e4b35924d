import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/model/article';
import type { Problem } from '@/utils/model/problem';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import type { ArticleEdit } from '@/utils/protocol/page-commands';
import { reportError } from '@/utils/report-error';
import type { ReadingSource } from './reading-source';

/** The article on screen with the reader's changes. */
export interface Edits {
  readonly article: ReaderArticle;
  /** The change in progress. */
  readonly doing: ArticleEdit | undefined;
  /** Why the last change failed. */
  readonly problem: Problem | undefined;
  /** Resolves to true once the change is on screen; absent when the text cannot be changed. */
  readonly change: ((edit: ArticleEdit) => Promise<boolean>) | undefined;
}

/** Lets the reader change the opened text: put removed pieces back, append the next page. One change at a time. */
export function useEdits(opened: ReaderArticle, edit: ReadingSource['edit']): Edits {
  const [edited, setEdited] = useState<{ of: ReaderArticle; article: ReaderArticle }>();
  const [doing, setDoing] = useState<ArticleEdit>();
  const [problem, setProblem] = useState<Problem>();
  const isBusy = useRef(false);

  const change = useCallback(
    async (wanted: ArticleEdit) => {
      if (!edit || isBusy.current) return false;
      isBusy.current = true;
      setDoing(wanted);
      setProblem(undefined);
      try {
        setEdited({ of: opened, article: await edit(wanted) });
        return true;
      } catch (error) {
        setProblem(reportError(error, 'changing the text'));
        return false;
      } finally {
        isBusy.current = false;
        setDoing(undefined);
      }
    },
    [edit, opened],
  );

  return {
    article: edited?.of === opened ? edited.article : opened,
    doing,
    problem,
    change: edit && change,
  };
}

/** Puts back again what the reader put back when the page was read before. */
export function useKeptPutBack({ article, change }: Edits, kept: Article['putBack']): void {
  const { trail, putBack } = article.extracted;
  useEffect(() => {
    if (!change || !kept || putBack) return;
    const numbers = trail.flatMap(({ canReturn, text }, i) => (canReturn && kept.includes(text) ? [i] : []));
    if (numbers.length > 0) void change({ putBack: numbers });
  }, [change, kept, putBack, trail]);
}
