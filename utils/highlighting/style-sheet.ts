import type { Code, Color } from '@/utils/model/codebook';
import { accent } from '@/utils/model/colours';

/** How one highlight looks. */
export interface Look {
  /** Absent: the annotation has no code. */
  color?: Color;
  underline: Code['underline'];
}

/** The paint of an annotation without a code: the text's own colour, faint, which no code uses. */
export const UNCODED: Look = { underline: 'dotted' };

export type HighlightTheme = 'light' | 'dark' | 'sepia';

/** Overlapping highlights are told apart by underlines at different heights; deeper layers share the last. */
export const LAYERS = 3;

/**
 * Names of highlights: page scripts can list them, so they are numbers that tell nothing of codes. The order of colours
 * is that of the style sheet below and has no meaning elsewhere.
 */
const colors: readonly Color[] = ['yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'];
const underlines: readonly Look['underline'][] = ['solid', 'double', 'dotted', 'dashed', 'wavy'];

export const HOVERED = 'pm-h';
export const SELECTED = 'pm-s';
export const FLASHED = 'pm-f';
/** The last character of a passage with a note. */
export const NOTED = 'pm-n';
/** A passage whose words were edited since it was marked. */
export const CHANGED = 'pm-c';

/** `isLine`: for a passage's second code and those after it only the line is painted, below the first one's. */
export function highlightName({ color, underline }: Look, layer: number, isLine = false): string {
  const all = colors.length * underlines.length;
  const own = color ? colors.indexOf(color) * underlines.length + underlines.indexOf(underline) : 2 * all;
  return `pm-${(own + (isLine ? all : 0)) * LAYERS + Math.min(layer, LAYERS - 1)}`;
}

/** Red, green and blue of each colour: the eight of `COLORS`, which a sheet without zod cannot import. */
const rgb = [
  '255 212 0',
  '255 102 102',
  '95 178 54',
  '46 168 229',
  '162 138 229',
  '229 110 238',
  '241 152 55',
  '170 170 170',
];

/**
 * The opacity of each layer: text must keep a contrast of 4.5 : 1 where three layers overlap. Light paint brightens a
 * dark background quickly, so there the deeper layers rely on their underlines.
 */
const opacity: Record<HighlightTheme, readonly number[]> = {
  light: [0.32, 0.32, 0.32],
  dark: [0.28, 0.1, 0.06],
  sepia: [0.36, 0.36, 0.36],
};

/**
 * Underlines are the cue for readers who do not see the colours: 3 : 1 against the paint needs darker ones on paper.
 */
const underlineShade: Record<HighlightTheme, number> = { light: 0.6, dark: 1, sepia: 0.6 };

const shaded = (color: string, by: number): string =>
  color
    .split(' ')
    .map((part) => Math.round(Number(part) * by))
    .join(' ');

/** The rules of all highlights. Installed once per document; each theme has its own sheet. */
export function highlightCss(theme: HighlightTheme): string {
  const rules: string[] = [];
  const strong = theme === 'dark' ? '255 255 255' : '0 0 0';
  const add = (name: string, layer: number, look: Look['underline'], line: string, paint: string): void => {
    const offset = `text-underline-offset:${2 + 4 * layer}px`;
    rules.push(`::highlight(${name}){${paint}text-decoration:underline ${look} rgb(${line}) 2px;${offset}}`);
  };
  for (let layer = 0; layer < LAYERS; layer++)
    add(highlightName(UNCODED, layer), layer, UNCODED.underline, `${strong}/.6`, `background:rgb(${strong}/.07);`);
  colors.forEach((color, i) => {
    const paint = rgb[i] ?? '';
    const line = shaded(paint, underlineShade[theme]);
    for (const underline of underlines) {
      for (let layer = 0; layer < LAYERS; layer++) {
        const ground = `background:rgb(${paint}/${opacity[theme][layer]});`;
        for (const isLine of [false, true])
          add(highlightName({ color, underline }, layer, isLine), layer, underline, line, isLine ? '' : ground);
      }
    }
  });
  rules.push(
    `::highlight(${HOVERED}){background:rgb(${strong}/.12)}`,
    // No paint over paint: where marks overlap, both colours stay what they are.
    `::highlight(${SELECTED}){text-shadow:0 0 1px}`,
    `::highlight(${NOTED}){text-decoration:overline ${accent[theme]} 3px}`,
    `::highlight(${CHANGED}){text-decoration:overline dashed ${theme === 'dark' ? '#e0b050' : '#96690a'} 2px}`,
    `::highlight(${FLASHED}){background:rgb(255 140 0/.6)}`,
  );
  return rules.join('\n');
}

/** A page may replace all style sheets with its own: ours are restored within this time, ms. */
const LOOK_MS = 1000;

/** Installs rules in a document until the signal aborts, even where the page's policy forbids all styles. */
export function installHighlightCss(document: Document, css: string, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const adopt = (): void => {
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  adopt();
  const timer = setInterval(adopt, LOOK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

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
