import { textWidth, wrapped } from './text-width';

const SVG = 'http://www.w3.org/2000/svg';
const FONT = "system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/** Style properties that other programs understand as attributes. */
const ATTRIBUTES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const MARGIN = 20;
const TITLE_SIZE = 16;
const CAPTION_SIZE = 12;

/** The text on a picture that is saved or copied. */
export interface Legend {
  title: string;
  /** The filter, and what was counted and how. */
  caption: string;
}

function make(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Writes the page's present colours into a copy that needs no style sheet; its links are removed. */
function plainCopy(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll<SVGElement>('*');
  for (const [i, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const original = originals[i];
    if (!original || element.localName === 'title') continue;
    const style = getComputedStyle(original);
    for (const name of ATTRIBUTES) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name, value);
    }
    // The outline that keeps text readable over lines on screen would be painted over the text in other programs.
    if (element.localName === 'text') element.setAttribute('stroke', 'none');
    for (const name of ['class', 'style', 'tabindex']) element.removeAttribute(name);
  }
  for (const link of copy.querySelectorAll('a')) {
    while (link.firstChild) link.before(link.firstChild);
    link.remove();
  }
  return copy;
}

/** A picture as a separate file: as it is drawn, with its title, its caption and the page's background. */
export function standalone(drawn: SVGSVGElement, { title, caption }: Legend): SVGSVGElement {
  const root = getComputedStyle(document.documentElement);
  const [paper, ink, quiet] = [root.backgroundColor, root.color, getComputedStyle(drawn).color];
  const [width, height] = [drawn.width.baseVal.value, drawn.height.baseVal.value];
  const room = Math.max(width, Math.min(480, textWidth(caption, CAPTION_SIZE)));
  const lines = wrapped(caption, room, CAPTION_SIZE);
  const titles = wrapped(title, room, TITLE_SIZE);
  const top = MARGIN + titles.length * 22 + 10;
  const whole = { width: room + 2 * MARGIN, height: top + height + 16 + lines.length * 17 + MARGIN };
  const file = make('svg', {
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    'font-family': FONT,
  }) as SVGSVGElement;
  file.append(make('title', {}, title), make('desc', {}, caption), make('rect', { ...whole, fill: paper }));
  for (const [i, line] of titles.entries())
    file.append(
      make(
        'text',
        { x: MARGIN, y: MARGIN + 16 + i * 22, 'font-size': TITLE_SIZE, 'font-weight': 600, fill: ink },
        line,
      ),
    );
  const group = make('g', { transform: `translate(${MARGIN} ${top})` });
  for (const node of [...plainCopy(drawn).childNodes]) group.append(node);
  file.append(group);
  for (const [i, line] of lines.entries())
    file.append(
      make('text', { x: MARGIN, y: top + height + 28 + i * 17, 'font-size': CAPTION_SIZE, fill: quiet }, line),
    );
  return file;
}

/** The text of an SVG file. */
export const svgText = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

/** The largest canvas, in px on a side. */
const LARGEST_SIDE = 8192;

/**
 * The picture as PNG, at twice the resolution of the screen where that is not too large. Rejects where the browser
 * cannot draw it.
 */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const scale = Math.min(2, LARGEST_SIDE / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([svgText(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Puts the picture on the clipboard. Call it straight from a press; rejects when the browser refuses. */
export const copyPicture = (svg: SVGSVGElement): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]);
