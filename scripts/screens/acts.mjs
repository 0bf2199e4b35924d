// The steps that bring a surface into the state to be drawn. A selector that no longer matches anything throws; the
// state is then reported as not drawn.
import { readFileSync } from 'node:fs';
import { until } from '../../tests/drivers/until.mjs';

/** Waits until the page's text has stopped changing: what is loaded late, or painted later, is there. */
export async function settle(page) {
  await page.evaluate(() => document.fonts.ready);
  const look = () => page.evaluate(() => document.documentElement.innerHTML.length);
  let seen = await look();
  await until(async () => {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 80)));
    const now = await look();
    const same = now === seen;
    seen = now;
    return same;
  }, 'the page to settle');
}

const line = (page, kind) => page.locator(`[role=option].line-${kind}`);

export const libraryEmpty = (page) => page.locator('.library-empty').waitFor();

export const list = (page) => line(page, 'annotation').first().waitFor();

export const chart = (page) => page.locator('svg.chart').waitFor();

export async function scrollList(page) {
  await list(page);
  await wheelOverList(page, 2400);
}

async function wheelOverList(page, pixels) {
  const box = await page.locator('#library-list').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, pixels);
}

export async function detail(page) {
  await list(page);
  // An annotation with a note, because more of it is on screen.
  const noted = page.locator('.line-annotation:has(.line-note)').first();
  await until(async () => {
    if ((await noted.count()) > 0) return true;
    await wheelOverList(page, 300);
    return false;
  }, 'an annotation with a note');
  await noted.click({ position: { x: 120, y: 12 } });
  // Its Markdown is shown as typed until the parser is there.
  await page.locator('.library-detail .markdown:not(.as-typed)').last().waitFor();
}

export async function selectLines(page) {
  await list(page);
  for (const at of [0, 1, 3]) await page.locator('[role=option] .line-box').nth(at).click();
}

export async function facets(page) {
  await list(page);
  const button = page.locator('.library-filters');
  if (await button.isVisible()) await button.click();
  else await page.locator('.facet-choice').first().click();
}

/** The list at rest: only then are its annotations read for printing. */
export async function printed(page) {
  await list(page);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.paper-mark').first().waitFor({ state: 'attached' });
}

async function type(page, words) {
  await list(page);
  await page.locator('.library-search input').fill(words);
}

export const search = async (page, { lang }) => {
  await type(page, lang === 'en' ? 'council' : '安全');
  await page.locator('mark').first().waitFor();
};
export const searchNothing = (page) => type(page, 'qwxzv');

/** The operators and values that are offered while a query is typed. */
export async function searchOffers(page, { lang }) {
  await list(page);
  await page.locator('.library-search input').click();
  await page.keyboard.type(lang === 'en' ? 'code:' : lang === 'zh-TW' ? '標籤:' : '标签:');
  await page.locator('#search-completions').waitFor();
}

/** One with a note, its note opened. */
export async function detailNote(page) {
  await detail(page);
  await page.locator('.library-detail .note-open').last().click();
  await page.locator('.note-editor textarea').waitFor();
}

/** The article of the chosen annotation is put right. */
export async function detailFields(page) {
  await detail(page);
  await page.locator('.detail-actions .icon-button').click();
  await page.locator('.library-detail .article-fields').waitFor();
}

/** An annotation and an article in the bin; put back when it is drawn. */
export async function bin(tools, draw) {
  const page = await tools.open(tools.url('library.html'));
  await list(page);
  await line(page, 'annotation')
    .nth(2)
    .click({ position: { x: 120, y: 12 } });
  // In a narrow window the list, and with it its keys, is out of sight now.
  await page.locator('.detail-end [aria-keyshortcuts="Delete"]').click();
  await page.locator('.toast').waitFor();
  await page.reload();
  await list(page);
  await line(page, 'article').first().click();
  await page.locator('.detail-end > button').last().click();
  await page.locator('.ask-first .primary').click();
  await page.locator('.toast').waitFor();
  await page.reload();
  await list(page);
  await page.locator('.library-bin').click();
  const rows = page.locator('.bin-list li');
  await rows.nth(1).waitFor();
  await rows.last().locator('.bin-acts button').last().click();
  await draw(page);
  await rows.last().locator('.ask-first button').last().click();
  for (let left = await rows.count(); left > 0; left--) {
    await rows.first().locator('.bin-acts button').first().click();
    await until(async () => (await rows.count()) < left, 'what was deleted to be back');
  }
  await page.close();
}

export const due = (page) => page.locator('.due-section, .ledger-empty').first().waitFor();
export const way = (page) => page.locator('[data-way-ready]').waitFor();
export const ledger = (page) => page.locator('main table, main .person, main a[href^="#officials="]').first().waitFor();

export async function person(page) {
  const links = page.locator('a[href^="#officials="]');
  await links.first().waitFor();
  await links.first().click();
}

