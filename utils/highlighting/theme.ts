import { type HighlightTheme, highlightCss, installHighlightCss } from './style-sheet';

/** Installs the rules of the highlights for the colours of the text, and again whenever those change. */
export function followTheme(root: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = root;
  const view = document.defaultView;
  let shown: HighlightTheme | undefined;
  let installed = new AbortController();
  const install = (): void => {
    const theme = themeOf(root);
    if (theme === shown) return;
    shown = theme;
    installed.abort();
    installed = new AbortController();
    installHighlightCss(document, highlightCss(theme), AbortSignal.any([signal, installed.signal]));
  };
  install();
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', install, { signal });
  const observer = new MutationObserver(install);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Light letters mean a dark background, whatever it is painted with; brown ones mean sepia. */
function themeOf(root: HTMLElement): HighlightTheme {
  const color = root.ownerDocument.defaultView?.getComputedStyle(root).color ?? '';
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  // Relative luminance by Rec. 709, 0 to 255.
  if (0.2126 * red + 0.7152 * green + 0.0722 * blue > 140) return 'dark';
  return red - blue > 20 ? 'sepia' : 'light';
}
