import { Figure } from '@/components/analysis/Figure';
import { useGridKeys } from '@/components/analysis/grid-keys';
import { NetworkChart } from '@/components/analysis/NetworkChart';
import { Scroll } from '@/components/analysis/Scroll';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { readMeetings } from '@/entrypoints/library/read-text-groups';
import { ROLES } from '@/utils/analysis/attendance';
import { type Ask, officialDimension } from '@/utils/analysis/dimension';
import { toGraphml } from '@/utils/analysis/graphml';
import { networkOf, type Seat } from '@/utils/analysis/meetings';
import { passagesAddress } from '@/utils/analysis/passages';
import { colonOf, commaOf } from '@/utils/i18n/comma';
import { libraryWords } from '@/utils/i18n/library';
import { numbersWords } from '@/utils/i18n/numbers';
import { foldText } from '@/utils/search/fold-text';
import { isIn, type Scope } from './scope';
import { useCaption } from './use-caption';
import { useLater } from './use-later';
import { Waiting } from './Waiting';

/** The most persons in the network; with more it is unreadable. */
const ROOM = 40;

/** Which officials met, as a network and as tables. */
export function MeetingsView(scope: Scope) {
  const t = useWords(numbersWords);
  const { operators } = useWords(libraryWords);
  const language = useLanguage();
  const caption = useCaption(scope);
  const keys = useGridKeys();
  const { memory, view, slice } = scope;
  const { index, fold } = memory;
  const read = useLater((signal) => readMeetings(index, fold, signal), [index, fold]);
  const later = useLater(
    () => (read.value && read.isCurrent ? networkOf(read.value.meetings, isIn(slice), fold, ROOM) : undefined),
    [read.value, slice.filtered],
  );
  const network = later.value;
  if (!network) return <Waiting later={read.problem ? read : later} text={t.readingTexts} />;
  if (network.ties.length === 0) return <p class="numbers-nothing quiet">{t.nothing.meetings}</p>;
  const { seats, ties } = network;
  const number = (n: number): string => n.toLocaleString(language);
  const asked = new Map(
    officialDimension(index, fold).values.map(({ key, asks }) => [foldText(key, fold), asks[0]?.value ?? key]),
  );
  const named = (seat: Seat | undefined, operator: 'official' | 'with'): Ask => ({
    operator,
    value: asked.get(foldText(seat?.person ?? '', fold)) ?? seat?.name ?? '',
  });
  const addressOf = (seat: number): string => passagesAddress(view.query, [named(seats[seat], 'official')], operators);
  const tieAddress = (tie: number): string => {
    const { a, b } = ties[tie] ?? { a: 0, b: 0 };
    return passagesAddress(view.query, [named(seats[a], 'official'), named(seats[b], 'with')], operators);
  };
  const tellOf = (seat: number): string => {
    const one = seats[seat];
    return one ? `${one.name}${colonOf(language)}${roles(one)}` : '';
  };
  const roles = (seat: Seat): string =>
    ROLES.filter((role) => seat.roles[role] > 0)
      .map((role) => `${t.roles[role]} ${number(seat.roles[role])}`)
      .join(commaOf(language));
  const tellTie = (tie: number): string => {
    const { a, b, meetings } = ties[tie] ?? { a: 0, b: 0, meetings: 0 };
    return t.cell(seats[a]?.name ?? '', seats[b]?.name ?? '', number(meetings));
  };
  const notes = [...caption, t.meetingsNote, ...(network.hidden > 0 ? [t.hiddenPeople(number(network.hidden))] : [])];
  return (
    <Figure
      name="who-sat-with-whom"
      title={t.views.meetings}
      notes={notes}
      rows={() => [
        [t.person, t.with, t.meetings],
        ...ties.map(({ a, b, meetings }) => [seats[a]?.name ?? '', seats[b]?.name ?? '', String(meetings)]),
      ]}
      files={[
        {
          label: t.saveGraphml,
          extension: 'graphml',
          mediaType: 'application/graphml+xml',
          text: () => toGraphml(network, [t.views.meetings, ...notes].join(' · ')),
        },
      ]}
      picture={<NetworkChart label={t.views.meetings} {...{ network, addressOf, tieAddress, tellOf, tellTie }} />}
      table={
        <div class="numbers-tables">
          <Scroll label={t.pairs}>
            <table class="numbers-table" {...keys}>
              <caption class="visually-hidden">{`${t.pairs}. ${t.gridHint}`}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.person}</th>
                  <th scope="col">{t.with}</th>
                  <th scope="col">{t.meetings}</th>
                </tr>
              </thead>
              <tbody>
                {ties.map(({ a, b, meetings }, i) => (
                  <tr key={`${a}-${b}`}>
                    <th scope="row">{seats[a]?.name}</th>
                    <td>{seats[b]?.name}</td>
                    <td>
                      <a href={tieAddress(i)} tabIndex={i === 0 ? 0 : -1} aria-label={tellTie(i)}>
                        {number(meetings)}
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <People seats={seats} addressOf={addressOf} />
        </div>
      }
    />
  );
}

function People({ seats, addressOf }: { seats: readonly Seat[]; addressOf: (seat: number) => string }) {
  const t = useWords(numbersWords);
  const language = useLanguage();
  const keys = useGridKeys();
  return (
    <Scroll label={t.people}>
      <table class="numbers-table" {...keys}>
        <caption class="visually-hidden">{`${t.people}. ${t.gridHint}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.office}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t.roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat, i) => (
            <tr key={seat.person}>
              <th scope="row">
                <a href={addressOf(i)} tabIndex={i === 0 ? 0 : -1}>
                  {seat.name}
                </a>
              </th>
              <td>{seat.of}</td>
              {ROLES.map((role) => (
                <td key={role}>{seat.roles[role].toLocaleString(language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
