import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Chromium, countStored, expect, leaveCleanView, mark, openCleanView, openPage, painted, test } from './harness';

declare const chrome: {
  tabs: { query(what: object): Promise<{ id: number }[]>; sendMessage(id: number, message: object): Promise<unknown> };
};

// What is in docs/firefox.md and in no other file. What Chromium has not: tests/e2e/differences.ts.

test('what is marked in one container is marked in the others, in one notebook', { tag: '@firefox' }, async ({
  pressmark,
  site,
}) => {
  if (pressmark.kind !== 'firefox' || !('pressInContainer' in pressmark)) throw new Error('no Firefox');
  const page = await openPage(pressmark, `${site}/hengyang.html`);
  await mark(await openCleanView(pressmark, page), '近200人', '5');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual(['近200人']);

  await pressmark.pressInContainer(`${site}/hengyang.html`);
  // Firefox shows Playwright no tab of a container: its page is asked what it has painted.
  const inFront = () =>
    pressmark.inBackground(async () => {
      const asked = (await chrome.tabs.query({ active: true })).map(({ id }) =>
        chrome.tabs.sendMessage(id, { type: 'page.marks', data: {} }).catch(() => undefined),
      );
      return JSON.stringify(await Promise.all(asked));
    });
  await expect.poll(inFront).toMatch(/"found":\["[\w-]+"\],"lost":\[\]/);
  expect(await countStored(pressmark)).toMatchObject({ articles: 1, annotations: 1 });
});

const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const words = '五月十八日，示例市召开校园安全工作会议，听取各部门的汇报，研究下一阶段的安排，有关情况要及时报告。';
const article = (pictures: string): string =>
  `<!doctype html><meta charset="utf-8"><title>校园安全会议</title><article><h1>校园安全会议</h1><p>${words}</p>${pictures}<p>${words}</p><p>${words}</p></article>`;

/** What a web of two sites answers, all of it through one proxy, and what was asked of it. */
async function startWeb(): Promise<{ port: number; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url?.endsWith('.gif')) response.writeHead(200, { 'content-type': 'image/gif' }).end(PICTURE);
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          article('<figure><img src="http://pictures.example/one.gif" alt="会场" width="300" height="200"></figure>'),
        );
  });
  // A site without https: nobody answers there.
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  return { port: (proxy.address() as AddressInfo).port, asked, close: () => proxy.close() };
}

test('a picture of a site without https is asked for over https, and its place says that it could not be loaded', async () => {
  const web = await startWeb();
  const pressmark = await Chromium.launch({ proxy: web.port });
  try {
    const page = await openPage(pressmark, 'http://news.example/meeting.html');
    await expect.poll(() => page.evaluate(() => document.images[0]?.naturalWidth)).toBe(1);
    web.asked.length = 0;
    const reader = await openCleanView(pressmark, page);
    const ofPictures = () => web.asked.filter((line) => line.includes('pictures.example'));
    await expect.poll(() => ofPictures().length).toBeGreaterThan(0);
    expect(ofPictures().filter((line) => line !== 'CONNECT pictures.example:443')).toEqual([]);
    await expect(reader.locator('.picture-failed')).toHaveAttribute('data-words', /could not be loaded/);
    expect(ofPictures().filter((line) => line !== 'CONNECT pictures.example:443')).toEqual([]);
  } finally {
    await pressmark.discard();
    web.close();
  }
});

test('a picture that strict tracking protection blocks on the page is blocked in the clean view, and its place says so', async ({
  site,
}) => {
  const { port } = new URL(site);
  const tracker = `http://localhost:${port}`;
  const pressmark = await Chromium.launch({
    preferences: {
      'browser.contentblocking.category': 'strict',
      'privacy.trackingprotection.enabled': true,
      'urlclassifier.trackingTable.testEntries': 'localhost',
      'urlclassifier.trackingWhitelistTable.testEntries': '',
    },
  });
  try {
    expect(pressmark.kind, 'which browser has such protection').toBe('firefox');
    const page = await pressmark.context.newPage();
    await page.route('**/meeting.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: article(
          `<figure><img src="${tracker}/counted/survey-road.svg" alt="追踪" width="300" height="200"></figure><p>${words}</p><figure><img src="${site}/survey-road.svg" alt="会场" width="300" height="200"></figure>`,
        ),
      }),
    );
    await page.goto(`${site}/meeting.html`);
    const widths = () => page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0));
    await expect.poll(widths).toEqual([false, true]);
    const reader = await openCleanView(pressmark, page);
    await expect(reader.locator('.picture-failed')).toHaveCount(1);
    await expect(reader.locator('.picture-failed')).toHaveAttribute('data-words', /^追踪 — .*could not be loaded/);
    await expect
      .poll(() =>
        reader
          .locator('.article-body img')
          .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)),
      )
      .toEqual([true]);
  } finally {
    await pressmark.discard();
  }
});
