import { useWords } from '@/components/hooks/use-messages';
import { ledgerWords } from '@/utils/i18n/ledger';
import { GROUPS, type Group, type LedgerFilter, STATE_FILTERS } from '@/utils/ledger/rows';
import { STRENGTHS } from '@/utils/model/directive';

interface Props {
  filter: LedgerFilter;
  group: Group;
  onFilter: (filter: LedgerFilter) => void;
  onGroup: (group: Group) => void;
}

/** A filter for the ledger: words, strength, grouping. */
export function LedgerTools({ filter, group, onFilter, onGroup }: Props) {
  const t = useWords(ledgerWords);
  return (
    <search class="ledger-tools">
      <WordsField label={t.search} words={filter.words} onInput={(words) => onFilter({ ...filter, words })} />
      <select
        aria-label={t.strength}
        value={filter.strength}
        onChange={(event) =>
          onFilter({ ...filter, strength: event.currentTarget.value as NonNullable<LedgerFilter['strength']> })
        }
      >
        <option value="any">{t.anyStrength}</option>
        {STRENGTHS.map((strength) => (
          <option key={strength} value={strength}>
            {t.strengths[strength]}
          </option>
        ))}
      </select>
      <select
        aria-label={t.state}
        value={filter.state}
        onChange={(event) => onFilter({ ...filter, state: event.currentTarget.value as LedgerFilter['state'] })}
      >
        {STATE_FILTERS.map((state) => (
          <option key={state} value={state}>
            {t.states[state]}
          </option>
        ))}
      </select>
      <label>
        <span class="quiet">{t.groupBy}</span>
        <select value={group} onChange={(event) => onGroup(event.currentTarget.value as Group)}>
          {GROUPS.map((name) => (
            <option key={name} value={name}>
              {t.groups[name]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

/** Words that a row must contain, and the addressee; '' for anyone. */
export interface DueFilter {
  words: string;
  addressee: string;
}

interface DueToolsProps {
  filter: DueFilter;
  /** The addressees of directives, most frequent first. */
  addressees: readonly string[];
  onFilter: (filter: DueFilter) => void;
}

/** A filter for what is due: by words, or by addressee. */
export function DueTools({ filter, addressees, onFilter }: DueToolsProps) {
  const t = useWords(ledgerWords);
  return (
    <search class="ledger-tools">
      <WordsField label={t.searchDue} words={filter.words} onInput={(words) => onFilter({ ...filter, words })} />
      <select
        aria-label={t.addressee}
        value={filter.addressee}
        onChange={(event) => onFilter({ ...filter, addressee: event.currentTarget.value })}
      >
        <option value="">{t.anyAddressee}</option>
        {addressees.map((addressee) => (
          <option key={addressee} value={addressee}>
            {addressee}
          </option>
        ))}
      </select>
    </search>
  );
}

/** A field for the words that a row must contain. */
function WordsField({ label, words, onInput }: { label: string; words: string; onInput: (words: string) => void }) {
  return (
    <input
      type="search"
      dir="auto"
      aria-label={label}
      placeholder={label}
      value={words}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
