import { useCallback, useEffect, useState } from 'preact/hooks';
import { Bin } from '@/components/annotation/Bin';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { binWords } from '@/utils/i18n/bin';
import type { Codebook } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';
import { watchNotebook } from '@/utils/protocol/events';
import type { BinnedAnnotation } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Deleted annotations of the article at `address` (canonical), collapsed until opened. */
export default function BinSection({ address, codes }: { address: string; codes: Codebook }) {
  const t = useMessages();
  const words = useWords(binWords);
  const [binned, setBinned] = useState<BinnedAnnotation[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const explain = useCallback((error: unknown): void => setProblem(reportError(error, 'the bin')), []);
  const refresh = useCallback(() => {
    send('bin.read', { address }).then(setBinned, explain);
  }, [address, explain]);
  useEffect(() => {
    const gone = new AbortController();
    refresh();
    watchNotebook(({ articleUrl }) => articleUrl === address && refresh(), gone.signal);
    return () => gone.abort();
  }, [refresh, address]);

  if (binned.length === 0 && !isOpen) return null;
  return (
    <section class="bin-section">
      <button type="button" class="button plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.title} · {words.count(binned.length)}
      </button>
      {problem ? <p role="alert">{t.problems[problem]}</p> : null}
      {isOpen ? (
        <Bin
          binned={binned}
          codes={codes}
          onRestore={(ids) => void send('bin.restore', { ids }).catch(explain)}
          onDelete={(ids) => void send('bin.delete', { ids }).catch(explain)}
        />
      ) : null}
    </section>
  );
}
