import { expect, openCleanView, openPage, test } from './harness';

test('of a page with a million nodes the beginning is read, and the clean view says so', async ({
  pressmark,
  site,
}) => {
  test.slow(); // the browser itself takes long to parse a million nodes
  const page = await openPage(pressmark, `${site}/endless.html?nodes=1000000`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('.article-partial')).toContainText('too large to read in one go: this is its beginning');
  await expect(reader.locator('.article-body')).toContainText('It begins with a herring boat in 1911');
});

test('a page nested ten thousand deep is read like any other', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/endless.html?levels=10000`);
  const reader = await openCleanView(pressmark, page);
  await expect(reader.locator('.article-body')).toContainText('It begins with a herring boat in 1911');
});
