import { settingsEn } from '@/utils/i18n/en/settings';

export const settingsZhTW: typeof settingsEn = {
  pages: { settings: '設定', codebook: '標籤表' },
  typeOf: '文章排版',
  groups: { zh: '中文', other: '其他語言' },
  indent: '段首縮排',
  ownStyle: '自訂文章樣式（CSS）',
  ownStyleHint: '只作用於文章：p、h1、blockquote、a 等。',
  ownStyleFetches: '未套用：url()、image() 和 @import 會從別處載入內容。',
  ownStyleHides: '已儲存，但用此樣式看不到文章的任何文字。',
  ownStyleUnknown: (line, text) => `第 ${line} 行不起作用：瀏覽器不認得「${text}」。其餘照常套用，您寫的內容都已儲存。`,
  ownStyleUnpaired: (line, mark) =>
    `第 ${line} 行的 ${mark} 沒有配對，補全之前樣式只部分生效或完全不生效。您寫的內容已儲存。`,
  codebookHint: '標籤的名稱、按鍵、顏色與定義',
  searchSettings: '搜尋設定',
  noSetting: '沒有相關設定。',
  reset: '還原預設排版',
  sampleZh: [
    '各縣市區要壓實主體責任，6月底前完成校園周邊隱患排查。',
    '會議強調，要加強統籌協調，把「護校安園」工作做細做實，做到早發現、早報告、早處置。',
  ],
  sampleOther: settingsEn.sampleOther,
  preview: '預覽',
  citation: '引用',
  citationHint: '複製引文與出處時使用。',
  keepQuotes: '複製引文與出處時，把引文保留為標註',
  siteKind: '新聞網頁著錄為',
  siteKinds: {
    auto: '依網站：報紙 [N/OL]，其他 [EB/OL]',
    'article-newspaper': '一律作報紙 [N/OL]',
    webpage: '一律作網頁 [EB/OL]',
  },
};
