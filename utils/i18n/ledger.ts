import type { Catalogue } from './catalogue';
import { en, type LedgerWords } from './ledger.en';
import { zhCN } from './ledger.zh-CN';
import { zhTW } from './ledger.zh-TW';

/** The words of the ledger and the officials register. */
export const ledgerWords: Catalogue<LedgerWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
