// Draws the PNG icons that the manifest and the stores ask for from the SVGs in public/. Run by hand after changing a
// drawing: node scripts/icons.mjs. tests/e2e/icons.spec.ts compares the files with the drawings.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, isRoot } from './browsers.mjs';
import { writePng } from './palette-png.mjs';
import { ROOT } from './setup.mjs';

// Sizes up to 48 pixels use the drawing on a 16 by 16 grid, whose lines fall on whole pixels; larger ones use the
// drawing with a margin that the stores ask for. Dark toolbars get a drawing of their own; stores and lists of
// extensions show the light one.
/** @type {{ file: string, drawing: string, size: number }[]} paths from public/, sizes in CSS pixels */
export const ICONS = [
  ...[16, 32, 48].flatMap((size) => [
    { file: `icon/${size}.png`, drawing: 'icon-small.svg', size },
    { file: `icon/dark-${size}.png`, drawing: 'icon-small-dark.svg', size },
  ]),
  ...[96, 128].map((size) => ({ file: `icon/${size}.png`, drawing: 'icon.svg', size })),
];

async function drawAll() {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  for (const { file, drawing, size } of ICONS) {
    const address = `data:image/svg+xml;base64,${readFileSync(join(ROOT, 'public', drawing)).toString('base64')}`;
    // An image of its own: nothing else on the page is in the picture.
    await page.setContent(`<img style="position:fixed;inset:0" width="${size}" height="${size}" src="${address}">`);
    await page.locator('img').evaluate((image) => image.decode());
    const clip = { x: 0, y: 0, width: size, height: size };
    const png = await page.screenshot({ omitBackground: true, clip });
    writeFileSync(join(ROOT, 'public', file), writePng(await pixelsOf(page, png.toString('base64')), size));
  }
  await browser.close();
}

/** Red, green, blue and opacity of each pixel, row by row. */
async function pixelsOf(page, base64) {
  const pixels = await page.evaluate(async (address) => {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data];
  }, `data:image/png;base64,${base64}`);
  return Uint8Array.from(pixels);
}

if (process.argv[1] === import.meta.filename) await drawAll();
