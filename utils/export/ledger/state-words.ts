import type { LedgerWords } from '@/utils/i18n/en/ledger';

const stateNames = (t: LedgerWords) => ({
  confirmed: '',
  'deadline-proposed': t.proposedDeadline,
  proposed: t.proposed,
  empty: t.unfilled,
});

/** What still has to be confirmed or filled in in a row of the ledger; empty if nothing has. */
export const stateWords = (state: keyof ReturnType<typeof stateNames>, t: LedgerWords): string => stateNames(t)[state];
