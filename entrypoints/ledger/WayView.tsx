import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { stopsOf } from '@/components/repetition/stops';
import { useRepeats } from '@/components/repetition/use-repeats';
import { WayPicture } from '@/components/repetition/WayPicture';
import { WayTable } from '@/components/repetition/WayTable';
import { parseFold } from '@/utils/anchoring/fold';
import { formatDay } from '@/utils/i18n/dates';
import { repetitionWords } from '@/utils/i18n/repetition';
import type { PassageAsked } from '@/utils/model/repetition';
import { lettersOf } from '@/utils/repetition/letters';
import { parsePlaceNames } from '@/utils/repetition/place-names';
import type { Wording } from '@/utils/repetition/tokens';
import { reportError } from '@/utils/report-error';
import '@/components/repetition/way.css';

const fileOf = async (name: '/traditional-to-simplified.txt' | '/china-places.txt'): Promise<string> =>
  (await fetch(browser.runtime.getURL(name))).text();

async function loadWording(): Promise<Wording> {
  const [fold, places] = await Promise.all([fileOf('/traditional-to-simplified.txt'), fileOf('/china-places.txt')]);
  return { letters: lettersOf(parseFold(fold)), places: parsePlaceNames(places) };
}

/** Where a passage stood before and after: its way by day and level, and every article in a table. */
export default function WayView({ passage }: { passage: PassageAsked }) {
  const t = useWords(repetitionWords);
  const words = useWords(repetitionWords);
  const language = useLanguage();
  const answer = useRepeats(passage, { readsTexts: true });
  const [wording, setWording] = useState<Wording | 'failed'>();
  useEffect(() => {
    loadWording().then(setWording, (error: unknown) => {
      reportError(error, 'reading names of places');
      setWording('failed');
    });
  }, []);
  const stops = useMemo(
    () => (answer && answer !== 'failed' && wording && wording !== 'failed' ? stopsOf(answer, wording.places) : []),
    [answer, wording],
  );
  if (answer === 'failed' || wording === 'failed') return <p class="problem">{words.failed}</p>;
  const own = answer?.own[0];
  const count = answer?.repeats[0]?.length ?? 0;
  const isMaking = answer !== undefined && answer.sketched < answer.texts;
  return (
    <section class="way" aria-label={t.way} data-way-ready={answer && wording && !isMaking ? '' : undefined}>
      <blockquote class="way-asked" aria-label={words.wayOf} dir="auto" lang={own?.lang}>
        {passage.text}
      </blockquote>
      {own ? (
        <p class="quiet">
          {[
            own.title,
            words.from(own.source ?? own.site ?? '', own.published ? formatDay(own.published.iso, language) : ''),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      <p role="status">
        {answer === undefined || !wording
          ? words.asking
          : isMaking
            ? t.making(answer.sketched, answer.texts)
            : count > 0
              ? words.count(count)
              : answer.isReadInPart
                ? words.noneYet
                : words.alone}
        {count > 0 && answer?.isCut ? ` ${words.cut}` : null}
        {answer?.isReadInPart ? ` ${words.notAllRead}` : null}
      </p>
      {answer && wording && !isMaking && count === 0 ? <p class="quiet">{words.aloneHint}</p> : null}
      {wording && count > 0 ? (
        <>
          <WayPicture stops={stops} />
          <WayTable stops={stops} passage={passage.text} wording={wording} />
          <p class="quiet">{t.differs}</p>
        </>
      ) : null}
    </section>
  );
}
