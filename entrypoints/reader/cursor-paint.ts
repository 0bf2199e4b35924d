const NAME = 'pm-cursor';

const css = `
  ::highlight(${NAME}) { background: color-mix(in srgb, currentColor 13%, transparent) }
  @media (forced-colors: active) { ::highlight(${NAME}) { background: Highlight; color: HighlightText } }
`;

let isInstalled = false;

/** Highlights the sentence cursor without changing the document; undefined removes it. */
export function paintCursor(range: Range | undefined): void {
  if (!isInstalled) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    isInstalled = true;
  }
  if (!range) {
    CSS.highlights.delete(NAME);
    return;
  }
  const highlight = new Highlight(range);
  highlight.priority = 2; // above all annotations
  CSS.highlights.set(NAME, highlight);
}
