import type { en } from '@/utils/i18n/en/restore';
import type { Settings } from '@/utils/model/settings';

const settings: Record<keyof Settings, string> = {
  theme: '主题',
  uiLanguage: '界面语言',
  font: '字体',
  fontSize: '字号',
  leading: '行距',
  measure: '行宽',
  fontName: '指定字体',
  paragraph: '段间距',
  margin: '页边距',
  stockPhrases: '淡化套话',
  lineFocus: '聚焦当前几行',
  ownStyle: '自定义样式',
  indent: '段首缩进',
  otherLanguages: '其他语言的排版',
  singleKeys: '单键快捷键',
  toolbarButton: '工具栏按钮',
  exportFormat: '导出格式',
  suggestions: '建议',
  citationStyle: '引用格式',
  citationSiteKind: '来源类型',
  readAloud: '朗读',
  keepQuotes: '复制引文时保留标注',
};

export const zhCN: typeof en = {
  legend: '备份中的设置',
  bring: '同时恢复这些设置',
  differing: (names) => `设置：${names.map((name) => settings[name]).join('、')}`,
  templates: (n) => `${n} 个导出模板`,
  presets: (n) => `${n} 个导出预设`,
  sites: (n) => `${n} 个网站的开关。须在“设置 › 网站”中重新允许浏览器访问。`,
  columns: (n) => `${n} 种表格的列设置`,
  stays: '其余设置保持不变。撤销导入时，这些设置也一并还原。',
};
