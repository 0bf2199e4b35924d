import { useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { backFrom, type Correction, fieldsOf } from '@/utils/model/correction';
import { sendCorrection } from '@/utils/notebook/send-correction';
import { reportError } from '@/utils/report-error';

/** Corrections of one field with shorter pauses, in ms, are one step to undo. */
const STEP_ENDS_MS = 5000;

/**
 * Corrects fields of the article at a canonical address. `article` is the article before; `stored` is what storing it
 * resolves to, where that is under way.
 */
export type Correct = (
  article: ArticleMetadata,
  address: Article['url'],
  correction: Correction,
  stored?: Promise<boolean>,
) => void;

interface Step {
  /** The fields and the article of the step. */
  of: string;
  /** When it was last continued, in ms. */
  at: number;
  takeBack: () => Promise<void>;
}

/**
 * The one way to correct an article's fields: announces what was stored, with an undo, and what could not be.
 * Consecutive corrections of one field are one step with one undo (one and the same `run`), until five seconds pass
 * without one, another field is corrected, or the step is undone. `store` resolves to whether it was stored, false
 * where that is nobody's fault (a private window); it rejects with a problem.
 */
export function useToldCorrection(
  tell: (message: ToastMessage) => void,
  store: (address: Article['url'], correction: Correction) => Promise<boolean> = sendCorrection,
): Correct {
  const t = useMessages();
  const last = useRef<Step>(undefined);
  /** What is on screen changes with every correction, and so does what is stored. */
  const latest = useRef({ tell, store });
  latest.current = { tell, store };
  return (article, address, correction, stored = latest.current.store(address, correction)) => {
    const of = `${address} ${fieldsOf(correction)}`;
    const at = Date.now();
    const goesOn = last.current?.of === of && at - last.current.at < STEP_ENDS_MS;
    const back = backFrom(article, correction);
    const takeBack = async (): Promise<void> => {
      last.current = undefined;
      await latest.current.store(address, back);
    };
    const step = { of, at, takeBack: goesOn && last.current ? last.current.takeBack : takeBack };
    last.current = step;
    stored.then(
      (isStored) =>
        isStored && latest.current.tell({ text: t.corrected, action: { label: t.undo, run: step.takeBack } }),
      (error: unknown) => latest.current.tell({ text: t.problems[reportError(error, 'correcting the article')] }),
    );
  };
}
