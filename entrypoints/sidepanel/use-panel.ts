import { useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import type { Annotation, Selector, Target } from '@/utils/model/annotation';
import type { ArticleRecord } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import type { SurfaceMarks } from '@/utils/protocol/surface-marks';
import { reportError } from '@/utils/report-error';
import { selectedIn } from './surface';

/** What is done with the annotations in the panel. */
export interface PanelActs {
  toast: ToastMessage | undefined;
  clearToast: () => void;
  saveNote: (annotation: Annotation, note: string, noteFrom: string) => Promise<string>;
  remove: (annotation: Annotation) => void;
  /** Puts an annotation at `guess`, or at what is selected in the tab; false when nothing is. */
  attach: (annotation: Annotation, guess?: Selector) => Promise<boolean>;
}

/** What is written from the panel beside a tab; each act can be taken back. */
export function usePanelActs(tabId: number, articleUrl: string, record: ArticleRecord, isClean: boolean): PanelActs {
  const t = useMessages();
  const [toast, setToast] = useState<ToastMessage>();
  const explain = (error: unknown): void => setToast({ text: t.problems[reportError(error, 'the side panel')] });

  const contentOf = ({ articleId: _, created: __, modified: ___, deleted: ____, ...content }: Annotation) => ({
    ...content,
    articleUrl,
  });
  const retarget = (annotation: Annotation, target: Target) =>
    send('annotation.save', { content: { ...contentOf(annotation), target }, only: ['target'] });

  return {
    toast,
    clearToast: () => setToast(undefined),
    async saveNote(annotation, note, noteFrom) {
      const content = { ...contentOf(annotation), note };
      return (await send('annotation.save', { content, only: ['note'], noteFrom })).note;
    },
    remove({ id }) {
      const undo = (): void => void send('annotation.restore', { id }).catch(explain);
      send('annotation.remove', { id }).then(
        () => setToast({ text: t.removed, action: { label: t.undo, run: undo } }),
        explain,
      );
    },
    async attach(annotation, guess) {
      try {
        const selector = guess ?? (await selectedIn(tabId))?.selector;
        if (!selector) return false;
        // On the live page positions count in the page's text, which is no revision.
        const revision = isClean && record.revision ? { revision: record.revision } : {};
        await retarget(annotation, { selector, ...revision });
        const undo = (): void => void retarget(annotation, annotation.target).catch(explain);
        setToast({ text: t.attached, action: { label: t.undo, run: undo } });
      } catch (error) {
        explain(error);
      }
      return true;
    },
  };
}

/** Annotations as their passages follow each other on the surface; what is not painted yet last, lost ones not at all. */
export function inSurfaceOrder(annotations: readonly Annotation[], { found, lost }: SurfaceMarks): Annotation[] {
  const order = new Map(found.map((id, i) => [id, i]));
  const gone = new Set(lost.map(({ id }) => id));
  const place = ({ id }: Annotation): number => order.get(id) ?? found.length;
  return inDocumentOrder(annotations)
    .filter(({ id }) => !gone.has(id))
    .toSorted((a, b) => place(a) - place(b));
}
