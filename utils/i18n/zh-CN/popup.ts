import type { popupEn } from '@/utils/i18n/en/popup';

export const popupZhCN: typeof popupEn = {
  byCode: '按标签显示',
  cite: '复制引文与出处',
  citing: '引用格式与预览',
  codebook: '标签表',
  ownPage: '这是报痕自己的页面。请打开一篇文章，再按按钮。',
  viewInTab: '本标签页中的清读视图',
  viewOpen: '清读视图已打开，也可按 Esc、✕ 或 Alt+R 关闭。',
  viewWithoutArticle: '没有在本页找到文章；在清读视图中可以改用其他方式读取。',
  closeView: '关闭清读视图',
};
