import { useCallback, useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { codeName } from '@/utils/codebook/code-name';
import { libraryWords } from '@/utils/i18n/library';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** What the library changes in the notebook; each change can be undone from the message that tells of it. */
export interface Changes {
  toast: ToastMessage | undefined;
  clearToast: () => void;
  code: (ids: readonly Annotation['id'][], code: Code, options: { give: boolean }) => void;
  remove: (ids: readonly Annotation['id'][]) => void;
  /** Articles with everything said of them. */
  removeArticles: (ids: readonly Article['id'][]) => void;
  saveNote: (annotation: Annotation, articleUrl: string, note: string) => void;
}

export function useChanges(): Changes {
  const t = useMessages();
  const words = useWords(libraryWords);
  const language = useLanguage();
  const [toast, setToast] = useState<ToastMessage>();
  const failed = (error: unknown): void => setToast({ text: t.problems[reportError(error, 'changing the notebook')] });

  return {
    toast,
    clearToast: useCallback(() => setToast(undefined), []),
    code: (ids, code, { give }) => {
      const ask = { ids: [...ids], code: code.id, give };
      send('library.code', ask).then((changed) => {
        const text = (give ? words.coded : words.uncodedMany)(codeName(code, language), changed.length);
        const back = (): void => void send('library.code', { ids: changed, code: code.id, give: !give }).catch(failed);
        setToast({ text, ...(changed.length > 0 ? { action: { label: t.undo, run: back } } : {}) });
      }, failed);
    },
    remove: (ids) => {
      send('library.remove', { ids: [...ids] }).then((changed) => {
        const back = (): void => void send('library.restore', { ids: changed }).catch(failed);
        setToast({ text: words.removedMany(changed.length), action: { label: t.undo, run: back } });
      }, failed);
    },
    removeArticles: (ids) => {
      send('library.move-articles', { ids: [...ids], toBin: true }).then(({ articles, annotations }) => {
        const back = (): void => void send('library.move-articles', { ids: articles, toBin: false }).catch(failed);
        const text = words.removedArticles(articles.length, annotations);
        setToast({ text, action: { label: t.undo, run: back } });
      }, failed);
    },
    saveNote: ({ id, target, codes, origin, note: noteFrom }, articleUrl, note) => {
      const content = { id, target, codes, origin, note, articleUrl };
      send('annotation.save', { content, only: ['note'], noteFrom }).catch(failed);
    },
  };
}
