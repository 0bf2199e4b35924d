import { COLORS, type Code, type Codebook, type Color, UNDERLINES } from '@/utils/model/codebook';
import { lookAlike } from './colour-vision';

/** How a new code should look: in the colour least used, underlined so that everybody tells it from the others. */
export function nextLook(codes: Codebook): Pick<Code, 'color' | 'underline'> {
  const colors = Object.keys(COLORS) as Color[];
  const usesOf = (color: Color): number => codes.filter((code) => code.color === color).length;
  const color = colors.toSorted((a, b) => usesOf(a) - usesOf(b))[0] ?? 'yellow';
  const clashes = (underline: Code['underline']): number =>
    codes.filter((code) => lookAlike(code, { color, underline })).length;
  const underline = UNDERLINES.toSorted((a, b) => clashes(a) - clashes(b))[0] ?? 'solid';
  return { color, underline };
}
