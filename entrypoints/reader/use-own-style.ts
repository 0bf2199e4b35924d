import { useLayoutEffect } from 'preact/hooks';
import { styleOfArticle } from '@/utils/text/own-style';

/** Applies the reader's own CSS to the article while the component is mounted. */
export function useOwnStyle(css: string): void {
  useLayoutEffect(() => {
    const own = styleOfArticle(css);
    if (!own) return;
    const sheet = new CSSStyleSheet();
    try {
      // Insert a single rule: after an extra brace, the rest would apply to the page around the article.
      sheet.insertRule(own);
    } catch {
      return; // the settings show what is wrong
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [css]);
}
