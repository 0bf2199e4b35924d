import { settingsEn } from '@/utils/i18n/en/settings';

export const settingsZhCN: typeof settingsEn = {
  pages: { settings: '设置', codebook: '标签表' },
  typeOf: '文章排版',
  groups: { zh: '中文', other: '其他语言' },
  indent: '段首缩进',
  ownStyle: '自定义文章样式（CSS）',
  ownStyleHint: '只作用于文章：p、h1、blockquote、a 等。',
  ownStyleFetches: '未应用：url()、image() 和 @import 会从别处加载内容。',
  ownStyleHides: '已保存，但用此样式看不到文章的任何文字。',
  ownStyleUnknown: (line, text) => `第 ${line} 行不起作用：浏览器不认识“${text}”。其余照常应用，您写的内容都已保存。`,
  ownStyleUnpaired: (line, mark) =>
    `第 ${line} 行的 ${mark} 没有配对，补全之前样式只部分生效或完全不生效。您写的内容已保存。`,
  codebookHint: '标签的名称、按键、颜色与定义',
  searchSettings: '搜索设置',
  noSetting: '没有相关设置。',
  reset: '恢复默认排版',
  sampleZh: settingsEn.sampleZh,
  sampleOther: settingsEn.sampleOther,
  preview: '预览',
  citation: '引用',
  citationHint: '复制引文与出处时使用。',
  keepQuotes: '复制引文与出处时，把引文保留为标注',
  siteKind: '新闻网页著录为',
  siteKinds: {
    auto: '按网站：报纸 [N/OL]，其他 [EB/OL]',
    'article-newspaper': '一律作报纸 [N/OL]',
    webpage: '一律作网页 [EB/OL]',
  },
};
