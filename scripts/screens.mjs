// `npm run screens`: draws every surface in every state, language, colour scheme and width, as pictures in
// .output/screens with an index.html. `--help` lists the filters.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HEIGHTS, HELP, readArguments } from './screens/args.mjs';
import { writeIndex } from './screens/contents.mjs';
import { STAGES, STATES } from './screens/states.mjs';
import { ensureBrowser, ensureBuild, ensurePackages, ROOT, say } from './setup.mjs';

const FOLDER = join(ROOT, '.output/screens');
/** A whole document is cut off here, CSS pixels: longer pictures are not looked at, and Chromium leaves them blank. */
const LONGEST = 6000;

/** The window around what the browser sizes itself, and of a store picture, in CSS pixels. */
const DESKTOP = { width: 1280, height: 800 };

/** The size of most phones, in CSS pixels. */
const PHONE = { width: 360, height: 800, isTouched: true };

const stop = (message, status = 1) => {
  console.log(message);
  process.exit(status);
};

function asked() {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    return stop(`${error.message}\n\n${HELP}`);
  }
}

/** A4 at 96 pixels an inch, as pages that are printed lie. */
const PAPER = { portrait: { width: 794, height: 1123 }, landscape: { width: 1123, height: 794 } };

const args = asked();
if (args.help) stop(HELP, 0);
const states = STATES.filter(({ name }) => args.isWanted(name));
if (args.onlyList) stop(states.map(({ name }) => name).join('\n'), 0);
if (states.length > 0 && !(args.notebook && existsSync(args.notebook))) stop(HELP);

/** All pictures of one state: [file without ending, what to become]. */
function looksOf({ name, ownWidth, phone, print, store }) {
  const rows = [];
  for (const lang of args.languages) {
    for (const scheme of args.schemes)
      if (ownWidth || print) {
        const size = phone ? PHONE : (PAPER[print] ?? DESKTOP);
        rows.push({ file: join(name, `${lang}-${scheme}`), look: { lang, scheme, ...size } });
      } else
        for (const width of args.widths)
          rows.push({
            file: join(name, `${lang}-${scheme}-${width}`),
            look: { lang, scheme, width, height: HEIGHTS[width] },
          });
    if (store) rows.push({ file: join('store', `${lang}-${store}`), look: { lang, scheme: 'light', ...DESKTOP } });
  }
  return rows;
}

async function picture(page, state, path) {
  if (state.print) await page.emulateMedia({ media: 'print' });
  // A focus put below the first screen has scrolled to it.
  if (state.whole || state.print) await page.evaluate(() => scrollTo(0, 0));
  const height = state.whole || state.print ? await page.evaluate(() => document.documentElement.scrollHeight) : 0;
  const size = page.viewportSize();
  // Not Playwright's fullPage, which measures before the page has answered to its new size.
  if (size && height > size.height)
    await page.setViewportSize({ width: size.width, height: Math.min(height, LONGEST) });
  await page.screenshot({ path, animations: 'disabled', caret: 'initial' });
}

async function drawOne(browser, state, path) {
  const { settle } = await import('./screens/acts.mjs');
  const draw = async (page, act) => {
    await act?.(page, browser);
    await settle(page);
    await picture(page, state, path);
  };
  if (state.around) return state.around(browser, draw);
  const page = await browser.open(browser.url(state.path));
  try {
    await draw(page, state.act);
  } finally {
    await page.close();
  }
}

async function drawAll() {
  ensurePackages();
  ensureBrowser();
  const extension = ensureBuild('chrome');
  const { serveArticles } = await import('../tests/drivers/server.mjs');
  const { startBrowser } = await import('./screens/tools.mjs');
  const server = await serveArticles();
  const browser = await startBrowser({ extension, notebook: args.notebook, site: server.url });
  const failed = [];
  let drawn = 0;
  const drawStates = async (some) => {
    // By language and scheme first: these are settings, and changing them costs more than a page. Light first, as the
    // store pictures are: what live pages leave in the notebook is not in them.
    const all = some.flatMap((state) => looksOf(state).map((row) => ({ state, ...row })));
    const turn = ({ look }) => `${look.lang} ${look.scheme === 'dark' ? 2 : 1}`;
    all.sort((a, b) => turn(a).localeCompare(turn(b)));
    for (const { state, file, look } of all) {
      if (state.path && !existsSync(join(extension, state.path.split(/[?#]/)[0]))) continue;
      mkdirSync(join(FOLDER, file, '..'), { recursive: true });
      try {
        await browser.become(look);
        await drawOne(browser, state, join(FOLDER, `${file}.png`));
        drawn++;
      } catch (error) {
        failed.push(`${file}: ${String(error.message).split('\n')[0]}`);
        say(`Not drawn: ${failed.at(-1)}`);
        await browser.tidy();
      }
    }
  };
  // Each stage is built upon those before it, whether or not these are drawn.
  const last = STAGES.findLastIndex((stage) => stage.states.some(({ name }) => args.isWanted(name)));
  for (const stage of STAGES.slice(0, last + 1)) {
    if (stage.begins) {
      say(`${stage.begins}…`);
      await browser[stage.begins]();
    }
    await drawStates(stage.states.filter(({ name }) => args.isWanted(name)));
  }
  await browser.close();
  server.close();
  return { drawn, failed };
}

mkdirSync(FOLDER, { recursive: true });
const { drawn, failed } = states.length > 0 ? await drawAll() : { drawn: 0, failed: [] };
writeIndex(FOLDER);
stop(
  `${drawn} pictures drawn, ${failed.length} not. ${join(FOLDER, 'index.html')}\n${failed.join('\n')}`.trim(),
  failed.length > 0 ? 1 : 0,
);
