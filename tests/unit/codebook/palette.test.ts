import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  areClose,
  blend,
  contrast,
  DEFICIENCIES,
  difference,
  lookAlike,
  type Rgb,
  rgbOf,
} from '@/utils/codebook/colour-vision';
import { nextLook } from '@/utils/codebook/next-look';
import { presetCodes } from '@/utils/codebook/presets';
import { type HighlightTheme, highlightCss, highlightName, LAYERS } from '@/utils/highlighting/style-sheet';
import { COLORS, type Code, type Color, UNDERLINES } from '@/utils/model/codebook';
import { PRESETS } from '@/utils/model/codebook-edit';

const colors = Object.keys(COLORS) as Color[];
const themes: HighlightTheme[] = ['light', 'dark', 'sepia'];

const tokens = readFileSync('components/ui/tokens.css', 'utf8');

/** A token's colour in a theme, as tokens.css has it. */
function token(name: 'ink' | 'paper', theme: HighlightTheme): Rgb {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  const [, sepia = ''] = new RegExp(`sepia"\\][^}]*--${name}: (#\\w+)`).exec(tokens) ?? [];
  return rgbOf({ light, dark, sepia }[theme]);
}

/** What the stylesheet paints: the colour and opacity of the paint, and the colour of its underline. */
function painted(theme: HighlightTheme, color: Color, layer: number): { paint: Rgb; opacity: number; line: Rgb } {
  const name = highlightName({ color, underline: 'solid' }, layer);
  const [, body = ''] = new RegExp(`highlight\\(${name}\\)\\{([^}]*)\\}`).exec(highlightCss(theme)) ?? [];
  const [paint = [], line = []] = [...body.matchAll(/rgb\(([^)]*)\)/g)].map(([, parts = '']) =>
    parts.split(/[ /]/).map(Number),
  );
  const scale = ([red = 0, green = 0, blue = 0]: number[]): Rgb => [red / 255, green / 255, blue / 255];
  return { paint: scale(paint), opacity: paint[3] ?? Number.NaN, line: scale(line) };
}

test('the colour measures follow the standards', () => {
  expect(contrast(rgbOf('#000000'), rgbOf('#ffffff'))).toBeCloseTo(21, 5);
  expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2);
  expect(difference(rgbOf('#ffffff'), rgbOf('#000000'))).toBeCloseTo(100, 1);
  // A pair everybody who sees no red or green mixes up, and nobody else.
  expect(difference(rgbOf('#2ea8e5'), rgbOf('#a28ae5'), 'deuteranopia')).toBeLessThan(2.3);
  expect(difference(rgbOf('#2ea8e5'), rgbOf('#a28ae5'))).toBeGreaterThan(30);
});

describe.each(themes)('in the %s theme', (theme) => {
  test('text keeps a contrast of 4.5 : 1 under up to three overlapping highlights', () => {
    const worst = colors.flatMap((one) =>
      colors.flatMap((two) =>
        colors.map((three) => {
          const layers = [one, two, three].map((color, layer) => painted(theme, color, layer));
          const grounds = [token('paper', theme)];
          for (const { paint, opacity } of layers) grounds.push(blend(paint, grounds.at(-1) as Rgb, opacity));
          return Math.min(...grounds.map((ground) => contrast(token('ink', theme), ground)));
        }),
      ),
    );
    expect(LAYERS).toBe(3);
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(colors)('the underline of %s keeps a contrast of 3 : 1 against its own highlight', (color) => {
    const { paint, opacity, line } = painted(theme, color, 0);
    expect(contrast(line, blend(paint, token('paper', theme), opacity))).toBeGreaterThanOrEqual(3);
  });
});

const eyes = [undefined, ...(Object.keys(DEFICIENCIES) as (keyof typeof DEFICIENCIES)[])];

test.each(eyes)('two codes of a preset differ by ΔE 10 or by underline, with %s', (deficiency) => {
  for (const preset of PRESETS) {
    const codes = presetCodes(preset, 'en');
    const pairs = codes.flatMap((one, i) => codes.slice(i + 1).map((other) => [one, other] as const));
    for (const [one, other] of pairs) {
      const apart = difference(rgbOf(COLORS[one.color]), rgbOf(COLORS[other.color]), deficiency);
      const names = `${one.names.en} and ${other.names.en}`;
      expect(apart >= 10 || one.underline !== other.underline, names).toBe(true);
      expect(lookAlike(one, other), names).toBe(false);
    }
  }
});

test('normal vision can tell all colours apart; pairs that others cannot are listed', () => {
  const pairs = colors.flatMap((one, i) => colors.slice(i + 1).map((other) => [one, other] as const));
  for (const [one, other] of pairs) expect(difference(rgbOf(COLORS[one]), rgbOf(COLORS[other]))).toBeGreaterThan(30);
  expect(pairs.filter(([one, other]) => areClose(one, other)).map(String)).toEqual([
    'green,orange',
    'blue,purple',
    'blue,magenta',
    'purple,magenta',
  ]);
});

test('a new code gets an unused appearance as long as there is one', () => {
  const codes = presetCodes('politics', 'en');
  for (let n = 0; n < 10; n++) {
    const look = nextLook(codes);
    expect(codes.some((code) => lookAlike(code, look))).toBe(false);
    codes.push({ ...(codes[0] as Code), ...look, id: crypto.randomUUID() });
  }
});

test('while an appearance is free, no new code is a copy', () => {
  const codes = presetCodes('politics', 'en');
  const looks = Object.keys(COLORS).length * UNDERLINES.length;
  while (codes.length < looks) codes.push({ ...(codes[0] as Code), ...nextLook(codes), id: crypto.randomUUID() });
  expect(new Set(codes.map(({ color, underline }) => `${color} ${underline}`)).size).toBe(looks);
});

test('a new code that reuses a colour gets another underline', () => {
  const red = { ...(presetCodes('politics', 'en')[0] as Code), color: 'red', underline: 'double' } as Code;
  const others = (Object.keys(COLORS) as Code['color'][]).filter((color) => color !== 'red');
  const codes = [red, ...others.map((color) => ({ ...red, color, underline: 'wavy' as const }))];
  expect(nextLook([...codes, ...codes.filter(({ color }) => color !== 'red')])).toMatchObject({ color: 'red' });
  expect(['solid', 'double']).not.toContain(
    nextLook([...codes, ...codes.filter(({ color }) => color !== 'red')]).underline,
  );
});
