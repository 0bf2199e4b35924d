// The steps that bring the clean view into the state to be drawn.
import { until } from '../../tests/drivers/until.mjs';
import { settle } from './acts.mjs';

const READY = '[data-reader-ready="annotating"]';

/** For the clean view: what annotates the text is there. */
export const nothing = (page) =>
  page
    .locator(READY)
    .waitFor({ state: 'attached' })
    .then(() => settle(page));

/** The first painted passage that is on screen, clicked. */
export async function card(page) {
  await nothing(page);
  const place = await until(
    () =>
      page.evaluate(() => {
        const marks = [...CSS.highlights].filter(([name]) => name.startsWith('pm-') && !name.startsWith('pm-offer'));
        const ranges = marks.flatMap(([, all]) => [...all]).filter((one) => String(one).trim().length > 4);
        // Where several overlap, a click asks which.
        const { START_TO_START, START_TO_END, END_TO_END, END_TO_START } = Range;
        const isOverlapped = (one) =>
          ranges.some((other) => {
            const by = (how) => one.compareBoundaryPoints(how, other);
            const isSame = by(START_TO_START) === 0 && by(END_TO_END) === 0;
            return !isSame && by(START_TO_END) > 0 && by(END_TO_START) < 0;
          });
        const range = ranges.find((one) => !isOverlapped(one)) ?? ranges[0];
        range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = range?.getClientRects()[0];
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }),
    'a painted passage',
  );
  await page.mouse.click(place.x, place.y);
  await page.locator('.floating').waitFor();
}

/** What is printed in its place: the browser's own signal begins it. */
export async function print(page) {
  await nothing(page);
  const begin = () => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('.print-copy') !== null;
  };
  await until(() => page.evaluate(begin), 'the copy to print');
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

export const drawer = (at) => async (page) => {
  await nothing(page);
  await page.locator('.reader-bar button[aria-expanded]').nth(at).click();
};

export async function keys(page) {
  await nothing(page);
  await page.locator('body').press('?');
  await page.locator('dialog[open], [role=dialog]').first().waitFor();
}

/** Author, source and date are put right by a press on them. */
export async function byline(page) {
  await nothing(page);
  await page.locator('.origin-part').nth(1).click();
  await page.locator('.origin-field').waitFor();
}

/** Forty codes and more: found by typing; all as a tree while nothing is typed. */
export async function findCode(page) {
  await selectInReader(page);
  await page.keyboard.press('t');
  await page.locator('.code-match').first().waitFor();
}

export async function findCodeByInitials(page) {
  await findCode(page);
  await page.keyboard.type('wt');
}

const acceptFirst = async (page) => {
  await page.locator('.review-bar button').first().click();
  await page.locator('.offer-card').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.toast').waitFor();
};

/** The tour's second act, its third, and its end; what was accepted is taken back when it is drawn. */
export const tour = (act) => async (tools, draw) => {
  const page = await tools.open(tools.url('reader.html?sample&tour'));
  await nothing(page);
  await page.locator('.review-bar').waitFor();
  if (act !== 'accept') await acceptFirst(page);
  if (act === 'end') {
    await Promise.all([page.waitForEvent('download'), page.locator('.tour-steps .primary').click()]);
    await page.locator('.tour-steps a').first().waitFor();
  }
  await draw(page);
  if (act !== 'accept') {
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await page.locator('.toast').first().waitFor();
  }
  await page.close();
};

export async function review(page) {
  await nothing(page);
  await page.locator('.review-bar button').first().click();
  await page.locator('.offer-card').waitFor();
}
