import { useLayoutEffect } from 'preact/hooks';
import { styleOfArticle } from '@/utils/text/own-style';

/** Applies the reader's own style to the article, as long as the component is there. */
export function useOwnStyle(css: string): void {
  useLayoutEffect(() => {
    const own = styleOfArticle(css);
    if (!own) return;
    const sheet = new CSSStyleSheet();
    try {
      // One rule, or nothing: a brace too many must not set the rest on the page around the article.
      sheet.insertRule(own);
    } catch {
      return; // the settings say what is broken
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [css]);
}
