import type { WayWords } from '@/utils/i18n/way';

export const zhTW: WayWords = {
  wayOf: '查詢原文',
  from: (source, day) => [source, day].filter(Boolean).join('　'),
  alone: '資料庫裡沒有別的文章這樣說。',
  aloneHint: '比對的是目前專案中各篇文章的存檔內文。不足六個字的不比對。',
  asking: '正在比對…',
  failed: '未能比對資料庫。',
  count: (count) => `另見於 ${count} 篇文章`,
  cut: '相近文章較多，只列最接近的。',
  noneYet: '尚未找到。',
  notAllRead: '所選只是半句話，文章較多，未能逐篇查完；選取整句即可查遍全部文章。',
};
