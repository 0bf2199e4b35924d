import { rmSync } from 'node:fs';
import { grantedBuild } from './granted-build';
import {
  test as base,
  Chromium,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  type Page,
  painted,
} from './harness';

const CHECKS = 'hire two more engineers by the end of June';

const test = base.extend({
  pressmark: async ({ lang }, use) => {
    const extension = grantedBuild();
    const pressmark = await Chromium.launch({ lang, extension });
    await use(pressmark);
    await pressmark.discard();
    rmSync(extension, { recursive: true });
  },
});

/** Opens the side panel beside a page. In Firefox its key lets us into no page: the button is pressed before. */
async function openPanel(pressmark: Chromium, page: Page): Promise<void> {
  if (pressmark.kind === 'firefox') {
    await openCleanView(pressmark, page);
    await leaveCleanView(page);
  }
  await pressmark.pressPanelKey(page);
}

/** Switches something on or off in the side panel beside a page. */
async function switchInPanel(pressmark: Chromium, name: string): Promise<void> {
  await pressmark.surface('sidepanel.html', async (panel) => {
    const box = panel.getByRole('checkbox', { name });
    const was = await box.isChecked();
    await box.click();
    await expect(box).toBeChecked({ checked: !was });
    await expect(panel.getByRole('group').filter({ has: box })).toHaveAttribute('aria-busy', 'false');
  });
}

test('on a site that was switched on marks appear automatically, also after a restart, until it is revoked', async ({
  pressmark,
  site,
}) => {
  const address = `${site}/harbour.html`;
  const page = await openPage(pressmark, address);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, CHECKS, '2');
  await leaveCleanView(page);
  await page.reload();
  expect(await painted(page)).toEqual([]); // nobody asked for them

  await openPanel(pressmark, page);
  await switchInPanel(pressmark, 'Show my marks as soon as a page opens');
  await page.reload();
  await expect.poll(() => painted(page)).toEqual([CHECKS]);

  const { profile, extension } = pressmark;
  await pressmark.close();
  const again = await Chromium.launch({ profile, extension });
  try {
    const restarted = await openPage(again, address);
    await expect.poll(() => painted(restarted)).toEqual([CHECKS]);
    expect(restarted.frames()).toHaveLength(1); // and nothing more than that

    const options = await openPage(again, again.url('options.html'));
    const list = options.locator('.site-list');
    await expect(list).toContainText('127.0.0.1');
    await options.getByRole('button', { name: 'Revoke access to 127.0.0.1' }).click();
    await expect(list.locator('li')).toHaveCount(0);
    await restarted.reload();
    await restarted.locator('h1').waitFor();
    await expect.poll(() => registered(again)).toEqual([]);
    expect(await painted(restarted)).toEqual([]);
  } finally {
    await again.close();
  }
});

test('articles open automatically where that was switched on, and front pages do not', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  const page = await openPage(pressmark, `${site}/harbour.html`);
  await openPanel(pressmark, page);
  await switchInPanel(pressmark, 'Always open articles in the clean view');
  for (const [path, heading] of [
    ['harbour.html', 'Harbour council orders nightly ferry checks'],
    ['hengyang.html', '衡阳市'],
  ] as const) {
    await page.goto(`${site}/${path}`);
    const reader = await pressmark.reader(page);
    await expect(reader.locator('h1')).toContainText(heading);
    await leaveCleanView(page);
  }
  await page.goto(`${site}/nothing.html`);
  await expect.poll(() => arrived(page)).toBe(true);
  expect(page.frames()).toHaveLength(1);
});

/** Ids of the content scripts that are registered. */
async function registered(pressmark: Chromium): Promise<string[]> {
  const page = await openPage(pressmark, pressmark.url('welcome.html'));
  const ids = await page.evaluate(
    `chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))`,
  );
  await page.close();
  return ids as string[];
}

/** Has the page been idle since it was loaded, so that whatever comes by itself has come? */
const arrived = (page: import('./harness').Page): Promise<boolean> =>
  page.evaluate(
    () => new Promise<boolean>((resolve) => requestIdleCallback(() => setTimeout(() => resolve(true), 300))),
  );
