import { useEffect, useRef } from 'preact/hooks';
import { useToldCorrection } from '@/components/hooks/use-told-correction';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';

/** A correction that was requested. */
export interface AskedCorrection {
  /** The article as it was before. */
  article: ArticleMetadata;
  /** Canonical address. */
  address: Article['url'];
  correction: Correction;
  /** Resolves to whether it was stored; false in a private window. */
  stored: Promise<boolean>;
}

interface Props {
  /** All corrections requested here, in order. */
  asked: readonly AskedCorrection[];
  store: (address: Article['url'], correction: Correction) => Promise<boolean>;
  tell: (message: ToastMessage) => void;
}

/**
 * Announces corrections, each with an undo. For surfaces that must open fast: it is loaded with the first correction.
 */
export default function ToldCorrections({ asked, store, tell }: Props) {
  const correct = useToldCorrection(tell, store);
  const told = useRef(0);
  useEffect(() => {
    for (const { article, address, correction, stored } of asked.slice(told.current))
      correct(article, address, correction, stored);
    told.current = asked.length;
  }, [asked]);
  return null;
}
