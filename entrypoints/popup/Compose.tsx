import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NoteField } from '@/components/annotation/NoteField';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useLatest } from '@/components/hooks/use-latest';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { isBare } from '@/utils/annotator/is-bare';
import type { Annotation } from '@/utils/model/annotation';
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

/** A note is saved once typing has paused for this long, in ms. */
const PAUSE_MS = 600;

/**
 * A selected passage about to be annotated: codes, a note, Save. A draft is stored at every key, and becomes an
 * annotation when typing pauses.
 */
export default function Compose({ press, passage, article, settings, onCorrect }: Props) {
  const t = useMessages();
  const [chosen, setChosen] = useState<Code['id'][]>([]);
  const [note, setNote] = useState('');
  const [id] = useState(newId);
  const [status, setStatus] = useState<'writing' | 'saved' | Problem>('writing');
  // The annotation is saved as soon as its article is known: at the first key the page may still be being read. What is
  // already annotated there need not be known, since the popup may close before that answer.
  const [decided, setDecided] = useState<{ by: 'code' | 'hand' }>();
  const isTouched = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /**
   * The annotation that covers exactly the passage, or was made here; null when there is none. Undefined until that is
   * known.
   */
  const [standing, setStanding] = useState<Annotation | null>();
  /** A decision made while this is true is saved afterwards. */
  const [isSaving, setSaving] = useState(false);
  /** A code or typing created the annotation here: without a code and a note it is deleted again. */
  const isMadeByCode = useRef(false);
  /** It was saved before the existing annotation was known. */
  const isJoined = useRef(false);
  /** The note as the field last knew it; if another was stored since, saving keeps both. */
  const noteFrom = useRef('');
  /** What is on screen, for answers and keys that arrive between renders. */
  const now = useRef({ chosen, note });
  now.current = { chosen, note };
  const draftId = `selection:${passage.address}`;
  const { quote } = passage.selector;

  useEffect(() => {
    send('draft.find', { id: draftId }).then(
      (draft) => {
        if (isTouched.current || draft?.selector?.quote.exact !== quote.exact) return;
        if (draft.note) setNote(draft.note);
        if (draft.note) noteFrom.current = '';
        setChosen((known) => union(known, draft.codes));
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

  const { url, revision } = article;
  const target = { selector: passage.selector, ...(!press.isLive && revision ? { revision } : {}) };
  useEffect(() => {
    if (!url || press.isPrivate) return;
    send('annotation.at', { address: url, target, clicked: press.annotation }).then(
      (found) => {
        setStanding((known) => known ?? found ?? null);
        if (!found || found.id === id || isJoined.current) return;
        setChosen((pressed) => union(found.codes, pressed));
        if (now.current.note) return;
        noteFrom.current = found.note;
        setNote(found.note);
      },
      (error: unknown) => {
        reportError(error, 'looking for what stands there');
        setStanding(null);
      },
    );
  }, [url]);

  const save = async (articleUrl: string, by: 'code' | 'hand'): Promise<void> => {
    setSaving(true);
    try {
      const isGone = isMadeByCode.current && standing && isBare({ ...standing, codes: chosen, note });
      // The code was pressed twice before it was saved.
      const isNothing = by === 'code' && !standing && isBare({ codes: chosen, note });
      if (isGone) await send('annotation.remove', { id: standing.id, isTakenBack: true });
      else if (!isNothing) {
        const content = { id, target, origin: { by: 'hand' as const }, ...standing, articleUrl, codes: chosen, note };
        const only = standing ? { only: ['codes' as const, 'note' as const], noteFrom: noteFrom.current } : {};
        const joins = standing === undefined;
        const joining = joins ? { joins, clicked: press.annotation } : {};
        isJoined.current ||= joins;
        const saved = await send('annotation.save', { content, draft: draftId, ...only, ...joining });
        isMadeByCode.current ||= !standing && saved.id === id && (by === 'code' || chosen.length > 0);
        if (saved.id !== id && joins) {
          setChosen((pressed) => union(saved.codes, pressed));
          if (!now.current.note) setNote(saved.note);
        }
        noteFrom.current = saved.note;
        setStanding(saved);
      }
      // What was stored has ended its draft; one written meanwhile stays.
      if (isGone || isNothing) await send('draft.remove', { id: draftId });
      setStatus(isGone || isNothing || now.current.note !== note ? 'writing' : 'saved');
    } catch (error) {
      setStatus(reportError(error, 'saving an annotation'));
    } finally {
      setSaving(false);
    }
  };

  useEffect(() => {
    if (!decided || !url || isSaving || press.isPrivate) return;
    // A newer decision stays, and is saved next.
    setDecided((known) => (known === decided ? undefined : known));
    void save(url, decided.by);
  });

  // Giving a code saves at once. A note is saved at each pause, with Save, or with the next code.
  const toggle = (code: Code): void => {
    const { note: written } = now.current;
    const given = now.current.chosen;
    const codes = given.includes(code.id) ? given.filter((other) => other !== code.id) : [...given, code.id];
    now.current = { chosen: codes, note: written };
    setChosen(codes);
    keepDraft({ note: written, codes });
    setDecided({ by: 'code' });
  };
  useCodeKeys(article.codebook, toggle);

  const typed = (text: string, from: string): void => {
    // The stored note changed while the field was in use, e.g. during a composition: saving must not lose it.
    if (from !== now.current.note) noteFrom.current = from;
    setNote(text);
    keepDraft({ note: text, codes: chosen });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setDecided({ by: 'code' }), PAUSE_MS);
  };

  // A click beside the popup closes it, and a browser may close it without hearing what it still sends: what was typed
  // since the last pause is saved if it can be, and stays a draft in any case.
  const leave = useLatest((): void => {
    if (url && isTouched.current && status === 'writing' && !press.isPrivate) void save(url, 'code');
  });
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('pagehide', () => leave(), { signal: gone.signal });
    return () => {
      gone.abort();
      clearTimeout(pause.current);
    };
  }, []);

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
        onSubmit={() => setDecided({ by: 'hand' })}
      />
      <div class="compose-actions">
        <p class="quiet" role="status">
          {status === 'writing' ? '' : isSaved ? t.saved : t.problems[status]}
        </p>
        <button
          type="button"
          class="button primary"
          disabled={press.isPrivate}
          onClick={() => setDecided({ by: 'hand' })}
        >
          {t.save}
        </button>
      </div>
      <CiteActions
        quote={quote.exact}
        article={article}
        settings={settings}
        onCorrect={onCorrect}
        asksToCite={press.wants === 'cite'}
        onCopied={() => {
          if (!settings.keepQuotes) return;
          isMadeByCode.current = false; // its note is a reason to keep it, too
          setDecided({ by: 'hand' });
        }}
      />
    </section>
  );
}

const union = (some: readonly Code['id'][], others: readonly Code['id'][]): Code['id'][] => [
  ...new Set([...some, ...others]),
];

/** In the popup a code's key works everywhere except in text fields. */
function useCodeKeys(codes: readonly Code[], onCode: (code: Code) => void): void {
  useLayoutEffect(() => {
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
