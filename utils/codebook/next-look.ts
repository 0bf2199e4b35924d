import { COLORS, type CodeLook, type Color, UNDERLINES } from '@/utils/model/codebook';
import { areClose } from './colour-vision';

/** How a code is painted. */
export type Look = Pick<CodeLook, 'color' | 'underline'>;

/** Underlines of one group are easily mistaken for each other. */
const KINDS: Record<Look['underline'], string> = {
  solid: 'line',
  double: 'line',
  dotted: 'broken',
  dashed: 'broken',
  wavy: 'wave',
};

const colors = Object.keys(COLORS) as Color[];
const looks: Look[] = UNDERLINES.flatMap((underline) => colors.map((color) => ({ color, underline })));

/** How a new code should look: distinguishable from the others by everybody, and in the colour used least. */
export const nextLook = (codes: Iterable<Look>): Look => createLooks(codes)();

/** Looks for several new codes, chosen one after the other: each counts as in use for the next. */
export function createLooks(codes: Iterable<Look>): () => Look {
  const counts = new Map<string, number>();
  let all = 0;
  const count = (color: Color, underline: Look['underline']): number => counts.get(`${color} ${underline}`) ?? 0;
  const add = ({ color, underline }: Look): void => {
    counts.set(`${color} ${underline}`, count(color, underline) + 1);
    all++;
  };
  for (const code of codes) add(code);
  const close = new Map(colors.map((color) => [color, colors.filter((other) => areClose(color, other))]));
  const cost = ({ color, underline }: Look): number => {
    const same = UNDERLINES.filter((one) => count(color, one) > 0);
    const ofColor = same.reduce((sum, one) => sum + count(color, one), 0);
    // Nobody tells these two apart; those that are only alike, some readers do.
    const copies = count(color, underline);
    const twins = (close.get(color) ?? []).reduce((sum, other) => sum + count(other, underline), 0);
    const near = same.some((one) => KINDS[one] === KINDS[underline]) ? 0.5 : 0;
    return (copies * (all + 1) + twins) * (all + 1) + ofColor + near;
  };
  return () => {
    const weighed = looks.map((look) => ({ look, cost: cost(look) }));
    const { look } = weighed.reduce((least, one) => (one.cost < least.cost ? one : least));
    add(look);
    return look;
  };
}
