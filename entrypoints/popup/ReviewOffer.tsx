import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { reviewWords } from '@/utils/i18n/review';
import { askReader, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { readSettings } from '@/utils/settings';
import type { OfferCount } from './count-offers';

/** How long to wait for the clean view to open and read the article, and how often to ask it. In ms. */
const PATIENCE = 8000;
const ASK_EVERY = 120;

const pause = () => new Promise((later) => setTimeout(later, ASK_EVERY));

/**
 * Asks the open clean view repeatedly until `isEnough` accepts its answer. After PATIENCE, resolves to the last answer.
 */
async function patiently<T>(ask: () => Promise<T | null>, isEnough: (answer: T) => boolean): Promise<T | null> {
  const end = Date.now() + PATIENCE;
  let answer: T | null = null;
  while (Date.now() < end) {
    answer = await ask();
    if (answer !== null && isEnough(answer)) return answer;
    await pause();
  }
  return answer;
}

async function review({ tabId, reader }: Press): Promise<void> {
  if (reader === 'closed') await tell(tabId, 'page.toggle', {});
  await patiently(
    () => askReader('reader.review', { tabId }),
    (hasBegun) => hasBegun,
  );
  close();
}

const count = async (press: Press): Promise<OfferCount | null> => {
  if (!(await readSettings()).suggestions.on) return null;
  return press.reader === 'closed'
    ? (await import('./count-offers')).countOffers(press.tabId)
    : patiently(
        () => askReader('reader.offers', { tabId: press.tabId }),
        ({ isComplete }) => isComplete,
      );
};

/** “3 officials, 7 directives to review”, with a link to the review; nothing when there is nothing to review. */
export default function ReviewOffer({ press }: { press: Press }) {
  const t = useWords(reviewWords);
  const [offers, setOffers] = useState<OfferCount | null>(null);
  useEffect(() => {
    // This line is optional; a page that cannot be read is reported elsewhere.
    count(press).then(setOffers, () => undefined);
  }, [press]);
  if (!offers || offers.official + offers.directive === 0) return null;
  return (
    <p class="review-offer">
      <span>{t.reviewHint(t.toReview(offers.official, offers.directive))}</span>
      <button type="button" class="button" onClick={() => void review(press)}>
        {t.review}
      </button>
    </p>
  );
}
