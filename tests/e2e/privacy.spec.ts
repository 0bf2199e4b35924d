import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator } from 'playwright/test';
import { askFromPage, Chromium, expect, leaveCleanView, mark, openCleanView, openPage, select, test } from './harness';

const NOTE = 'a note that is nobody else’s business';

test('a page that spies sees neither notes nor keystrokes', { tag: '@firefox' }, async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/spy.html`);
  const spied = () => page.evaluate(() => (window as unknown as { spy: () => { keys: string[] } }).spy());
  // It does spy: what is typed on the page itself is written down.
  await page.keyboard.press('x');
  expect((await spied()).keys).toContain('x');
  const before = (await spied()).keys.length;

  const reader = await openCleanView(pressmark, page);
  await mark(reader, '林秀兰要求', '2');
  await select(reader, '每周抽查一次');
  await reader.locator('.floating').getByRole('button', { name: 'Note' }).click();
  await reader.getByRole('textbox').pressSequentially(NOTE);
  await expect(reader.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape'); // out of the note
  await page.keyboard.press('Escape'); // out of its card
  await leaveCleanView(page);

  const seen = await spied();
  const everything = JSON.stringify(seen);
  expect(seen.keys.slice(before).filter((key) => key !== 'Escape')).toEqual([]);
  expect(everything).not.toContain(NOTE);
  for (const secret of ['Directive', '指令', 'Key passage', 'codes']) expect(everything).not.toContain(secret);
  // The live page has the paint by now, under names that say nothing.
  await expect.poll(async () => JSON.stringify(await spied())).toContain('每周抽查一次"');
});

test('a page can neither open the clean view nor ask it for an article', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/spy.html`);
  const address = pressmark.url('reader.html#guess');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    return new Promise((loaded) => {
      frame.addEventListener('load', loaded, { once: true });
      document.body.append(frame);
    });
  }, address);
  const frame = page.frames().find((one) => one.url() === address);
  // Chromium serves it under an address of the session only: the fixed one is refused.
  if (pressmark.kind === 'chromium') return expect(frame).toBeUndefined();
  // In Firefox the address belongs to this installation alone. A page that learned it gets a reader without a token.
  await expect(frame?.getByRole('alert') as Locator).toBeVisible();
  await expect(frame?.locator('.article-body') as Locator).toHaveCount(0);
});

test('our script in a page is told only about that page, and nothing the reader wrote', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/spy.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '林秀兰要求', '2');
  await select(reader, '每周抽查一次');
  await reader.locator('.floating').getByRole('button', { name: 'Note' }).click();
  await reader.getByRole('textbox').pressSequentially(NOTE);
  await expect(reader.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await leaveCleanView(page);
  const address = page.url();

  const own = await askFromPage(pressmark, page, 'notebook.painted', { address });
  expect(own).toMatchObject({ ok: true, value: { annotations: [{ hasNote: false }, { hasNote: true }] } });
  expect(JSON.stringify(own)).not.toContain(NOTE);
  const { value } = own as { value: { annotations: { id: string }[] } };

  // Another page's script, on the same host: neither that article nor anything else of the notebook.
  const other = await openPage(pressmark, `${site}/harbour.html`);
  await openCleanView(pressmark, other);
  const forged: [string, object][] = [
    ['notebook.painted', { address }],
    ['passages.find', { address, text: '每周抽查一次', targets: [] }],
    ['site.arrived', { address, isArticle: true }],
    ['notebook.about', { address }],
    ['notebook.about', { address: other.url() }],
    ['notebook.read', {}],
    ['bin.read', {}],
    ['review.about', { articleUrl: address }],
    ['draft.find', { id: address }],
    ['ledger.read', {}],
    ['codebook.read', {}],
    ['export.open', { address }],
    ['toolbar.unmark', { id: value.annotations[0]?.id }],
  ];
  for (const [type, data] of forged) {
    expect(await askFromPage(pressmark, other, type, data), type).toMatchObject({ ok: false, problem: 'page-refused' });
  }
  expect(await askFromPage(pressmark, other, 'notebook.painted', { address: other.url() })).toMatchObject({ ok: true });
  // Nor does an open clean view answer it, whose tab it may guess.
  const options = await openPage(pressmark, pressmark.url('options.html'));
  const tabs = await options.evaluate<number[]>('chrome.tabs.query({}).then((all) => all.map(({ id }) => id))');
  expect(tabs.length).toBeGreaterThan(2);
  const answers = await Promise.all(tabs.map((tabId) => askFromPage(pressmark, other, 'reader.selected', { tabId })));
  // To a frame over a page Firefox brings no such message.
  const refused = expect.objectContaining({ ok: false, problem: 'page-refused' });
  expect(answers.filter(Boolean)).toEqual(pressmark.kind === 'firefox' ? [] : [refused]);
});

test('a page that changes its address without a load still gets its marks', async ({ pressmark, site }) => {
  const page = await openPage(pressmark, `${site}/spy.html`);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, '林秀兰要求', '2');
  await leaveCleanView(page);
  await page.evaluate(() => history.pushState({}, '', '/elsewhere.html'));
  const moved = await askFromPage(pressmark, page, 'notebook.painted', { address: page.url() });
  expect(moved).toMatchObject({ ok: true, value: { annotations: [] } });
});

test('Pressmark makes no network request', async ({ site }) => {
  const asked: string[] = [];
  // Everything the browser asks for, of whatever origin, passes this proxy, which answers for the test site alone.
  const proxy = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    if (!request.url?.startsWith(site)) return response.writeHead(502).end();
    const answer = await fetch(request.url);
    return response
      .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
      .end(Buffer.from(await answer.arrayBuffer()));
  }).on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 no\r\n\r\n');
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const { port } = proxy.address() as AddressInfo;
  const pressmark = await Chromium.launch({ proxy: port });
  try {
    const page = await openPage(pressmark, `${site}/spy.html`);
    // The proxy does see requests: the page's own, and one to another host.
    await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined));
    expect(asked).toContain('http://elsewhere.example/');
    await page.waitForLoadState('networkidle');
    const before = [...asked];
    const reader = await openCleanView(pressmark, page);
    await mark(reader, '林秀兰要求', '2');
    await reader.getByRole('button', { name: '1 annotation' }).click();
    const downloading = page.waitForEvent('download');
    await reader.getByRole('button', { name: 'Save Markdown file' }).click();
    await downloading;
    for (const path of ['library.html', 'options.html', 'welcome.html'])
      await (await openPage(pressmark, pressmark.url(path))).waitForLoadState('networkidle');
    // The browser itself may look for its own services; nothing else may have gone out since.
    const ours = asked
      .slice(before.length)
      .filter((address) => !/\.(google|googleapis|gstatic|mozilla|firefox)\.(com|net|org)/.test(address));
    expect(ours).toEqual([]);
  } finally {
    await pressmark.discard();
    proxy.close();
  }
});
