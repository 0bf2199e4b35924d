import { useMemo } from 'preact/hooks';
import { Figure } from '@/components/analysis/Figure';
import { useGridKeys } from '@/components/analysis/grid-keys';
import { Scroll } from '@/components/analysis/Scroll';
import { TimelineChart } from '@/components/analysis/TimelineChart';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { db } from '@/entrypoints/library/db';
import { officialDimension } from '@/utils/analysis/dimension';
import { passagesAddress } from '@/utils/analysis/passages';
import { type Appearance, type Stretch, timelineOf } from '@/utils/analysis/timeline';
import { commaOf, remark } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import { libraryWords } from '@/utils/i18n/library';
import { numbersWords } from '@/utils/i18n/numbers';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import { Annotation } from '@/utils/model/annotation';
import { foldText, type SearchFold } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import { samePersons } from '@/utils/store/same-persons';
import { wholeRows } from '@/utils/store/whole-rows';
import { Choices } from './Choices';
import { isIn, type Scope } from './scope';
import { useCaption } from './use-caption';
import { useLater } from './use-later';
import { Waiting } from './Waiting';

/** Titles and places of one official over time. */
export function TimelineView(scope: Scope) {
  const t = useWords(numbersWords);
  const { operators } = useWords(libraryWords);
  const language = useLanguage();
  const caption = useCaption(scope);
  const { memory, view, slice, onView } = scope;
  const { index, fold } = memory;
  const keys = useGridKeys();
  const officials = useMemo(() => {
    const { values, of } = officialDimension(index, fold);
    const rows = values.map((): number[] => []);
    const passes = isIn(slice);
    for (const row of index.named.official.of.keys()) if (passes(row)) for (const one of of(row)) rows[one]?.push(row);
    return values
      .map((value, i) => ({ value, rows: rows[i] ?? [] }))
      .filter((one) => one.rows.length > 0)
      .sort((a, b) => b.rows.length - a.rows.length);
  }, [index, fold, slice.filtered]);
  const shown = officials.find(({ value }) => value.key === view.official) ?? officials[0];
  const later = useLater(
    async () => (shown ? timelineOf(await readAppearances(index, fold, shown.value.key, shown.rows), fold) : undefined),
    [index, fold, shown],
  );
  if (!shown) return <p class="numbers-nothing quiet">{t.nothing.timeline}</p>;
  const choice = (
    <Choices
      label={t.official}
      value={shown.value.key}
      choices={officials.map(({ value }) => value.key)}
      nameOf={(key) => {
        const one = officials.find(({ value }) => value.key === key);
        return one ? one.value.label + remark(String(one.rows.length), language) : key;
      }}
      onChange={(official) => onView({ official }, 'chosen')}
    />
  );
  const timeline = later.value;
  if (!timeline || !later.isCurrent)
    return (
      <>
        {choice}
        <Waiting later={later} text={t.computing} />
      </>
    );
  const addressOf = (day?: string): string =>
    passagesAddress(
      view.query,
      [
        ...shown.value.asks,
        ...(day
          ? [
              { operator: 'after' as const, value: day },
              { operator: 'before' as const, value: day },
            ]
          : []),
      ],
      operators,
    );
  const number = (n: number): string => n.toLocaleString(language);
  const tellOf = (title: string, { day, count, ofDay }: Stretch['days'][number]): string =>
    [
      title,
      t.titled(formatDay(day, language), t.passages(number(count))),
      ...(ofDay > count ? [t.thatDay(number(ofDay))] : []),
    ].join(' · ');
  return (
    <>
      {choice}
      <Figure
        name="official-over-time"
        title={t.titled(t.views.timeline, shown.value.label)}
        notes={[...caption, t.byDay, ...(timeline.undated > 0 ? [t.undated(number(timeline.undated))] : [])]}
        rows={() => [
          [t.titleHeld, t.place, t.days, t.total],
          ...timeline.stretches.flatMap(({ title, places, days }) =>
            days.map(({ day, count }) => [title || t.noTitle, places.join('; '), day, String(count)]),
          ),
        ]}
        picture={
          <TimelineChart
            label={t.views.timeline}
            timeline={timeline}
            noTitle={t.noTitle}
            written={(day) => formatDay(day, language)}
            addressOf={addressOf}
            tellOf={tellOf}
          />
        }
        table={
          <Scroll label={t.views.timeline}>
            <table class="numbers-table" {...keys}>
              <caption class="visually-hidden">{`${t.views.timeline}. ${t.gridHint}`}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.titleHeld}</th>
                  <th scope="col">{t.place}</th>
                  <th scope="col">{t.days}</th>
                  <th scope="col">{t.total}</th>
                </tr>
              </thead>
              <tbody>
                {timeline.stretches.flatMap(({ title, places, days }, s) =>
                  days.map((one, d) => (
                    <tr key={`${title}${one.day}`}>
                      <th scope="row">{title || t.noTitle}</th>
                      <td>{places.join(commaOf(language))}</td>
                      <td class="numbers-day">{formatDay(one.day, language)}</td>
                      <td>
                        {one.ofDay > one.count ? `${number(one.count)} · ` : null}
                        <a
                          href={addressOf(one.day)}
                          tabIndex={s === 0 && d === 0 ? 0 : -1}
                          aria-label={tellOf(title || t.noTitle, one)}
                        >
                          {one.ofDay > one.count ? t.thatDay(number(one.ofDay)) : number(one.count)}
                        </a>
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </Scroll>
        }
      />
    </>
  );
}

/** The titles that the passages in `rows` give a person (by key), with the dates of their articles. */
async function readAppearances(
  index: LibraryIndex,
  fold: SearchFold,
  person: string,
  rows: readonly number[],
): Promise<Appearance[]> {
  const dayOf = new Map(rows.map((row) => [index.idOf(row), index.articles[index.articleOf[row] ?? 0]?.day ?? '']));
  const [found, merged] = await Promise.all([db.annotations.bulkGet([...dayOf.keys()]), samePersons(db)]);
  const standsFor = new Map(merged.map(({ id, person: key }) => [id, key]));
  const isPerson = (key: string): boolean => foldText(standsFor.get(key) ?? key, fold) === foldText(person, fold);
  return wholeRows(Annotation, found).flatMap(({ id, official, directive }): Appearance[] => {
    const named = [official, directive ? speakerOf(directive) : undefined].find(
      (one) => one && isPerson(personKey(one)),
    );
    return named ? [{ day: dayOf.get(id) ?? '', title: named.title, place: named.place }] : [];
  });
}
