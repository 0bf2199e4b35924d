import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { patternOf, siteOf } from '@/utils/model/site';
import { readSites, storeSite } from '@/utils/sites';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['https://news.example/a?b#c', 'https://news.example'],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1'],
  ['https://www.衡阳.example/', 'https://www.xn--4n2a06z.example'],
  ['file:///home/a.html', undefined],
  ['chrome-extension://abc/reader.html', undefined],
  ['about:blank', undefined],
  ['no address', undefined],
])('the site of %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test('permission is requested for one site, whatever its port', () => {
  expect(patternOf('https://news.example')).toBe('https://news.example/*');
});

test('a site with nothing switched on is removed; others stay, sorted by name', async () => {
  await storeSite({ site: 'https://b.example', restore: true, alwaysOpen: false });
  await storeSite({ site: 'https://a.example', restore: false, alwaysOpen: true });
  await storeSite({ site: 'https://b.example', restore: true, alwaysOpen: true });
  expect(await readSites()).toEqual([
    { site: 'https://a.example', restore: false, alwaysOpen: true },
    { site: 'https://b.example', restore: true, alwaysOpen: true },
  ]);
  await storeSite({ site: 'https://a.example', restore: false, alwaysOpen: false });
  expect((await readSites()).map(({ site }) => site)).toEqual(['https://b.example']);
});

test('invalid stored values are left out', async () => {
  const good = { site: 'https://a.example', restore: true, alwaysOpen: false };
  await fakeBrowser.storage.local.set({ sites: [good, { site: '*://*', restore: true }, 7] });
  expect(await readSites()).toEqual([good]);
});
