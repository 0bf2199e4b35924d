// What is done on a surface until it is in the state to be drawn. A selector that fits nothing any more throws; the state is
// then reported as not drawn.
import { until } from '../../tests/drivers/until.mjs';

const READY = '[data-reader-ready="annotating"]';

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

/** For the clean view: what annotates the text is there. */
export const nothing = (page) =>
  page
    .locator(READY)
    .waitFor({ state: 'attached' })
    .then(() => settle(page));

const line = (page, kind) => page.locator(`[role=option].line-${kind}`);

export const list = (page) => line(page, 'annotation').first().waitFor();

export async function scrollList(page) {
  await list(page);
  const box = await page.locator('#library-list').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 2400);
}

export async function detail(page) {
  await list(page);
  // One with a note: more of it is on screen.
  await page
    .locator('.line-annotation:has(.line-note)')
    .first()
    .click({ position: { x: 120, y: 12 } });
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

async function type(page, words) {
  await list(page);
  await page.locator('.library-search input').fill(words);
}

export const search = async (page, { lang }) => {
  await type(page, lang === 'en' ? 'school' : '安全');
  await page.locator('mark').first().waitFor();
};
export const searchNothing = (page) => type(page, 'qwxzv');

export const due = (page) => page.locator('.due-section, .ledger-empty').first().waitFor();
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

export const codebook = (page) => page.locator('.code-row').first().waitFor();

export async function openCode(page) {
  await codebook(page);
  await page.locator('.code-line').first().click();
}

/** The first painted passage that is on screen, clicked. */
export async function card(page) {
  await nothing(page);
  const place = await until(
    () =>
      page.evaluate(() => {
        const marks = [...CSS.highlights].filter(([name]) => name.startsWith('pm-') && !name.startsWith('pm-offer'));
        const range = marks.flatMap(([, all]) => [...all]).find((one) => String(one).trim().length > 4);
        range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = range?.getClientRects()[0];
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }),
    'a painted passage',
  );
  await page.mouse.click(place.x, place.y);
}

/** A drag over the beginning of the second paragraph. */
export async function selectText(page) {
  if ((await page.locator('.article-body').count()) > 0) await nothing(page);
  const { from, to } = await page.evaluate(() => {
    const root = document.querySelector('.article-body') ?? document.body;
    const long = [...root.querySelectorAll('p')].filter(({ textContent }) => textContent.trim().length > 60);
    const paragraph = long[1] ?? long[0];
    paragraph.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const [first, second = first] = [...range.getClientRects()].filter(({ width }) => width > 60);
    return {
      from: { x: first.left + 40, y: first.top + first.height / 2 },
      to: { x: second.left + Math.min(160, second.width - 8), y: second.top + second.height / 2 },
    };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** The same in the clean view, with its toolbar. */
export async function selectInReader(page) {
  await selectText(page);
  await page.locator('.floating').waitFor();
}

/** The same on a site's page; the toolbar there is in a closed shadow root. */
export async function selectLive(page) {
  await selectText(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  const isShown = async () => {
    const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    return nodes.some(({ nodeName }) => nodeName === 'BUTTON');
  };
  await until(isShown, 'the toolbar');
  await cdp.detach();
}

export const drawer = (at) => async (page) => {
  await nothing(page);
  await page.locator('.reader-bar button[aria-expanded]').nth(at).click();
};

export async function keys(page) {
  await nothing(page);
  await page.locator('body').press('?');
  await page.locator('dialog[open], [role=dialog]').first().waitFor();
}

export async function review(page) {
  await nothing(page);
  await page.locator('.review-bar button').first().click();
  await page.locator('.offer-card').waitFor();
}

/** The sample on a site's page, with the clean view over it. */
export async function overPage(tools, draw) {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await draw(page);
  await page.close();
}

/** The sample on a site's page, marked, the clean view closed again. */
export const livePage = (act) => async (tools, draw) => {
  const page = await tools.open(tools.article);
  const reader = await tools.showCleanView(page);
  if (!(await tools.isMarked(page))) {
    await selectText(reader);
    await reader.locator('.floating').waitFor();
    await reader.locator('body').press('2');
  }
  await tools.leaveCleanView(page);
  await draw(page, act);
  await page.close();
};

export const popupOnArticle = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await tools.inPopup(page, draw);
  await page.close();
};

export const popupOnPassage = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await selectText(page);
  await tools.inPopup(page, draw);
  await page.close();
};

export const popupOnOwnPage = async (tools, draw) => {
  const page = await tools.open(tools.url('library.html'));
  await tools.inPopup(page, draw);
  await page.close();
};

export const popupOnNothing = async (tools, draw) => {
  const page = await tools.open(tools.nothing);
  await tools.inPopup(page, draw);
  await page.close();
};

export const sidePanel = async (tools, draw) => {
  const page = await tools.open(tools.article);
  await tools.showCleanView(page);
  await tools.inPanel(page, draw);
  await page.close();
};

/** Makes a second project, the first time; the first stays the one that is looked at. */
export async function projects(page, { lang }) {
  const rows = page.locator('.project-row');
  await rows.first().waitFor();
  if ((await rows.count()) === 1) {
    await page.locator('#projects > button').click();
    await page.locator('.new-project input').fill(lang === 'en' ? 'Dissertation, chapter 3' : '论文第三章');
    await page.locator('.new-project button[type=submit]').click();
    await rows.nth(1).waitFor();
    await rows.first().locator('.project-line button').click();
    await rows.first().locator('.project-current').waitFor();
  }
  await settle(page);
}

export async function newProject(page, tools) {
  await projects(page, tools);
  await page.locator('#projects > button').click();
  await page.locator('.project-row').nth(1).locator('.project-acts > button').last().click();
  await settle(page);
}

/** What can be done with the articles that are chosen, where there is another project. */
export async function placing(page) {
  await selectLines(page);
  await page.locator('.selection-bar > button[title]').first().click();
  await page.locator('.place-articles').waitFor();
}