export const preview = (page) =>
  page
    .locator('main.export')
    .waitFor()
    .then(() => settle(page));

export async function dryRun(page, { notebook }) {
  await page.locator('input[type=file]').first().setInputFiles(notebook);
  await page.locator('.import-report').waitFor({ timeout: 60_000 });
}

/** The same backup with other words written since, so that there is something to decide for each. */
export async function conflicts(page, { notebook }) {
  const backup = JSON.parse(readFileSync(notebook, 'utf8'));
  const noted = backup.annotations.filter(({ note }) => note).slice(0, 6);
  const later = new Date(Date.now() + 60_000).toISOString();
  for (const [at, one] of noted.entries())
    Object.assign(one, { note: `${one.note} (?)`, ...(at < 3 ? {} : { modified: later }) });
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('.import-report').waitFor({ timeout: 60_000 });
}

/** A file that no reader of ours understands. */
export async function refusedFile(page) {
  const file = { name: 'minutes.docx', mimeType: 'application/octet-stream', buffer: Buffer.from([80, 75, 3, 4, 9]) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('main [role=alert], main .import-report').first().waitFor();
}

export const preset = (at) => async (page) => {
  await preview(page);
  await page.locator('.presets .preset').nth(at).click();
  await settle(page);
};

/** An article that lacks something is put right before the export. */
export async function exportFields(page) {
  await preview(page);
  await page.locator('.export-articles > summary').click();
  await page.locator('.export-articles li summary').first().click();
  await page.locator('.export-articles .article-fields').waitFor();
}

export async function settingsSearch(page, { lang }) {
  await page.locator('.settings-search').fill(lang === 'en' ? 'citation' : '引用');
}

export const settingsNothing = (page) => page.locator('.settings-search').fill('qwxzv');

export async function paste(page) {
  await page
    .locator('main.paste textarea')
    .fill(
      '会议要求，各单位务必于6月底前完成校园安全隐患排查。\n\nThe council met in June. It was decided to inspect every school gate.',
    );
}

export const codebook = (page) => page.locator('.code-row').first().waitFor();

export async function openCode(page) {
  await codebook(page);
  await page.locator('.code-line').first().click();
}

export const projects = (page) =>
  page
    .locator('.project-row')
    .nth(1)
    .waitFor()
    .then(() => settle(page));

export async function newProject(page) {
  await projects(page);
  await page.locator('#projects > button').click();
  await page.locator('.project-row').nth(1).locator('.project-acts > button').last().click();
  await settle(page);
}

/** In a narrow window most of what can be done with what is chosen is behind a button. */
async function wholeBar(page) {
  const opener = page.locator('.selection-opener');
  if (await opener.isVisible()) await opener.click();
}

/** What can be done with the chosen articles when there is another project. */
export async function placing(page) {
  await selectLines(page);
  await wholeBar(page);
  await page.locator('.selection-more > button[aria-expanded]').first().click();
  await page.locator('.place-articles').waitFor();
}

/**
 * Sends quotes from the library to an essay, adds a heading and the reader's own words; the page names the quotes that
 * lack an author.
 */
export async function essay(page) {
  await list(page);
  const boxes = page.locator('[role=option].line-annotation .line-box');
  for (const at of [0, 1, 2, 3, 4]) await boxes.nth(at).click();
  await wholeBar(page);
  await page.locator('.selection-more > button:not([aria-expanded])').nth(1).click();
  await page.locator('.toast').waitFor();
  await page.goto(page.url().replace('library.html', 'essay.html'));
  const cards = page.locator('.essay-card');
  await cards.first().waitFor();
  if ((await page.locator('.essay-section').count()) < 2) {
    await page.locator('.essay-new-heading input').fill('校园周边治安 School safety');
    await page.keyboard.press('Enter');
  }
  await page.locator('.essay-section').nth(1).waitFor();
  // Once, however often the essay is drawn.
  if ((await page.locator('.essay-words:not(:placeholder-shown)').count()) === 0)
    await cards.first().locator('textarea').fill('三级防控体系由谁负责，这里**第一次**写明。');
  await cards.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await settle(page);
}

/** Two projects connected, one of them in trouble and about to be disconnected; what came in is listed. */
export const places = (path) => async (tools, draw) => {
  const away = await tools.connectPlaces();
  const page = await tools.open(tools.url(path));
  const cards = page.locator('.place-card');
  if (path.includes('#places')) {
    await cards.nth(1).waitFor();
    await cards.locator('details summary').first().click();
    await cards.last().locator('button[aria-expanded]').click();
  } else await page.locator('.place-line').first().waitFor();
  await draw(page);
  await page.close();
  await away();
};

/** Connecting one: the address is not encrypted, which is said. */
export async function placeForm(page) {
  await page.locator('#places button').last().click();
  await page.locator('.place-form select').first().selectOption('couchdb');
  await page.locator('.place-form input[type=text]').first().fill('http://couch.example.org/team');
}
