/** Adds CSS rules to a document or shadow root, and gives a function that removes them. */
export function adoptRules(window: Window & typeof globalThis, root: Document | ShadowRoot, css: string): () => void {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
