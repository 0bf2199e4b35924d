import { COLORS, type Code, type Codebook, type Color, UNDERLINES } from '@/utils/model/codebook';
import { lookAlike } from './colour-vision';

/** How a new code should look: so that everybody tells it from the others, and in the colour least used. */
export function nextLook(codes: Codebook): Pick<Code, 'color' | 'underline'> {
  const colors = Object.keys(COLORS) as Color[];
  const looks = UNDERLINES.flatMap((underline) => colors.map((color) => ({ color, underline })));
  const cost = (look: Pick<Code, 'color' | 'underline'>): number => {
    const twins = codes.filter((code) => lookAlike(code, look)).length;
    const uses = codes.filter(({ color }) => color === look.color).length;
    return twins * (codes.length + 1) + uses;
  };
  return looks.toSorted((a, b) => cost(a) - cost(b))[0] ?? { color: 'yellow', underline: 'solid' };
}
