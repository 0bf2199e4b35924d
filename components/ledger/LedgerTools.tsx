import { useWords } from '@/components/hooks/use-messages';
import { ledgerWords } from '@/utils/i18n/ledger';
import { GROUPS, type Group, type LedgerFilter } from '@/utils/ledger/rows';
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
      <input
        type="search"
        dir="auto"
        aria-label={t.search}
        placeholder={t.search}
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
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
        {(['any', 'open', 'confirmed'] as const).map((state) => (
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
