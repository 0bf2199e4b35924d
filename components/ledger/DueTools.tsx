import { useWords } from '@/components/hooks/use-messages';
import { ledgerWords } from '@/utils/i18n/ledger';

/** Words that must stand in a row, and who is told; '' for anyone. */
export interface DueFilter {
  words: string;
  addressee: string;
}

interface Props {
  filter: DueFilter;
  /** Whom the directives tell, those told most first. */
  addressees: readonly string[];
  onFilter: (filter: DueFilter) => void;
}

/** Finding in what is due: by words, or what one office was told. */
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
