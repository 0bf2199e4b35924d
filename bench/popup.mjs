// How long the popup takes to be usable, in ms of our own work: from the page parsed (where its module starts) to its
// controls on screen, over some presses of the real button. `node bench/popup.mjs [runs]`, on a built extension.
import { Chromium } from '../tests/drivers/chromium.mjs';
import { serveArticles } from '../tests/drivers/server.mjs';

const runs = Number(process.argv[2] ?? 20);
const site = await serveArticles();
const browser = await Chromium.launch();
const page = await browser.context.newPage();
await page.goto(`${site.url}/hengyang.html`);
// With the clean view over the page, each press shows the popup.
await browser.clickToolbarButton(page);
await browser.reader(page);
const times = [];
for (let run = 0; run < runs; run++) {
  await browser.clickToolbarButton(page);
  times.push(
    await browser.surface('popup.html', async (popup) => {
      const marked = () => performance.getEntriesByName('pressmark-interactive').length > 0;
      await popup.waitForFunction(marked);
      return popup.evaluate(() => {
        const [mark] = performance.getEntriesByName('pressmark-interactive');
        const [loaded] = performance.getEntriesByType('navigation');
        return Math.round(mark.startTime - loaded.domInteractive);
      });
    }),
  );
  await browser.closePopup();
}
await browser.discard();
site.close();
times.sort((a, b) => a - b);
console.log(`popup, ms of our own work over ${runs} runs: median ${times[runs >> 1]}, of ${times.join(' ')}`);
