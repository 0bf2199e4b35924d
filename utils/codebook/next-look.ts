import { COLORS, type Code, type Codebook, type Color, UNDERLINES } from '@/utils/model/codebook';
import { lookAlike } from './colour-vision';

/** Underlines of one kind are taken for each other at a glance. */
const KINDS: Record<Code['underline'], string> = {
  solid: 'line',
  double: 'line',
  dotted: 'broken',
  dashed: 'broken',
  wavy: 'wave',
};

/** How a new code should look: so that everybody tells it from the others, and in the colour least used. */
export function nextLook(codes: Codebook): Pick<Code, 'color' | 'underline'> {
  const colors = Object.keys(COLORS) as Color[];
  const looks = UNDERLINES.flatMap((underline) => colors.map((color) => ({ color, underline })));
  const cost = (look: Pick<Code, 'color' | 'underline'>): number => {
    const same = codes.filter(({ color }) => color === look.color);
    const twins = codes.filter((code) => lookAlike(code, look)).length;
    // Nobody tells these apart; those that are alike, some do.
    const copies = same.filter(({ underline }) => underline === look.underline).length;
    const near = same.some(({ underline }) => KINDS[underline] === KINDS[look.underline]) ? 0.5 : 0;
    return (copies * (codes.length + 1) + twins) * (codes.length + 1) + same.length + near;
  };
  const weighed = looks.map((look) => ({ look, cost: cost(look) }));
  return weighed.reduce((least, one) => (one.cost < least.cost ? one : least)).look;
}
