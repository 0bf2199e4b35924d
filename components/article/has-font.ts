/** Letters whose total width differs between any two fonts, and from the generic fonts. */
const SAMPLE = 'mmmWWWlllii01@字体';

/**
 * Whether a font is on this computer: if not, a text in it is exactly as wide as in the fallback font. True where the
 * browser does not allow measuring.
 */
export function hasFont(name: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const widthIn = (family: string): number => {
    context.font = `72px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  const own = `"${name.replace(/["\\\n]/g, '')}"`;
  return ['monospace', 'serif', 'sans-serif'].some((base) => widthIn(`${own}, ${base}`) !== widthIn(base));
}
