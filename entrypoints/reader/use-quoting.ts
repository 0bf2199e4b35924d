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
   * Copies a quote with its citation to the clipboard, noting when the page has changed the words. Resolves to a
   * message; to '' when a dialog opened first.
   */
  copyQuote: (quote: string, standing?: QuoteStanding) => Promise<string>;
  /** Whether copying a quote also annotates it. */
  keepsQuotes: boolean;
}

interface Marking {
  /** Annotates the passage; undefined when it is longer than a record may be. */
  annotate: (passage: Passage) => Annotation | undefined;
  markedJustNow: (id: Annotation['id'], passage: Passage) => void;
  tell: (message: ToastMessage) => void;
  undo: () => void;
}

export interface Quoting {
  /** Copies a quote with its citation. `unmarked`: its passage, when no annotation covers it yet. */
  copy: (quote: string, unmarked: Passage | undefined, standing?: QuoteStanding) => void;
  /** Reports the result of copying, and annotates the passage copied last. */
  tellCopied: (copying: Promise<string>) => void;
  /** Adds an annotation to the reader's essay. */
  sendToEssay: (id: Annotation['id']) => void;
  /** Whether this annotation is the one last sent to an essay. */
  isInEssay: (id: Annotation['id']) => boolean;
}

/** Where passages go from the clean view: to the clipboard with their citation, or into an essay. */
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
  /** The passage being copied, if it is to be annotated. */
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
        if (!said) return; // a dialog opened; it copies by itself
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
