import { useWords } from '@/components/hooks/use-messages';
import { ledgerWords } from '@/utils/i18n/ledger';

/** Words that a row must contain, and the addressee; '' for anyone. */
export interface DueFilter {
  words: string;
  addressee: string;
}

interface Props {
  filter: DueFilter;
  /** The addressees of directives, most frequent first. */
  addressees: readonly string[];
  onFilter: (filter: DueFilter) => void;
}

/** A filter for what is due: by words, or by addressee. */
export function DueTools({ filter, addressees, onFilter }: Props) {
  const t = useWords(ledgerWords);
  return (
    <search class="ledger-tools">
      <input
        type="search"
        dir="auto"
        aria-label={t.searchDue}
        placeholder={t.searchDue}
        value={filter.words}
        onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
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
