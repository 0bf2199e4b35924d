import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import { repetitionWords } from '@/utils/i18n/repetition';
import { percentOf } from './RepeatsLine';
import { isDrawn, MOST_DRAWN, type Stop, wayRows } from './stops';
import { placeAddress } from './way-address';

/**
 * A passage's spread by day and level: numbered dots, which are links, and a line from each to the next. The table
 * gives the same data.
 */
export function WayPicture({ stops }: { stops: readonly Stop[] }) {
  const t = useWords(repetitionWords);
  const language = useLanguage();
  const drawn = stops.slice(0, MOST_DRAWN);
  const rows = wayRows(drawn);
  const dots = rows.flatMap((row) => row.dots).sort((a, b) => a.stop.number - b.stop.number);
  const days = dots.map(({ stop }) => stop.article.published?.iso.slice(0, 10) ?? '');
  if (!isDrawn(stops)) return null;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const line = dots.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <figure class="way-picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture of links, not a form */}
      <div role="group" aria-label={t.picture} class="way-field" style={{ height: `${height}px` }}>
        {rows.map(({ level, top, height: own }) => (
          <div key={level ?? 'unknown'} class="way-row" style={{ top: `${top}px`, height: `${own}px` }}>
            <span>{level ? t.levels[level] : t.levelUnknown}</span>
          </div>
        ))}
        <div class="way-dots">
          <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
            <polyline points={line} vector-effect="non-scaling-stroke" />
          </svg>
          {dots.map(({ stop, x, y }) => (
            <Dot key={stop.number} stop={stop} x={x} y={y} />
          ))}
        </div>
      </div>
      <figcaption class="way-days quiet">
        {days[0] === days.at(-1) ? (
          <span>{t.allOn(formatDay(days[0] ?? '', language))}</span>
        ) : (
          <>
            <span>{formatDay(days[0] ?? '', language)}</span>
            <span>{formatDay(days.at(-1) ?? '', language)}</span>
          </>
        )}
      </figcaption>
      {stops.length > MOST_DRAWN ? <p class="quiet">{t.drawn(MOST_DRAWN)}</p> : null}
    </figure>
  );
}

function Dot({ stop, x, y }: { stop: Stop; x: number; y: number }) {
  const t = useWords(repetitionWords);
  const language = useLanguage();
  const { number, article, level, repeat } = stop;
  const said = [
    formatDay(article.published?.iso ?? '', language),
    level ? t.levels[level] : t.levelUnknown,
    article.source ?? article.site ?? t.noSource,
    repeat ? t.percent(percentOf(repeat.similarity)) : t.own,
  ].join(' · ');
  return (
    <a
      class="way-dot"
      data-own={repeat ? undefined : ''}
      style={{ insetInlineStart: `${x}%`, top: `${y}px` }}
      href={repeat ? placeAddress(repeat) : `/reader.html?article=${article.id}`}
      aria-label={`${number}: ${said}`}
      title={said}
    >
      {number}
    </a>
  );
}
