import type { Catalogue } from './catalogue';
import { en, type LedgerWords } from './en/ledger';
import { zhCN } from './zh-CN/ledger';
import { zhTW } from './zh-TW/ledger';

const stateNames = (t: LedgerWords) => ({
  confirmed: '',
  'deadline-proposed': t.proposedDeadline,
  proposed: t.proposed,
  empty: t.unfilled,
});

/** What still has to be confirmed or filled in in a row of the ledger; empty if nothing has. */
export const stateWords = (state: keyof ReturnType<typeof stateNames>, t: LedgerWords): string => stateNames(t)[state];

/** The words of the ledger and the officials register. */
export const ledgerWords: Catalogue<LedgerWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
