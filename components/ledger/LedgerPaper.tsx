import { Fragment } from 'preact';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { usePrinting } from '@/components/hooks/use-printing';
import { stateWords } from '@/utils/export/ledger/state-words';
import { formatDay } from '@/utils/i18n/dates';
import { ledgerWords } from '@/utils/i18n/ledger';
import { type Group, groupRows, type LedgerFilter, type LedgerRow } from '@/utils/ledger/rows';
import { GroupHeading } from './GroupHeading';
import './LedgerPaper.css';

interface Props {
  rows: readonly LedgerRow[];
  /** What `rows` were narrowed to; absent where they are all there are. */
  filter?: LedgerFilter;
  group?: Group;
}

const ALL: LedgerFilter = { words: '', strength: 'any', state: 'any' };

/**
 * The ledger as it is printed: a plain table, its head on each sheet, under it what it was narrowed to. Nothing on
 * screen.
 */
export function LedgerPaper({ rows, filter = ALL, group = 'none' }: Props) {
  const t = useWords(ledgerWords);
  const isPrinting = usePrinting();
  if (!isPrinting || rows.length === 0) return null;
  const { words, strength, state } = filter;
  const narrowed = [
    t.count(rows.length),
    words.trim(),
    strength && strength !== 'any' && t.strengths[strength],
    state !== 'any' && t.states[state],
    group !== 'none' && `${t.groupBy} ${t.groups[group]}`,
  ];
  return (
    <table class="ledger-paper">
      <caption>{narrowed.filter(Boolean).join(' · ')}</caption>
      <thead>
        <tr>
          {[t.speaker, t.addressee, t.action, t.strength, t.deadline, t.whereSaid].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {groupRows(rows, group).map(([name, grouped]) => (
        <tbody key={name}>
          {group === 'none' ? null : (
            <tr>
              <th scope="rowgroup" colSpan={6}>
                <GroupHeading group={group} name={name} count={grouped.length} />
              </th>
            </tr>
          )}
          {grouped.map((row) => (
            <PaperRow key={row.annotation.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function PaperRow({ row: { annotation, article, directive, state } }: { row: LedgerRow }) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const { speaker, title, organisation, place, addressee, action, strength, verb, deadline, further = [] } = directive;
  const { exact } = annotation.target.selector.quote;
  const office = [title, organisation === speaker ? '' : organisation, place];
  const published = article.published && formatDay(article.published.iso, language);
  return (
    <tr lang={article.lang}>
      <td>
        <b>{speaker}</b>
        <Lesser parts={office} />
      </td>
      <td>{addressee}</td>
      <td>
        {action}
        <Lesser parts={exact === action ? [] : [exact]} />
      </td>
      <td>
        {strength ? t.strengths[strength] : null}
        <Lesser parts={[verb]} />
      </td>
      <td>
        {[deadline, ...further].map(({ text, date }) => (
          <div key={text + date}>
            {text}
            <Lesser parts={[date && formatDay(date, language)]} />
          </div>
        ))}
      </td>
      <td>
        {article.title || article.url}
        <Lesser parts={[article.source ?? article.site, published, stateWords(state, t)]} />
      </td>
    </tr>
  );
}

/** A second line of a cell; none where there is nothing to say. */
function Lesser({ parts }: { parts: readonly (string | false | undefined)[] }) {
  const said = parts.filter((part) => part !== undefined && part !== false && part !== '');
  if (said.length === 0) return null;
  return (
    <div class="quiet">
      {said.map((part, at) => (
        <Fragment key={at}>
          <span>
            {part}
            {at < said.length - 1 ? ' ·' : null}
          </span>{' '}
        </Fragment>
      ))}
    </div>
  );
}
