import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICONS } from '../../scripts/icons.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { builtExtension, expect, type Page, test } from './harness';

const base64 = (file: string) => readFileSync(join(ROOT, 'public', file)).toString('base64');

/**
 * How far a PNG is from its drawing: the mean difference of a channel over all pixels, 0 to 255. Both are drawn on a
 * canvas over white, unlike in scripts/icons.mjs.
 */
const difference = (page: Page, icon: (typeof ICONS)[number]): Promise<number> =>
  page.evaluate(
    async ({ png, svg, size }) => {
      const pixels = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.fillStyle = 'white';
        context.fillRect(0, 0, size, size);
        context.drawImage(image, 0, 0, size, size);
        return context.getImageData(0, 0, size, size).data;
      };
      const [made, drawn] = [await pixels(png), await pixels(svg)];
      return made.reduce((sum, value, at) => sum + Math.abs(value - (drawn[at] ?? 0)), 0) / made.length;
    },
    {
      png: `data:image/png;base64,${base64(icon.file)}`,
      svg: `data:image/svg+xml;base64,${base64(icon.drawing)}`,
      size: icon.size,
    },
  );

test('every icon is rendered at its own size', { tag: '@firefox' }, async ({ pressmark }) => {
  const page = await pressmark.context.newPage();
  for (const icon of ICONS) {
    const png = readFileSync(join(ROOT, 'public', icon.file));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], icon.file).toEqual([icon.size, icon.size]);
    expect(await difference(page, icon), icon.file).toBeLessThan(2);
  }
});

test('the manifest’s icons are the generated ones', { tag: '@firefox' }, () => {
  const manifest = JSON.parse(readFileSync(join(builtExtension(), 'manifest.json'), 'utf8'));
  const light = ICONS.filter(({ file }) => !file.includes('dark'));
  expect(manifest.icons).toEqual(Object.fromEntries(light.map(({ file, size }) => [size, file])));
});
