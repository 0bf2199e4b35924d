import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { formatDay } from '@/utils/i18n/dates';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { Group } from '@/utils/ledger/rows';

interface Props {
  group: Group;
  /** A month in ISO 8601 where rows are grouped by month; empty for those that name nothing to group by. */
  name: string;
  /** How many rows are in it. */
  count: number;
}

/** The words over a group of the ledger, on screen and on paper. */
export function GroupHeading({ group, name, count }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  return (
    <>
      {group === 'month' && name ? formatDay(name, language) : name || t.withoutGroup}{' '}
      <span class="quiet">{t.count(count)}</span>
    </>
  );
}
