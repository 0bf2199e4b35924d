/** Letters that no two fonts give the same width, nor any of the ground every font falls back on. */
const SAMPLE = 'mmmWWWlllii01@字体';

/**
 * Whether a font is on this computer: words in it are as wide as in what it falls back on only where it is not. True where
 * the browser does not let it be measured.
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
