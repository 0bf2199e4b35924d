import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { OfferCard } from '@/components/suggestions/OfferCard';
import { shortcut } from '@/components/ui/shortcut';
import { Toast } from '@/components/ui/Toast';
import { covered } from '@/entrypoints/reader/in-sight';
import { openRepeats } from '@/entrypoints/reader/open-repeats';
import { turnToText } from '@/entrypoints/reader/turn-to-text';
import type { Annotating } from '@/entrypoints/reader/use-annotating';
import { isPassageInSight, scrollToPassage } from '@/utils/highlighting/scroll-to-passage';
import { reviewWords } from '@/utils/i18n/review';
import { useOfferPaint } from './use-offer-paint';
import { type Offer, type Reviewed, type Review as Reviewing, useReview } from './use-review';
import { useReviewCommands } from './use-review-commands';
import { useReviewKeys } from './use-review-keys';
import '@/components/suggestions/review-bar.css';

interface Props extends Reviewed {
  annotating: Annotating;
}

/** The whole window: “accept those on screen” applies to all of it. */
const WINDOW = { above: 0, below: 0 };

/** Suggestions in the text: their number, and one at a time with the decisions it offers. */
export default function Review(props: Props) {
  const { article, record, annotating, settings } = props;
  const t = useWords(reviewWords);
  const review = useReview(props, annotating);
  const { offers, focused } = review;
  // The passage that the reader is working on comes first, for keys and for room on the screen.
  const { selected, fresh, card, overlapping } = annotating;
  const isPaused = selected !== undefined || (focused !== undefined && Boolean(card ?? overlapping));

  const left = useRef<Offer['id']>(undefined);
  if (focused) left.current = focused.id;
  const start = useCallback(() => {
    turnToText();
    const onScreen = offers.filter(({ ranges }) => isPassageInSight(ranges, WINDOW));
    const begun = onScreen.find(({ id }) => id === left.current);
    review.focus((begun ?? onScreen[0] ?? offers[0])?.id);
  }, [offers, review.focus]);
  const acceptOnScreen = (): void => review.accept(offers.filter(({ ranges }) => isPassageInSight(ranges, WINDOW)));

  useOfferPaint(review, annotating);
  useReviewKeys(review, {
    codes: record.codebook,
    // After a new annotation, a letter means a second code for it or undo, not the review.
    singleKeys: settings.singleKeys && !fresh,
    isPaused,
    start,
    acceptOnScreen,
    showRepeats: ({ ranges }) => void openRepeats(ranges.map(String).join(''), article.extracted.url),
  });
  useReviewCommands(article, review, start);
  // A layout effect, together with the card: a selection made after that is the reader's own.
  useLayoutEffect(() => {
    if (!focused) return;
    annotating.close();
    annotating.cursor.leave();
    document.getSelection()?.removeAllRanges();
    scrollToPassage(focused.ranges, covered());
  }, [focused?.id]);

  const count = (kind: 'official' | 'directive') => offers.filter(({ suggestion }) => suggestion.kind === kind).length;
  const counts = t.toReview(count('official'), count('directive'));
  return (
    <>
      {offers.length > 0 && !focused ? (
        <div class="review-bar">
          <button
            type="button"
            aria-label={`${t.review}: ${t.reviewHint(counts)}`}
            {...shortcut('r', t.review)}
            onClick={start}
          >
            {t.reviewHint(counts)}
          </button>
        </div>
      ) : null}
      {focused && !isPaused ? <Card {...{ review, focused, record, acceptOnScreen }} /> : null}
      <DoneToast review={review} />
    </>
  );
}

interface CardProps {
  review: Reviewing;
  focused: Offer;
  record: ShownRecord;
  acceptOnScreen: () => void;
}

function Card({ review, focused, record, acceptOnScreen }: CardProps) {
  const { offers, facts } = review;
  const { suggestion, span, ranges } = focused;
  const onScreen = useOnScreen(offers);
  const said = useMemo(
    () =>
      suggestion.kind === 'directive'
        ? { directive: facts.directiveOf(suggestion, span) }
        : { official: facts.officialOf(suggestion) },
    [suggestion, span, facts],
  );
  return (
    <OfferCard
      ranges={ranges}
      kind={suggestion.kind}
      {...said}
      at={offers.indexOf(focused) + 1}
      of={offers.length}
      total={review.total}
      decided={review.decided}
      code={review.codeFor(focused)}
      codes={record.codebook}
      onScreen={onScreen}
      onAccept={(code) => review.accept([focused], code)}
      onAcceptOnScreen={acceptOnScreen}
      onReject={() => review.reject(focused)}
      onNext={() => review.step(1)}
      onResize={review.resize}
      onClose={() => review.focus(undefined)}
    />
  );
}

/** In ms without scrolling: then the text is at rest. Firefox sends no `scrollend` for a scroll without animation. */
const REST_MS = 100;

/** How many of the suggestions are on screen, counted anew once the text has come to rest. */
function useOnScreen(offers: readonly Offer[]): number {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const look = (): void => setCount(offers.filter(({ ranges }) => isPassageInSight(ranges, WINDOW)).length);
    const gone = new AbortController();
    const { signal } = gone;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(resting);
      resting = setTimeout(look, REST_MS);
    };
    look();
    addEventListener('scroll', wait, { signal });
    addEventListener('resize', look, { signal });
    signal.addEventListener('abort', () => clearTimeout(resting));
    return () => gone.abort();
  }, [offers]);
  return count;
}

function DoneToast({ review }: { review: Reviewing }) {
  const t = useWords(reviewWords);
  const m = useMessages();
  const { done, undo, forgetDone } = review;
  const message = useMemo(() => {
    if (!done) return undefined;
    if (done === 'undone') return { text: m.undone };
    const what = done.verdict === 'rejected' ? t.rejected : t.accepted(done.annotations.length);
    const text = review.offers.length === 0 ? `${what} · ${t.allDone}` : what;
    return { text, action: { label: m.undo, run: undo } };
  }, [done]);
  return <Toast message={message} onDone={forgetDone} />;
}
