import type { NavigationWords } from '@/utils/i18n/navigation';

export const zhCN: NavigationWords = {
  label: '报痕',
  menu: '菜单',
  backToLibrary: '返回资料库',
  backTo: (page) => `返回${page}`,
  pages: {
    library: '资料库',
    ledger: '指令台账',
    numbers: '统计',
    essay: '写作',
    export: '导出',
    import: '导入与备份',
    codebook: '标签表',
    settings: '设置',
    help: '帮助',
  },
};
