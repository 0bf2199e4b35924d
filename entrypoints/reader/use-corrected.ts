import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { sendCorrection } from '@/utils/notebook/send-correction';

/**
 * The article with what the reader put right of it here, on screen at once, and the way to put more right, which resolves
 * to whether that was stored: `sendCorrection`.
 */
export function useCorrected<T extends Article | ArticleMetadata>(
  article: T,
): [T, (address: Article['url'], correction: Correction) => Promise<boolean>] {
  const [own, setOwn] = useState<Correction>({});
  const correct = useCallback((address: Article['url'], correction: Correction): Promise<boolean> => {
    setOwn((known) => ({ ...known, ...correction }));
    // In a private window nothing is stored: it is right on this screen.
    return sendCorrection(address, correction);
  }, []);
  return [useMemo(() => (Object.keys(own).length > 0 ? corrected(article, own) : article), [article, own]), correct];
}
