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
 * Changes that the library makes to the notebook. Each can be undone with Ctrl+Z, or from its message, even after a
 * reload.
 */
export interface Changes {
  toast: ToastMessage | undefined;
  clearToast: () => void;
  code: (ids: readonly Annotation['id'][], code: Code, options: { give: boolean }) => void;
  remove: (ids: readonly Annotation['id'][]) => void;
  /** Deletes articles with all their annotations, in the project shown or in all projects. */
  removeArticles: (ids: readonly Article['id'][], from: ProjectChoice) => void;
  /** Corrects fields of an article. */
  correct: (article: Article, correction: Correction) => void;
  /** Moves or copies articles to another project, with their annotations in this one. */
  place: (ids: readonly Article['id'][], place: Place) => void;
  /** Makes the saving of a note an undo step. */
  noting: Noting;
  /** Adds annotations to the board of the essay changed last; the message links to it. */
  sendToEssay: (ids: readonly Annotation['id'][]) => void;
}

/** A project to move or copy to. */
export interface Place {
  to: Project['id'];
  /** The name shown for it. */
  name: string;
  how: 'move' | 'copy';
}

/** `leaveOut` removes deleted items from the list and every count at once, before the deletion is stored. */
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
  /** A change takes its place in the undo order when requested, and is reported when answered. */
  const change = <Answer>(asking: Promise<Answer>, told: (answer: Answer) => Told): void => {
    const answered = asking.then(told, (error: unknown): Told => {
      return { text: t.problems[reportError(error, 'changing the notebook')] };
    });
    const run = runOf(answered.then(({ text, back }) => back ?? text ?? t.nothingToUndo));
    const step = steps.add(run, undefined);
    void answered.then(({ back, text, also }) => {
      // It is already being undone, which has a message of its own.
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
      // A repeated key press deletes what is already gone: nothing to report or to undo.
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

/** The message about a change, if any, and how to undo it; without `back`, the change had no effect. */
type Told = Partial<Pick<ToastMessage, 'text' | 'also'>> & { back?: Exclude<WayBack, string> };
