// `npm start`: sets up, builds, and opens a browser with Pressmark loaded on the sample article. Without a display, or
// with `--tour`, it walks through the main job headless and leaves screenshots and the exported Markdown in
// .output/tour.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from './browsers.mjs';
import { ensureBrowser, ensureBuild, ensurePackages, ROOT, say } from './setup.mjs';

ensurePackages();
const kind = ensureBrowser(['chromium', 'firefox']);
if (!kind) {
  console.error(
    'No Chromium, Chrome, Edge or Firefox was found. Install one, or set CHROME_BIN, and run npm start again.',
  );
  process.exit(1);
}
const extension = ensureBuild(kind === 'firefox' ? 'firefox' : 'chrome');
const { serveArticles } = await import('../tests/drivers/server.mjs');
const server = await serveArticles();
const article = `${server.url}/hengyang.html`;
const folder = (name) => {
  const path = join(ROOT, '.output', name);
  mkdirSync(path, { recursive: true });
  return path;
};

async function openFirefox() {
  const { Firefox } = await import('../tests/drivers/firefox.mjs');
  const browser = await Firefox.launch({ extension, headed: hasDisplay(), online: hasDisplay() });
  const page = await browser.context.newPage();
  await page.goto(article);
  if (!hasDisplay()) {
    await page.screenshot({ path: join(folder('tour'), 'article.png') });
    return browser.discard();
  }
  say('Firefox is open on the sample article. Press the Pressmark button, or Alt+R. Close the window to stop.');
  await new Promise((closed) => browser.context.once('close', closed));
}

async function openChromium() {
  const { Chromium } = await import('../tests/drivers/chromium.mjs');
  const browser = await Chromium.launch({ headed: true, online: true, profile: folder('profile'), extension });
  const page = await browser.context.newPage();
  await page.goto(article);
  say('The browser is open on the sample article. Press the Pressmark button, or Alt+R. Close the window to stop.');
  await new Promise((closed) => browser.context.once('close', closed));
}

async function walkTour() {
  const { tour } = await import('./tour.mjs');
  await tour(extension, article, folder('tour'));
}

if (kind === 'firefox') await openFirefox();
else if (hasDisplay() && !process.argv.includes('--tour')) await openChromium();
else await walkTour();
server.close();
process.exit(0);
