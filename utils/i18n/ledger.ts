import type { Catalogue } from './catalogue';
import { en, type LedgerWords } from './en/ledger';
import { zhCN } from './zh-CN/ledger';
import { zhTW } from './zh-TW/ledger';

/** The words of the ledger and the officials register. */
export const ledgerWords: Catalogue<LedgerWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
