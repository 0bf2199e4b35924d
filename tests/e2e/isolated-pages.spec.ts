import { READER_READY } from '../drivers/reader-ready.mjs';
import { expect, leaveCleanView, mark, openCleanView, openPage, painted, select, test } from './harness';

const headed = (site: string, header: string): string => `${site}/hengyang.html?header=${encodeURIComponent(header)}`;

for (const policy of ['require-corp', 'credentialless']) {
  const tag = policy === 'require-corp' ? '@firefox' : [];
  test(`a page that isolates itself (${policy}) can be read and marked in the clean view over it`, { tag }, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, headed(site, `cross-origin-embedder-policy: ${policy}`));
    const reader = await openCleanView(pressmark, page);
    await mark(reader, '近200人', '5');
    await leaveCleanView(page);
    await expect.poll(() => painted(page)).toEqual(['近200人']);
  });
}

for (const flags of ['', ' allow-scripts', ' allow-same-origin', ' allow-scripts allow-same-origin']) {
  test(`the article of a page in a sandbox${flags && ` (${flags.trim()})`} is read and marked`, async ({
    pressmark,
    site,
  }) => {
    const page = await openPage(pressmark, headed(site, `content-security-policy: sandbox${flags}`));
    if (flags === ' allow-scripts allow-same-origin') {
      await mark(await openCleanView(pressmark, page), '近200人', '5');
      return;
    }
    // Nothing of ours can run over this page: it is read in a tab beside it.
    const opening = pressmark.context.waitForEvent('page');
    await pressmark.clickToolbarButton(page);
    const reader = await opening;
    await expect(reader.locator('.article-body')).toContainText('近200人');
    expect(page.frames()).toHaveLength(1);
    await select(reader, '近200人');
    await reader.locator('.floating').waitFor();
    await reader.keyboard.press('5');
    await expect.poll(() => painted(reader)).toContain('近200人');
    // The view's ✕ returns to the page, which shows the mark.
    const closing = reader.waitForEvent('close');
    await reader.locator('.reader-bar').getByRole('button').last().click();
    await closing;
    await expect.poll(() => painted(page)).toEqual(['近200人']);
    // Closed, it opens again.
    const again = pressmark.context.waitForEvent('page');
    await pressmark.clickToolbarButton(page);
    const reopened = await again;
    await reopened.locator(READER_READY).waitFor({ state: 'attached' });
    await expect.poll(() => painted(reopened)).toEqual(['近200人']);
  });
}
