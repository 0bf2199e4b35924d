import { useRef } from 'preact/hooks';
import { useLatest } from '@/components/hooks/use-latest';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { annotateWords } from '@/utils/i18n/annotate';
import { toolbarWords } from '@/utils/i18n/toolbar';
import type { Annotation } from '@/utils/model/annotation';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import type { Passage } from './passage';

export interface QuotingOptions {
  /**
   * Puts a quote with its citation on the clipboard, with a word where the page says otherwise by now, and resolves with what
   * to say; with '' when a dialog opened first.
   */
  copyQuote: (quote: string, standing?: QuoteStanding) => Promise<string>;
  /** A quote that was copied becomes an annotation. */
  keepsQuotes: boolean;
}

interface Marking {
  /** Makes an annotation of the passage; undefined where the passage is longer than a record may be. */
  annotate: (passage: Passage) => Annotation | undefined;
  markedJustNow: (id: Annotation['id'], passage: Passage) => void;
  tell: (message: ToastMessage) => void;
  undo: () => void;
}

export interface Quoting {
  /** Copies a quote with its citation; `unmarked`: its passage, if no annotation stands there yet. */
  copy: (quote: string, unmarked: Passage | undefined, standing?: QuoteStanding) => void;
  /** Says what came of copying, and makes an annotation of the passage copied last. */
  tellCopied: (copying: Promise<string>) => void;
  /** Adds an annotation to the reader's essay. */
  sendToEssay: (id: Annotation['id']) => void;
  /** Whether this is the annotation that was sent to an essay last. */
  isInEssay: (id: Annotation['id']) => boolean;
}

/** Where a passage goes from the clean view: to the clipboard with its citation, or into an essay. */
export function useQuoting({
  copyQuote,
  keepsQuotes,
  annotate,
  markedJustNow,
  tell,
  undo,
}: QuotingOptions & Marking): Quoting {
  const t = useMessages();
  const words = useWords(annotateWords);
  const says = useWords(toolbarWords);
  /** The passage being copied, if it is to become an annotation. */
  const toKeep = useRef<Passage>(undefined);
  const sentLast = useRef<Annotation['id']>(undefined);

  const sendToEssay = (id: Annotation['id']): void => {
    sentLast.current = id;
    send('essay.send', { annotations: [id] }).then(
      ({ essay }) =>
        tell({
          text: words.onBoard,
          also: { label: words.openEssay, run: () => open(`/essay.html#${essay.id}`, '_blank', 'noreferrer') },
        }),
      (error: unknown) => {
        reportError(error, 'sending to an essay');
        tell({ text: words.cannotSend });
      },
    );
  };
  const tellCopied = useLatest((copying: Promise<string>): void => {
    copying.then(
      (said) => {
        if (!said) return; // copied from the dialog, if at all
        const quoted = keepsQuotes ? toKeep.current : undefined;
        toKeep.current = undefined;
        if (!quoted) return tell({ text: said });
        const kept = annotate(quoted);
        if (!kept) return;
        markedJustNow(kept.id, quoted);
        tell({
          text: `${said} · ${words.quoteKept}`,
          action: { label: t.undo, run: undo },
          also: { label: words.toEssay, run: () => sendToEssay(kept.id) },
        });
      },
      (error: unknown) => {
        reportError(error, 'copying');
        tell({ text: says.cannotCopy });
      },
    );
  });
  return {
    copy: (quote, unmarked, standing) => {
      toKeep.current = unmarked;
      tellCopied(copyQuote(quote, standing));
    },
    tellCopied,
    sendToEssay,
    isInEssay: (id) => id === sentLast.current,
  };
}
