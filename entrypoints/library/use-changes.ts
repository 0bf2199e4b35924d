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
import type { Project } from '@/utils/model/project';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import type { LibraryWatch } from './library-memory';
import { type Back, useKeptSteps } from './use-kept-steps';

/** What the library changes in the notebook; each change can be undone, by Ctrl+Z or from the message that tells of it, after a reload, too. */
export interface Changes {
  toast: ToastMessage | undefined;
  clearToast: () => void;
  code: (ids: readonly Annotation['id'][], code: Code, options: { give: boolean }) => void;
  remove: (ids: readonly Annotation['id'][]) => void;
  /** Articles with everything said of them. */
  removeArticles: (ids: readonly Article['id'][]) => void;
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
  const told = useToldCorrection(setToast);
  const failed = (error: unknown): void => setToast({ text: t.problems[reportError(error, 'changing the notebook')] });
  /** Tells of a change, with the way back from it. */
  const changed = (text: string, back: Back): void => setToast({ text, action: { label: t.undo, run: runOf(back) } });

  return {
    toast,
    noting,
    clearToast: useCallback(() => setToast(undefined), []),
    code: (ids, code, { give }) => {
      const ask = { ids: [...ids], code: code.id, give };
      send('library.code', ask).then((ids) => {
        const text = (give ? words.coded : words.uncodedMany)(codeName(code, language), ids.length);
        if (ids.length === 0) setToast({ text });
        else changed(text, { type: 'library.code', data: { ids, code: code.id, give: !give } });
      }, failed);
    },
    remove: (ids) => {
      const removing = send('library.remove', { ids: [...ids] });
      leaveOut(ids, removing);
      removing.then(
        // A key pressed twice asks for what is gone already: there is nothing to tell, and nothing to take back.
        (ids) => ids.length > 0 && changed(words.removedMany(ids.length), { type: 'library.restore', data: { ids } }),
        failed,
      );
    },
    correct: (article, correction) => told(article, article.url, correction),
    place: (ids, { to, name, how }) => {
      send('projects.place', { articles: [...ids], to, how }).then(
        (placed) =>
          changed((how === 'move' ? projects.moved : projects.copied)(ids.length, name), {
            type: 'projects.take-back',
            data: { placed },
          }),
        failed,
      );
    },
    sendToEssay: (ids) => {
      send('essay.send', { annotations: [...ids] }).then(({ essay: { id, title }, added }) => {
        const named = title || essay.untitled;
        const also = { label: essay.open, run: () => open(`/essay.html#${id}`, '_blank', 'noreferrer') };
        if (added.length === 0) return setToast({ text: essay.alreadySent(named), also });
        const cards = Object.fromEntries(added.map((one) => [one, null]));
        const run = () => send('essay.change', { id, change: { cards } });
        setToast({ text: essay.sent(added.length, named), action: { label: t.undo, run }, also });
      }, failed);
    },
    removeArticles: (ids) => {
      const removing = send('library.move-articles', { ids: [...ids], toBin: true });
      leaveOut(ids, removing);
      removing.then(
        ({ articles, annotations }) =>
          articles.length > 0 &&
          changed(words.removedArticles(articles.length, annotations), {
            type: 'library.move-articles',
            data: { ids: articles, toBin: false },
          }),
        failed,
      );
    },
  };
}
