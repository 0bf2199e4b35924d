export const popupEn = {
  byCode: 'Show by code',
  cite: 'Copy with source',
  citing: 'Citation style and preview',
  codebook: 'Codebook',
  ownPage: 'This is one of Pressmark’s own pages. Open an article, then press the button.',
  viewInTab: 'The clean view in this tab',
  viewOpen: 'The clean view is open. Esc, ✕ or Alt+R closes it too.',
  viewWithoutArticle: 'No article was found on this page. The clean view has other ways to read it.',
  closeView: 'Close clean view',
};
