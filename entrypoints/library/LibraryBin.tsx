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
import { db } from './db';

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
          articles={articles}
          codes={codes}
          showArticles
          onRestore={(ids) => void send('library.restore', { ids }).catch(explain)}
          onDelete={(ids) => void send('bin.delete', { ids }).catch(explain)}
          onRestoreArticles={(ids) => void send('library.move-articles', { ids, toBin: false }).catch(explain)}
          onDeleteArticles={(ids) => void send('library.delete-articles', { ids }).catch(explain)}
        />
      ) : null}
    </Drawer>
  );
}
