/** Gives a document or shadow root rules, and a way to take them back. */
export function adoptRules(window: Window & typeof globalThis, root: Document | ShadowRoot, css: string): () => void {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
