import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { isDrawn, stopsOf } from '@/components/repetition/stops';
import { useRepeats } from '@/components/repetition/use-repeats';
import { WayPicture } from '@/components/repetition/WayPicture';
import { WayTable } from '@/components/repetition/WayTable';
import { wayCsv, waySvg } from '@/components/repetition/way-files';
import { Icon } from '@/components/ui/Icon';
import { parseFold } from '@/utils/anchoring/fold';
import { fileName } from '@/utils/export/file-name';
import { formatDay } from '@/utils/i18n/dates';
import { repetitionWords } from '@/utils/i18n/repetition';
import type { PassageAsked } from '@/utils/model/repetition';
import { localInstant } from '@/utils/model/time';
import { lettersOf } from '@/utils/repetition/letters';
import { parsePlaceNames } from '@/utils/repetition/place-names';
import type { Wording } from '@/utils/repetition/tokens';
import { reportError } from '@/utils/report-error';
import '@/components/repetition/way.css';

const fileOf = async (name: '/traditional-to-simplified.txt' | '/china-places.txt'): Promise<string> =>
  (await fetch(browser.runtime.getURL(name))).text();

/** How much of the passage is used in a file's name, in UTF-16 units. */
const NAMED = 24;

async function loadWording(): Promise<Wording> {
  const [fold, places] = await Promise.all([fileOf('/traditional-to-simplified.txt'), fileOf('/china-places.txt')]);
  return { letters: lettersOf(parseFold(fold)), places: parsePlaceNames(places) };
}

/** The way of a passage: where it appeared, by day and administrative level, and all articles in a table. */
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
  const [saved, setSaved] = useState('');
  const save = (extension: 'csv' | 'svg'): void => {
    const told = { passage: passage.text, words: t, language };
    const name = fileName({ title: `${t.way} ${passage.text.slice(0, NAMED)}`, date: localInstant() }, extension);
    if (extension === 'csv') saveFile(name, 'text/csv', [wayCsv(stops, told)]);
    else saveFile(name, 'image/svg+xml', [waySvg(stops, told)]);
    setSaved(words.saved(name));
  };
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
          <div class="way-files">
            {isDrawn(stops) ? (
              <button type="button" class="button" onClick={() => save('svg')}>
                <Icon name="export" size={16} />
                {words.saveSvg}
              </button>
            ) : null}
            <button type="button" class="button" onClick={() => save('csv')}>
              <Icon name="export" size={16} />
              {words.saveCsv}
            </button>
            <span class="quiet" aria-live="polite">
              {saved}
            </span>
          </div>
          <WayPicture stops={stops} />
          <p class="quiet">{isDrawn(stops) ? words.line : words.noLine}</p>
          <WayTable stops={stops} passage={passage.text} wording={wording} />
          <p class="quiet">{t.differs}</p>
        </>
      ) : null}
    </section>
  );
}
