import { useCallback } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { type Noting, useNoteSteps } from '@/components/hooks/use-note-steps';
import { useToldCorrection } from '@/components/hooks/use-told-correction';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import type { ToastMessage } from '@/components/ui/Toast';
import { codeName } from '@/utils/codebook/code-name';
import { essayWords } from '@/utils/i18n/essay';
import { libraryWords } from '@/utils/i18n/library';
import { projectsWords } from '@/utils/i18n/projects';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Correction } from '@/utils/model/correction';
import type { Project, ProjectChoice } from '@/utils/model/project';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import type { LibraryWatch } from './library-memory';
import { useKeptSteps, type WayBack } from './use-kept-steps';

/**
 * What the library changes in the notebook. Each change can be undone by Ctrl+Z, or from the message that tells of it; after a
 * reload, too.
 */
export interface Changes {
  toast: ToastMessage | undefined;
  clearToast: () => void;
  code: (ids: readonly Annotation['id'][], code: Code, options: { give: boolean }) => void;
  remove: (ids: readonly Annotation['id'][]) => void;
  /** Articles with everything said of them: in the project shown, or in all of them. */
  removeArticles: (ids: readonly Article['id'][], from: ProjectChoice) => void;
  /** Puts fields of an article right. */
  correct: (article: Article, correction: Correction) => void;
  /** Articles into another project, with what was said of them in this one. */
  place: (ids: readonly Article['id'][], place: Place) => void;
  /** Makes what is saved of a note a step that is taken back in its turn. */
  noting: Noting;
  /** Onto the board of the essay changed last; the message leads there. */
  sendToEssay: (ids: readonly Annotation['id'][]) => void;
}

/** A project to move or copy to. */
export interface Place {
  to: Project['id'];
  /** As it is called. */
  name: string;
  how: 'move' | 'copy';
}

/** `leaveOut`: what is deleted leaves the list and every count with the press, not when the disk has it. */
export function useChanges({ leaveOut }: Pick<LibraryWatch, 'leaveOut'>): Changes {
  const t = useMessages();
  const words = useWords(libraryWords);
  const projects = useWords(projectsWords);
  const essay = useWords(essayWords);
  const language = useLanguage();
  const [toast, setToast, steps] = useUndoSteps();
  const runOf = useKeptSteps(steps);
  const noting = useNoteSteps(steps);
  const corrected = useToldCorrection(setToast);
  /** A change that was asked for is a step from the press on, in its turn; it is told of once it is answered. */
  const change = <Answer>(asking: Promise<Answer>, told: (answer: Answer) => Told): void => {
    const answered = asking.then(told, (error: unknown): Told => {
      return { text: t.problems[reportError(error, 'changing the notebook')] };
    });
    const run = runOf(answered.then(({ text, back }) => back ?? text ?? t.nothingToUndo));
    const step = steps.add(run, undefined);
    void answered.then(({ back, text, also }) => {
      // It is being taken back already: what becomes of it is said then.
      if (!steps.all().includes(step)) return;
      if (!back) steps.drop(step);
      const message = text !== undefined && { text, ...(also ? { also } : {}) };
      if (message) setToast(back ? { ...message, action: { label: t.undo, run } } : message, step);
    });
  };

  return {
    toast,
    noting,
    clearToast: useCallback(() => setToast(undefined), []),
    code: (ids, code, { give }) => {
      change(send('library.code', { ids: [...ids], code: code.id, give }), (ids) => ({
        text: (give ? words.coded : words.uncodedMany)(codeName(code, language), ids.length),
        ...(ids.length > 0 ? { back: { type: 'library.code', data: { ids, code: code.id, give: !give } } } : {}),
      }));
    },
    remove: (ids) => {
      const removing = send('library.remove', { ids: [...ids] });
      leaveOut(ids, removing);
      // A key pressed twice asks for what is gone already: there is nothing to tell, and nothing to take back.
      change(removing, (ids) =>
        ids.length > 0 ? { text: words.removedMany(ids.length), back: { type: 'library.restore', data: { ids } } } : {},
      );
    },
    correct: (article, correction) => corrected(article, article.url, correction),
    place: (ids, { to, name, how }) => {
      change(send('projects.place', { articles: [...ids], to, how }), (placed) => ({
        text: (how === 'move' ? projects.moved : projects.copied)(ids.length, name),
        back: { type: 'projects.take-back', data: { placed } },
      }));
    },
    sendToEssay: (ids) => {
      change(send('essay.send', { annotations: [...ids] }), ({ essay: { id, title }, added }) => {
        const named = title || essay.untitled;
        const also = { label: essay.open, run: () => open(`/essay.html#${id}`, '_blank', 'noreferrer') };
        if (added.length === 0) return { text: essay.alreadySent(named), also };
        const cards = Object.fromEntries(added.map((one) => [one, null]));
        return {
          text: essay.sent(added.length, named),
          also,
          back: () => send('essay.change', { id, change: { cards } }),
        };
      });
    },
    removeArticles: (ids, { all, current }) => {
      const project = all ? {} : { project: current };
      const removing = send('library.move-articles', { ids: [...ids], toBin: true, ...project });
      leaveOut(ids, removing);
      change(removing, ({ articles, annotations }) =>
        articles.length > 0
          ? {
              text: words.removedArticles(articles.length, annotations),
              back: {
                type: 'library.move-articles',
                data: { ids: articles, toBin: false, ...project },
              },
            }
          : {},
      );
    },
  };
}

/** What is said of a change, if anything, and how it is taken back unless it came to nothing. */
type Told = Partial<Pick<ToastMessage, 'text' | 'also'>> & { back?: Exclude<WayBack, string> };
