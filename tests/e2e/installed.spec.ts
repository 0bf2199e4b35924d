import { READER_READY } from '../drivers/reader-ready.mjs';
import { expect, openPage, type Page, test } from './harness';

/**
 * The part of the browser's API that says what it knows of the installed extension, called from one of the extension's
 * own pages.
 */
interface Extension {
  runtime: { getManifest(): { name: string; description: string } };
  permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
}

const ask = <T>(page: Page, question: (extension: Extension) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${question})(chrome)`) as Promise<T>;

test('the installation requests no permission that warns, and no site', async ({ pressmark }) => {
  const page = await openPage(pressmark, pressmark.bare);
  const { permissions, origins } = await ask(page, (extension) => extension.permissions.getAll());
  expect(permissions.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    ...(pressmark.kind === 'chromium' ? ['sidePanel'] : []),
    'storage',
    'unlimitedStorage',
  ]);
  expect(origins).toEqual([]);
});

test('the suggested shortcuts were accepted, work, and clash with no menu', { tag: '@firefox' }, async ({
  pressmark,
}) => {
  const page = await openPage(pressmark, pressmark.bare);
  const commands = await ask(page, (extension) => extension.commands.getAll());
  expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
    _execute_action: 'Alt+A',
    'open-library': 'Alt+Shift+L',
    ...(pressmark.kind === 'chromium' ? { 'open-panel': 'Alt+Shift+S' } : { _execute_sidebar_action: 'Alt+Shift+P' }),
    'toggle-clean-view': 'Alt+R',
  });
  await pressmark.pressShortcut(page, { alt: true, shift: true, key: 'l' });
  const addresses = () => pressmark.context.pages().map((one) => one.url());
  await expect.poll(addresses).toContain(pressmark.url('library.html'));
  await page.bringToFront();
  await pressmark.pressPanelKey(page);
  await pressmark.surface('sidepanel.html', (panel) => expect(panel.getByRole('main')).toBeVisible());
  expect(await pressmark.openMenus()).toEqual([]);
});

test.describe('just installed', () => {
  test.use({ isNew: true });
  test('the welcome page opens by itself after the installation and leads to the sample', async ({ pressmark }) => {
    const welcome = pressmark.url('welcome.html');
    await expect.poll(() => pressmark.context.pages().map((page) => page.url())).toContain(welcome);
    const page = pressmark.context.pages().find((candidate) => candidate.url() === welcome) as Page;
    await page.getByRole('button', { name: 'Pressmark' }).click();
    await page.locator(READER_READY).waitFor({ state: 'attached' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Council orders checks');
  });
});

for (const [lang, name, heading] of [
  ['en', 'Pressmark', 'Settings'],
  ['zh-CN', '报痕', '设置'],
  ['zh-TW', '報痕', '設定'],
] as const) {
  test.describe(lang, () => {
    test.use({ lang });
    test(`the manifest and the pages are in ${lang}`, async ({ pressmark }) => {
      const page = await openPage(pressmark, pressmark.url('options.html'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const manifest = await ask(page, (extension) => extension.runtime.getManifest());
      expect(manifest.name).toContain(name);
      expect(manifest.description.length).toBeLessThanOrEqual(132);
    });
  });
}
