import { COLORS, type Code, type Color } from '@/utils/model/codebook';

/** Red, green and blue, each 0 to 1, gamma-encoded as in sRGB. */
export type Rgb = readonly [number, number, number];
type Vector = [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

export const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};

/** A colour of this opacity over a background, as browsers blend it. */
export const blend = (paint: Rgb, ground: Rgb, opacity: number): Rgb =>
  paint.map((part, i) => part * opacity + (ground[i] ?? 0) * (1 - opacity)) as Vector;

/** IEC 61966-2-1 */
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const times = (matrix: Matrix, [a, b, c]: Rgb): Vector => matrix.map(([x, y, z]) => x * a + y * b + z * c) as Vector;

/** WCAG 2.2: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb): number => {
    const [red, green, blue] = rgb.map(linear) as Vector;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one / other, other / one);
}

/**
 * Total lack of one kind of cone, in linear RGB. Machado, Oliveira, Fernandes: A physiologically-based model for
 * simulation of color vision deficiency, IEEE TVCG 15(6), 2009, table 1, severity 1.0.
 */
export const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
/** D65 */
const WHITE: Rgb = [0.95047, 1, 1.08883];

/** CIE L*a*b* of linear RGB. */
function lab(rgb: Rgb): Vector {
  const curve = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const [x, y, z] = times(TO_XYZ, rgb).map((part, i) => curve(part / (WHITE[i] ?? 1))) as Vector;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * How far two colours are apart for somebody with this deficiency, or for most people: ΔE*ab (CIE 1976); 2.3 is just
 * noticeable.
 */
export function difference(a: Rgb, b: Rgb, deficiency?: keyof typeof DEFICIENCIES): number {
  const seen = (rgb: Rgb): Vector => {
    const light = rgb.map(linear) as Vector;
    const dimmed = deficiency ? times(DEFICIENCIES[deficiency], light) : light;
    return lab(dimmed.map((part) => Math.min(1, Math.max(0, part))) as Vector);
  };
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(...one.map((part, i) => part - (other[i] ?? 0)));
}

/** Colours closer than this, for anybody, need another cue. Four times the least noticeable difference. */
const CLOSE = 10;

/** Two colours that some readers can hardly tell apart. */
export const areClose = (a: Color, b: Color): boolean => {
  const [one, other] = [rgbOf(COLORS[a]), rgbOf(COLORS[b])];
  const eyes = [undefined, ...Object.keys(DEFICIENCIES)] as (keyof typeof DEFICIENCIES | undefined)[];
  return eyes.some((deficiency) => difference(one, other, deficiency) < CLOSE);
};

/** Two codes that some readers can hardly tell apart: neither their colours nor their underlines differ enough. */
export const lookAlike = (a: Pick<Code, 'color' | 'underline'>, b: Pick<Code, 'color' | 'underline'>): boolean =>
  a.underline === b.underline && areClose(a.color, b.color);
