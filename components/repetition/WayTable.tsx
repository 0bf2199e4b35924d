import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { formatPublished } from '@/utils/i18n/dates';
import { repetitionWords } from '@/utils/i18n/repetition';
import { differencesIn } from '@/utils/repetition/differences';
import type { Wording } from '@/utils/repetition/tokens';
import { percentOf } from './RepeatsLine';
import type { Stop } from './stops';
import { placeAddress } from './way-address';

interface Props {
  stops: readonly Stop[];
  /** The words that were asked about. */
  passage: string;
  wording: Wording;
}

/** Every article with a passage, in the order of publication, with its wording. */
export function WayTable({ stops, passage, wording }: Props) {
  const t = useWords(repetitionWords);
  const language = useLanguage();
  return (
    <table class="way-table">
      <thead>
        <tr>
          {Object.entries(t.columns).map(([column, name]) => (
            <th key={column} scope="col" data-column={column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stops.map(({ number, article, level, repeat }) => (
          <tr key={number} data-own={repeat ? undefined : ''}>
            <td data-label={t.columns.number}>{number}</td>
            <td data-label={t.columns.day}>
              {article.published ? formatPublished(article.published.iso, language) : t.noDay}
            </td>
            <td data-label={t.columns.level}>{level ? t.levels[level] : t.levelUnknown}</td>
            <td data-label={t.columns.source}>{article.source ?? article.site ?? t.noSource}</td>
            <td data-label={t.columns.article}>
              <a
                href={repeat ? placeAddress(repeat) : `/reader.html?article=${article.id}`}
                lang={article.lang}
                dir="auto"
              >
                {article.title || article.url}
              </a>
            </td>
            <td data-label={t.columns.likeness}>{repeat ? t.percent(percentOf(repeat.similarity)) : t.own}</td>
            <td data-label={t.columns.words} lang={article.lang} dir="auto">
              <Said said={repeat?.quote.exact ?? passage} passage={passage} wording={wording} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Text with the words underlined that differ from the passage. */
function Said({ said, passage, wording }: { said: string; passage: string; wording: Wording }) {
  let at = 0;
  const parts = differencesIn(said, passage, wording).flatMap(({ start, end }) => {
    const before = said.slice(at, start);
    at = end;
    return [before, <u key={start}>{said.slice(start, end)}</u>];
  });
  return (
    <span>
      {parts}
      {said.slice(at)}
    </span>
  );
}
