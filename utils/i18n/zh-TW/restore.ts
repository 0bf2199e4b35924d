import type { en } from '@/utils/i18n/en/restore';
import type { Settings } from '@/utils/model/settings';

const settings: Record<keyof Settings, string> = {
  theme: '主題',
  uiLanguage: '介面語言',
  font: '字型',
  fontSize: '字級',
  leading: '行距',
  measure: '行寬',
  fontName: '指定字型',
  paragraph: '段落間距',
  margin: '頁邊距',
  stockPhrases: '淡化套話',
  lineFocus: '聚焦目前幾行',
  ownStyle: '自訂樣式',
  indent: '段首縮排',
  otherLanguages: '其他語言的排版',
  singleKeys: '單鍵快速鍵',
  toolbarButton: '工具列按鈕',
  exportFormat: '匯出格式',
  suggestions: '建議',
  citationStyle: '引用格式',
  citationSiteKind: '來源類型',
  readAloud: '朗讀',
  keepQuotes: '複製引文時保留標註',
};

export const zhTW: typeof en = {
  legend: '備份中的設定',
  bring: '同時還原這些設定',
  differing: (names) => `設定：${names.map((name) => settings[name]).join('、')}`,
  templates: (n) => `${n} 個匯出範本`,
  presets: (n) => `${n} 個匯出預設`,
  sites: (n) => `${n} 個網站的開關。須在「設定 › 網站」中重新允許瀏覽器存取。`,
  columns: (n) => `${n} 種表格的欄位設定`,
  stays: '其餘設定保持不變。復原匯入時，這些設定也一併還原。',
};
