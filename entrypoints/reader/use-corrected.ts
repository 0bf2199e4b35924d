import { useCallback, useMemo, useState } from 'preact/hooks';
import type { AskedCorrection } from '@/components/article/ToldCorrections';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { sendCorrection } from '@/utils/notebook/send-correction';

/** An article with the reader's corrections. */
interface Corrected<T> {
  /** The metadata to show. */
  about: T;
  /** Corrects fields; shown at once. */
  correct: (correction: Correction) => void;
  /** The corrections made here, in order. */
  asked: readonly AskedCorrection[];
  /** Like `correct`, but without a record for undo. Resolves to whether it was stored: `sendCorrection`. */
  store: (address: Article['url'], correction: Correction) => Promise<boolean>;
}

/** The article at `url` with the reader's corrections. */
export function useCorrected<T extends Article | ArticleMetadata>(article: T, url: string): Corrected<T> {
  const [own, setOwn] = useState<Correction>({});
  const [asked, setAsked] = useState<AskedCorrection[]>([]);
  const store = useCallback((address: Article['url'], correction: Correction): Promise<boolean> => {
    setOwn((known) => ({ ...known, ...correction }));
    // Nothing is stored in a private window; there the correction is only on screen.
    return sendCorrection(address, correction);
  }, []);
  const about = useMemo(() => (Object.keys(own).length > 0 ? corrected(article, own) : article), [article, own]);
  const correct = (correction: Correction): void => {
    const stored = store(url, correction);
    stored.catch(() => undefined); // the component that reports it may not be loaded yet
    setAsked((known) => [...known, { article: about, address: url, correction, stored }]);
  };
  return { about, correct, asked, store };
}
