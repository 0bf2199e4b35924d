// How long a press of the toolbar button takes to show the article's text, in ms: from the press to the frame in which
// the greatest part of it was first painted (largest contentful paint), both by the computer's clock. `node
// bench/click.mjs [runs]`, on a built extension. A run in which the browser names no text as painted is counted as
// missed.
import { Chromium } from '../tests/drivers/chromium.mjs';
import { serveArticles } from '../tests/drivers/server.mjs';

const runs = Number(process.argv[2] ?? 20);
const site = await serveArticles();
const browser = await Chromium.launch();
/** How long the browser may take to name what it painted. */
const PATIENCE_MS = 10_000;
const times = [];
for (let run = 0; run < runs; run++) {
  const page = await browser.context.newPage();
  await page.goto(`${site.url}/hengyang.html`);
  await page.bringToFront();
  // What the driver needs to find the tab, some ten milliseconds, is counted, too.
  const pressed = Date.now();
  await browser.clickToolbarButton(page);
  const reader = await browser.reader(page);
  const painted = await reader.evaluate(
    (patience) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(undefined), patience);
        const since = (entries) => {
          const text = entries.find(({ element }) => element?.closest('.article'));
          if (text) resolve(performance.timeOrigin + text.startTime);
        };
        const observer = new PerformanceObserver((list) => since(list.getEntries()));
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
    PATIENCE_MS,
  );
  if (painted !== undefined) times.push(Math.round(painted - pressed));
  await page.close();
}
await browser.discard();
site.close();
times.sort((a, b) => a - b);
const missed = runs - times.length;
console.log(
  `press to text, ms over ${times.length} runs (${missed} missed): median ${times[times.length >> 1]}, of ${times.join(' ')}`,
);
