import { useEffect, useState } from 'preact/hooks';
import { Bin } from '@/components/annotation/Bin';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { Drawer } from '@/components/ui/Drawer';
import { binWords } from '@/utils/i18n/bin';
import type { Codebook } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';
import { watchNotebook } from '@/utils/protocol/events';
import type { BinnedAnnotation } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { type BinnedArticle, binnedArticles } from '@/utils/store/binned-articles';
import { groupBy } from '@/utils/text/group-by';
import { db } from './db';

/** An article may have been deleted from several projects, at different times. */
const keyOf = ({ id, from }: BinnedArticle): string => (from === undefined ? id : `${id} ${from}`);

/** The articles behind keys, by the one project they were deleted from, if it was one. */
const byProject = (keys: readonly string[]): { ids: string[]; project?: string }[] =>
  [...groupBy(keys, (key) => key.split(' ')[1] ?? '')].map(([project, some]) => ({
    ids: some.map((key) => key.split(' ')[0] ?? ''),
    ...(project === '' ? {} : { project }),
  }));

/** What was deleted of every article, last deleted first, beside the library. */
export default function LibraryBin({ codes, onClose }: { codes: Codebook; onClose: () => void }) {
  const t = useMessages();
  const words = useWords(binWords);
  const [binned, setBinned] = useState<BinnedAnnotation[]>();
  const [articles, setArticles] = useState<BinnedArticle[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const explain = (error: unknown): void => setProblem(reportError(error, 'the bin'));

  useEffect(() => {
    const gone = new AbortController();
    const refresh = (): void => {
      send('bin.read', {}).then(setBinned, explain);
      binnedArticles(db).then(setArticles, explain);
    };
    refresh();
    watchNotebook(refresh, gone.signal);
    return () => gone.abort();
  }, []);

  return (
    <Drawer label={words.title} onClose={onClose}>
      {problem ? <p role="alert">{t.problems[problem]}</p> : null}
      {binned ? (
        <Bin
          binned={binned}
          articles={articles.map((one) => ({ ...one, id: keyOf(one) }))}
          codes={codes}
          showArticles
          onRestore={(ids) => void send('library.restore', { ids }).catch(explain)}
          onDelete={(ids) => void send('bin.delete', { ids }).catch(explain)}
          onRestoreArticles={(keys) =>
            byProject(keys).forEach((of) => void send('library.move-articles', { ...of, toBin: false }).catch(explain))
          }
          onDeleteArticles={(keys) =>
            byProject(keys).forEach((of) => void send('library.delete-articles', of).catch(explain))
          }
        />
      ) : null}
    </Drawer>
  );
}
