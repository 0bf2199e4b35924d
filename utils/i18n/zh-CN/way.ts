import type { WayWords } from '@/utils/i18n/way';

export const zhCN: WayWords = {
  wayOf: '查询原文',
  from: (source, day) => [source, day].filter(Boolean).join('　'),
  alone: '资料库里没有别的文章这样说。',
  aloneHint: '比对的是当前项目中各篇文章的存档正文。不足六个字的不比对。',
  asking: '正在比对…',
  failed: '未能比对资料库。',
  count: (count) => `另见于 ${count} 篇文章`,
  cut: '相近文章较多，只列最接近的。',
  noneYet: '尚未找到。',
  notAllRead: '所选只是半句话，文章较多，未能逐篇查完；选取整句即可查遍全部文章。',
};
