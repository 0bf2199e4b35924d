import { calendar } from './calendar';
import { csv } from './csv';
import type { LedgerFile } from './ledger-file';
import { markdown } from './markdown';
import { obsidian } from './obsidian';

/** Every format of the ledger, in the order they are offered. */
export const ledgerFiles: LedgerFile[] = [csv, markdown, obsidian, calendar];
