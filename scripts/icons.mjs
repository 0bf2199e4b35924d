// Renders public/icon.svg and icon-dark.svg to the PNG sizes the stores ask for. Run by hand after changing a drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser, isRoot } from './browsers.mjs';
import { ROOT } from './setup.mjs';

const TOOLBAR = [16, 32, 48];
const ALL = [...TOOLBAR, 96, 128];
const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: isRoot() ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
// A dark toolbar has its own drawing; stores and lists of extensions show the light one.
for (const [drawing, prefix, sizes] of [
  ['icon.svg', '', ALL],
  ['icon-dark.svg', 'dark-', TOOLBAR],
]) {
  const svg = readFileSync(join(ROOT, 'public', drawing), 'utf8');
  for (const size of sizes) {
    // Small sizes fill the square: the margin of the drawing is for the stores' 128.
    const box = size < 96 ? '13 13 102 102' : '0 0 128 128';
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0;display:block}</style>${svg.replace('0 0 128 128', box)}`);
    writeFileSync(join(ROOT, `public/icon/${prefix}${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
