import type { NavigationWords } from '@/utils/i18n/navigation';

export type PageName = keyof NavigationWords['pages'];

/** Every page of ours that opens in a tab, in the order of the header, with its address. */
export const PAGES: Readonly<Record<PageName, string>> = {
  library: '/library.html',
  ledger: '/ledger.html',
  numbers: '/numbers.html',
  essay: '/essay.html',
  export: '/export.html',
  import: '/import.html',
  codebook: '/options.html#codebook',
  settings: '/options.html',
  help: '/help.html',
};
