import type { Code, Color } from '@/utils/model/codebook';
import { accent } from '@/utils/model/colours';

/** How one highlight looks. */
export interface Look {
  color: Color;
  underline: Code['underline'];
}

export type HighlightTheme = 'light' | 'dark' | 'sepia';

/** Overlapping highlights are told apart by underlines one below the other; deeper ones share the last. */
export const LAYERS = 3;

/**
 * Names of highlights: page scripts can list them, so they are numbers that say nothing of codes.
 * The order of colours is that of the style sheet below and means nothing outside.
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

export function highlightName({ color, underline }: Look, layer: number): string {
  const look = colors.indexOf(color) * underlines.length + underlines.indexOf(underline);
  return `pm-${look * LAYERS + Math.min(layer, LAYERS - 1)}`;
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
 * How opaque the paint of each layer is: text must keep a contrast of 4.5 : 1 where three lie over one another. Light
 * paint brightens a dark ground quickly, so there the deeper layers rely on their underlines.
 */
const opacity: Record<HighlightTheme, readonly number[]> = {
  light: [0.32, 0.32, 0.32],
  dark: [0.28, 0.1, 0.06],
  sepia: [0.36, 0.36, 0.36],
};

/** Underlines are the cue for those who do not see the colours: 3 : 1 against the paint asks for darker ones on paper. */
const underlineShade: Record<HighlightTheme, number> = { light: 0.6, dark: 1, sepia: 0.6 };

const shaded = (color: string, by: number): string =>
  color
    .split(' ')
    .map((part) => Math.round(Number(part) * by))
    .join(' ');

/** The rules of all highlights. Installed once for a document; themes differ by sheet. */
export function highlightCss(theme: HighlightTheme): string {
  const rules: string[] = [];
  colors.forEach((color, i) => {
    const paint = rgb[i] ?? '';
    const line = shaded(paint, underlineShade[theme]);
    for (const underline of underlines) {
      for (let layer = 0; layer < LAYERS; layer++) {
        rules.push(
          `::highlight(${highlightName({ color, underline }, layer)}){background:rgb(${paint}/${opacity[theme][layer]});` +
            `text-decoration:underline ${underline} rgb(${line}) 2px;text-underline-offset:${2 + 4 * layer}px}`,
        );
      }
    }
  });
  const strong = theme === 'dark' ? '255 255 255' : '0 0 0';
  rules.push(
    `::highlight(${HOVERED}){background:rgb(${strong}/.12)}`,
    `::highlight(${SELECTED}){background:rgb(${strong}/.2)}`,
    `::highlight(${NOTED}){text-decoration:overline ${accent[theme]} 3px}`,
    `::highlight(${CHANGED}){text-decoration:overline dashed ${theme === 'dark' ? '#e0b050' : '#96690a'} 2px}`,
    `::highlight(${FLASHED}){background:rgb(255 140 0/.6)}`,
  );
  return rules.join('\n');
}

/** A page may set sheets of its own in the place of all others: ours are back within this time, ms. */
const LOOK_MS = 1000;

/** Installs rules in a document until the signal aborts, also where the page's policy forbids all styles. */
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
