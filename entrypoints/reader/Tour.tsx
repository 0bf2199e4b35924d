import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { shortcut } from '@/components/ui/shortcut';
import { welcomeWords } from '@/utils/i18n/welcome';
import { PRESETS, type Preset } from '@/utils/model/codebook-edit';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import './tour.css';

type Act = 'accept' | 'export' | 'done';

const STEPS: Record<Act, number> = { accept: 2, export: 3, done: 3 };

const isAct = (said: unknown): said is Act | 'over' => said === 'over' || (typeof said === 'string' && said in STEPS);

/** What the reader intends to do with articles decides what the tour lets them try. */
const isPreset = (said: string | null): said is Preset => PRESETS.some((one) => one === said);

function presetAsked(): Preset {
  const said = new URLSearchParams(location.search).get('tour');
  return isPreset(said) ? said : 'politics';
}

/** The current act, stored in this entry of the tab's history so that a reload continues there. */
function useAct(): [Act | 'over', (act: Act | 'over') => void] {
  const [act, setAct] = useState<Act | 'over'>(() => {
    const said: unknown = (history.state as { tour?: unknown } | null)?.tour;
    return isAct(said) ? said : 'accept';
  });
  return [
    act,
    (next) => {
      history.replaceState({ ...history.state, tour: next }, '');
      setAct(next);
    },
  ];
}

interface Props {
  record: ShownRecord;
  address: string;
  /** Moves the cursor to a sentence: the next one if it is already on one. */
  goToSentence: () => void;
}

/**
 * The second and third acts of the tour, next to the sample article; pressing the toolbar button was the first. Each
 * can be skipped.
 */
export default function Tour({ record, address, goToSentence }: Props) {
  const t = useMessages();
  const words = useWords(welcomeWords);
  const language = useLanguage();
  const [act, setAct] = useAct();
  const [problem, setProblem] = useState<string>();
  const [preset] = useState(presetAsked);
  const [hasOffers, setHasOffers] = useState(preset === 'politics');
  const [essay, setEssay] = useState('');
  // Annotations from before the tour do not count as one of its acts.
  const [before] = useState(() => new Set(record.annotations.map(({ id }) => id)));
  const isMarked = record.annotations.some(({ id }) => !before.has(id));
  const wasMarked = useRef(isMarked);
  useEffect(() => {
    if (isMarked && act === 'accept') setAct('export');
    // The mark was undone: there is nothing to take along.
    if (!isMarked && wasMarked.current && act === 'export') setAct('accept');
    wasMarked.current = isMarked;
  }, [isMarked, act]);
  // Readers who came by keyboard continue by keyboard: Enter presses the card's button.
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) begin.current?.focus({ preventScroll: true });
  }, []);
  if (act === 'over') return null;

  const showFirst = (): void => {
    const bar = document.querySelector<HTMLElement>('.review-bar button');
    bar?.click();
    // Suggestions may be switched off or all decided; then the reader marks a passage by hand.
    setHasOffers(bar !== null || document.querySelector('.offer-card') !== null);
  };
  const exportIt = async (): Promise<void> => {
    const { markdownFile } = await import('@/components/export/markdown-file');
    const { name, mediaType, text } = markdownFile(await send('notebook.read', { address }), language);
    saveFile(name, mediaType, [text]);
    setAct('done');
  };
  const collect = async (): Promise<void> => {
    const marked = record.annotations.findLast(({ id }) => !before.has(id)) ?? record.annotations.at(-1);
    if (marked) setEssay((await send('essay.send', { annotations: [marked.id] })).essay.id);
    setAct('done');
  };
  const isEssay = preset === 'essay';
  const first: string = hasOffers ? words.accept : isEssay ? words.cite : words.mark;
  const says: Record<Act, string> = {
    accept: first,
    export: isEssay ? words.collect : words.exportIt,
    done: isEssay ? words.doneEssay : words.done,
  };
  return (
    <aside class="tour" data-for={preset} aria-label={words.tour}>
      <p class="quiet">{act === 'done' ? words.tour : words.step(STEPS[act], 3)}</p>
      <p role="status">{problem ?? says[act]}</p>
      <div class="tour-steps">
        {act === 'accept' && hasOffers ? (
          <button type="button" class="button primary" {...shortcut('r')} ref={begin} onClick={showFirst}>
            {words.acceptNow}{' '}
            <span class="key" aria-hidden="true">
              r
            </span>
          </button>
        ) : null}
        {act === 'accept' && !hasOffers ? (
          <button type="button" class="button primary" {...shortcut('j')} ref={begin} onClick={goToSentence}>
            {words.sentence}{' '}
            <span class="key" aria-hidden="true">
              j
            </span>
          </button>
        ) : null}
        {act === 'export' ? (
          <button
            type="button"
            class="button primary"
            onClick={() =>
              void (isEssay ? collect() : exportIt()).catch((error: unknown) =>
                setProblem(t.problems[reportError(error, 'the first steps')]),
              )
            }
          >
            {isEssay ? words.collectNow : words.exportNow}
          </button>
        ) : null}
        {act === 'done' ? (
          <>
            {isEssay ? (
              <a class="button primary" href={`/essay.html${essay && `#${essay}`}`}>
                {words.toEssay}
              </a>
            ) : (
              <a class="button primary" href="/library.html">
                {words.toLibrary}
              </a>
            )}
            <a class="button" href="/help.html">
              {words.toHelp}
            </a>
          </>
        ) : null}
        <span class="spring" />
        <button type="button" class="button plain" onClick={() => setAct('over')}>
          {act === 'done' ? words.end : words.skipTour}
        </button>
      </div>
    </aside>
  );
}
