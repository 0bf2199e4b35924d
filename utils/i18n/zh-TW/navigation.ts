import type { NavigationWords } from '@/utils/i18n/navigation';

export const zhTW: NavigationWords = {
  label: '報痕',
  menu: '選單',
  backToLibrary: '返回資料庫',
  backTo: (page) => `返回${page}`,
  pages: {
    library: '資料庫',
    ledger: '指令台帳',
    numbers: '統計',
    essay: '寫作',
    export: '匯出',
    import: '匯入與備份',
    codebook: '標籤表',
    settings: '設定',
    help: '說明',
  },
};
