import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { useNoteSteps } from '@/components/hooks/use-note-steps';
import type { Save } from '@/components/hooks/use-saved-text';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import type { ToastMessage } from '@/components/ui/Toast';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { codeName } from '@/utils/codebook/code-name';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { Project } from '@/utils/model/project';
import type { SurfaceMarks } from '@/utils/protocol/surface-marks';
import { reportError } from '@/utils/report-error';
import { selectedIn } from './surface';

/** Actions on the annotations in the panel. */
export interface PanelActs {
  toast: ToastMessage | undefined;
  clearToast: () => void;
  /** Returns a function that saves the note of an annotation. */
  saveNote: (annotation: Annotation) => Save;
  /** Returns a function that saves the reader's note on the article in a project. */
  saveArticleNote: (project: Project['id']) => Save;
  remove: (annotation: Annotation) => void;
  /** Gives an annotation a code, or removes it. */
  toggleCode: (annotation: Annotation, code: Code) => void;
  /** Re-attaches an orphan at `guess`, or else at the selection in the tab; false when there is neither. */
  attach: (annotation: Annotation, guess?: Selector) => Promise<boolean>;
}

/** What the panel writes about a tab's article; each action can be undone. */
export function usePanelActs(tabId: number, record: ShownRecord, isClean: boolean): PanelActs {
  const t = useMessages();
  const words = useWords(annotateWords);
  const language = useLanguage();
  const [toast, setToast, steps] = useUndoSteps();
  const noting = useNoteSteps(steps);
  const explain = (error: unknown): void => setToast({ text: t.problems[reportError(error, 'the side panel')] });

  return {
    toast,
    clearToast: () => setToast(undefined),
    saveNote: (annotation) =>
      noting(
        { about: 'annotation', id: annotation.id },
        async (note, noteFrom) => (await record.store(annotation, { note }, noteFrom)).note,
      ),
    saveArticleNote: (project) =>
      noting({ about: 'article', id: record.article?.id ?? '', project }, record.storeArticleNote(project)),
    remove(annotation) {
      record.remove(annotation.id);
      setToast({ text: t.removed, action: { label: t.undo, run: () => record.restore(annotation) } });
    },
    toggleCode(annotation, code) {
      const { id } = code;
      const isGiven = annotation.codes.includes(id);
      const codes = isGiven ? annotation.codes.filter((one) => one !== id) : [...annotation.codes, id];
      record.change(annotation, { codes });
      setToast({
        text: (isGiven ? words.takenAway : t.markedAs)(codeName(code, language)),
        action: { label: t.undo, run: () => record.change(annotation, { codes: annotation.codes }) },
      });
    },
    async attach(annotation, guess) {
      try {
        const selector = guess ?? (await selectedIn(tabId))?.selector;
        if (!selector) return false;
        // On the live page the position refers to the page's text, which is not stored as a revision.
        const { revision } = record;
        const target = { selector, ...(isClean && revision ? { revision } : {}) };
        await record.store(annotation, { target });
        const run = () => record.store(annotation, { target: annotation.target });
        setToast({ text: t.attached, action: { label: t.undo, run } });
      } catch (error) {
        explain(error);
      }
      return true;
    },
  };
}

/** Annotations in the order of their passages on the surface. Those not painted yet come last; orphans are left out. */
export function inSurfaceOrder(annotations: readonly Annotation[], { found, lost }: SurfaceMarks): Annotation[] {
  const order = new Map(found.map((id, i) => [id, i]));
  const gone = new Set(lost.map(({ id }) => id));
  const place = ({ id }: Annotation): number => order.get(id) ?? found.length;
  return inDocumentOrder(annotations)
    .filter(({ id }) => !gone.has(id))
    .toSorted((a, b) => place(a) - place(b));
}
