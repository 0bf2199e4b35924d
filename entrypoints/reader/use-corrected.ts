import { useCallback, useMemo, useState } from 'preact/hooks';
import type { AskedCorrection } from '@/components/article/ToldCorrections';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { sendCorrection } from '@/utils/notebook/send-correction';

/** An article with what the reader puts right of it here. */
interface Corrected<T> {
  /** As it is to be shown. */
  about: T;
  /** Puts fields right: on screen at once. */
  correct: (correction: Correction) => void;
  /** What was put right here, in order. */
  asked: readonly AskedCorrection[];
  /** The same as `correct`, without a record of it; resolves to whether it was stored: `sendCorrection`. */
  store: (address: Article['url'], correction: Correction) => Promise<boolean>;
}

/** The article at `url` with what the reader puts right of it here. */
export function useCorrected<T extends Article | ArticleMetadata>(article: T, url: string): Corrected<T> {
  const [own, setOwn] = useState<Correction>({});
  const [asked, setAsked] = useState<AskedCorrection[]>([]);
  const store = useCallback((address: Article['url'], correction: Correction): Promise<boolean> => {
    setOwn((known) => ({ ...known, ...correction }));
    // In a private window nothing is stored: it is right on this screen.
    return sendCorrection(address, correction);
  }, []);
  const about = useMemo(() => (Object.keys(own).length > 0 ? corrected(article, own) : article), [article, own]);
  const correct = (correction: Correction): void => {
    const stored = store(url, correction);
    stored.catch(() => undefined); // reported once the component that reports it is loaded
    setAsked((known) => [...known, { article: about, address: url, correction, stored }]);
  };
  return { about, correct, asked, store };
}
