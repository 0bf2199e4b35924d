import { countStored, expect, mark, openCleanView, openPage, painted, test } from './harness';

for (const { nodes, tag } of [
  { nodes: 110_000, tag: [] },
  { nodes: 1_000_000, tag: ['@long'] },
]) {
  test(`of a page with ${nodes} nodes the beginning is read, and the clean view says so`, { tag }, async ({
    pressmark,
    site,
  }) => {
    // The browser itself takes long to lay out a million nodes. The test waits for that, and does not count it as
    // Pressmark's time.
    test.slow();
    const page = await pressmark.context.newPage();
    await page.goto(`${site}/endless.html?nodes=${nodes}`, { timeout: 0 });
    await page.evaluate(() => document.body.offsetHeight);
    const reader = await openCleanView(pressmark, page);
    const partial = reader.locator('.article-partial');
    await expect(partial).toContainText('too large to read in one go: this is its beginning');
    await expect(reader.locator('.article-body')).toContainText('It begins with a herring boat in 1911');
  });
}

test('a page nested ten thousand levels deep is read like any other', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/endless.html?levels=10000`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('.article-body')).toContainText('It begins with a herring boat in 1911');
});

test('a passage longer than the limit is not marked and the reader is told; a shorter one is marked', {
  tag: '@firefox',
}, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/endless.html?nodes=8000`);
  const reader = await openCleanView(pressmark, page);
  await reader.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.article-body') as Element));
  await reader.locator('.floating').waitFor();
  await reader.locator('body').press('1');
  await expect(reader.getByText('This is longer than Pressmark can keep')).toBeVisible();
  await expect(reader.getByText(/^Marked as/)).toHaveCount(0);
  expect(await painted(reader)).toEqual([]);
  await reader.locator('body').press('Escape');
  await expect(reader.locator('.floating')).toHaveCount(0);
  await mark(reader, 'It begins with a herring boat in 1911', '1');
  await expect(reader.getByText(/^Marked as/)).toBeVisible();
  expect(await countStored(pressmark)).toMatchObject({ annotations: 1 });
});
