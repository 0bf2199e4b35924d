/** Opens an article's saved copy in the reader, at an annotation's passage; in a tab of its own when `newTab`. */
export function openArticle(articleId: string, annotationId?: string, { newTab } = { newTab: false }): void {
  const address = `/reader.html?article=${articleId}${annotationId ? `#annotation=${annotationId}` : ''}`;
  if (newTab) window.open(address, '_blank');
  else location.assign(address);
}
