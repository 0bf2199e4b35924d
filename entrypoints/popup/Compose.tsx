import { useEffect, useRef, useState } from 'preact/hooks';
import { NoteField } from '@/components/annotation/NoteField';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import type { Code } from '@/utils/model/codebook';
import type { Correction } from '@/utils/model/correction';
import { newId } from '@/utils/model/new-id';
import type { Problem } from '@/utils/model/problem';
import type { Settings } from '@/utils/model/settings';
import type { SelectedPassage } from '@/utils/protocol/page-commands';
import { send } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { CiteActions } from './CiteActions';
import type { PopupArticle } from './use-article';

interface Props {
  press: Press;
  passage: SelectedPassage;
  article: PopupArticle;
  settings: Settings;
  onCorrect: (correction: Correction) => void;
}

/** A selected passage on its way to be an annotation: codes, a note, Save. What is typed is kept at every key. */
export default function Compose({ press, passage, article, settings, onCorrect }: Props) {
  const t = useMessages();
  const [chosen, setChosen] = useState<Code['id'][]>([]);
  const [note, setNote] = useState('');
  const [id] = useState(newId);
  const [status, setStatus] = useState<'writing' | 'saved' | Problem>('writing');
  // Codes to be saved as soon as it is known of which article: the page may still be read when the first key comes.
  const [decided, setDecided] = useState<Code['id'][]>();
  const isTouched = useRef(false);
  const draftId = `selection:${passage.address}`;
  const { quote } = passage.selector;

  useEffect(() => {
    send('draft.find', { id: draftId }).then(
      (draft) => {
        if (isTouched.current || draft?.selector?.quote.exact !== quote.exact) return;
        setNote(draft.note);
        setChosen(draft.codes);
      },
      (error: unknown) => reportError(error, 'reading the draft'),
    );
  }, [draftId, quote.exact]);

  const keepDraft = (draft: { note: string; codes: Code['id'][] }): void => {
    isTouched.current = true;
    setStatus('writing');
    if (press.isPrivate) return;
    send('draft.save', { draft: { id: draftId, ...draft, selector: passage.selector } }).catch((error: unknown) =>
      setStatus(reportError(error, 'keeping a draft')),
    );
  };

  const save = async (articleUrl: string, codes: Code['id'][]): Promise<void> => {
    try {
      const revision = !press.isLive && article.revision ? { revision: article.revision } : {};
      const target = { selector: passage.selector, ...revision };
      await send('annotation.save', {
        content: { id, articleUrl, target, codes, note, origin: { by: 'hand' } },
      });
      await send('draft.remove', { id: draftId });
      setStatus('saved');
    } catch (error) {
      setStatus(reportError(error, 'saving an annotation'));
    }
  };

  useEffect(() => {
    if (!decided || !article.url || press.isPrivate) return;
    setDecided(undefined);
    void save(article.url, decided);
  });

  // A code is a decision: it is saved with it at once. A note is saved by Save, or with the next code.
  const toggle = (code: Code): void => {
    const codes = chosen.includes(code.id) ? chosen.filter((other) => other !== code.id) : [...chosen, code.id];
    setChosen(codes);
    keepDraft({ note, codes });
    setDecided(codes);
  };
  useCodeKeys(article.codebook, toggle);

  const typed = (text: string): void => {
    setNote(text);
    keepDraft({ note: text, codes: chosen });
  };

  const isSaved = status === 'saved';
  return (
    <section class="compose" aria-label={t.selectedPassage}>
      <blockquote dir="auto" class="passage">
        {quote.exact}
      </blockquote>
      <CodePicker codes={article.codebook} chosen={chosen} onToggle={toggle} />
      <NoteField
        note={note}
        onInput={typed}
        focusAsked={press.wants === 'note' ? 1 : 0}
        onSubmit={() => setDecided(chosen)}
      />
      <div class="compose-actions">
        <p class="quiet" role="status">
          {status === 'writing' ? '' : isSaved ? t.saved : t.problems[status]}
        </p>
        <button type="button" class="button primary" disabled={press.isPrivate} onClick={() => setDecided(chosen)}>
          {t.save}
        </button>
      </div>
      <CiteActions
        quote={quote.exact}
        article={article}
        settings={settings}
        onCorrect={onCorrect}
        asksToCite={press.wants === 'cite'}
        onCopied={() => settings.keepQuotes && setDecided(chosen)}
      />
    </section>
  );
}

/** In the popup a code's key acts wherever no text is typed. */
function useCodeKeys(codes: readonly Code[], onCode: (code: Code) => void): void {
  useEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('textarea, input, select')) return;
      const code = codes.find(({ key }) => key === event.key.toLowerCase());
      if (!code) return;
      event.preventDefault();
      onCode(code);
    };
    addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, [codes, onCode]);
}
