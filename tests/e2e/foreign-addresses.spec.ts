import {
  type Chromium,
  countStored,
  expect,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  painted,
  test,
} from './harness';

const WORDS = '各乡镇要在六月底以前完成排查';
const article = (title: string, words: string, canonical: string): string => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${canonical}"></head><body><article><h1>${title}</h1>
<p>五月十八日，示例市召开校园安全工作会议，听取各部门的汇报，研究下一阶段的安排。${words}，有关情况要及时报告。</p>
<p>会议指出，今年以来全市校园安全形势总体平稳，但是仍然存在一些薄弱环节，必须引起高度重视，确保各项措施落到实处。</p>
<p>教育、公安、交通等部门要加强协调，统一台账格式，每周通报一次进展。会议还研究了其他事项，并就有关工作作了部署。</p>
</article></body></html>`;

/** Another story of the same template. */
const other = (n: number, words: string, canonical: string): string => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><title>示例新闻网</title><link rel="canonical" href="${canonical}"></head><body><article><h1>新闻第${n}条的标题</h1>
${[1, 2, 3].map((i) => `<p>这是新闻${n}的段落${i}，讲的是${n * i * 7}件与别的新闻${n}没有关系的事情，${i === 2 ? words : `编号${n}${i}`}，读者在新闻${n}里可以看到全部${n}处细节。</p>`).join('')}
</article></body></html>`;

async function serve({ context }: Chromium, pages: Record<string, string>): Promise<void> {
  await context.route(/^https:\/\//, (route) => {
    const body = pages[route.request().url()];
    return body ? route.fulfill({ contentType: 'text/html; charset=utf-8', body }) : route.abort();
  });
}

test('a page of another site that declares a marked article’s address sees no mark and cannot change its title', {
  tag: '@firefox',
}, async ({ pressmark }) => {
  const [own, foreign] = ['https://people.com.cn/2026/0518/1001.html', 'https://evil.com.cn/trap.html'];
  await serve(pressmark, {
    [own]: article('示例市召开校园安全会议', WORDS, own),
    [foreign]: article('被别人改掉的标题', WORDS, own),
  });
  const page = await openPage(pressmark, own);
  await mark(await openCleanView(pressmark, page), WORDS, '2');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual([WORDS]);

  const trap = await openPage(pressmark, foreign);
  const reader = await openCleanView(pressmark, trap);
  await expect(reader.locator('h1')).toHaveText('被别人改掉的标题');
  await expect.poll(async () => (await countStored(pressmark)).articles).toBe(2);
  expect(await painted(reader)).toEqual([]);
  await leaveCleanView(trap);
  expect(await painted(trap)).toEqual([]);

  await page.bringToFront();
  await expect((await openCleanView(pressmark, page)).locator('h1')).toHaveText('示例市召开校园安全会议');
});

test('stories that share a template’s address, and routes behind a hash, each keep their own marks', async ({
  pressmark,
}) => {
  const words = ['第一条新闻里要标的话', '第二条新闻里要标的话', '第三条新闻里要标的话'];
  const shared = 'https://paper.example/2026/show.php';
  const addresses = words.map((_, i) => `${shared}?id=${i + 1}`);
  const app = 'https://app.example/';
  const script = `<script>const show = () => { document.querySelector('article p').textContent =
    location.hash === '#/news/1' ? ${JSON.stringify(words[0])} + '，这里还有一段很长的话，说明这是第一条新闻，与第二条没有关系。'
    : '${words[1]}，这里也有一段很长的话，说明这是另一条新闻，讲的是完全不同的事情。'; };
    addEventListener('hashchange', show); show();</script>`;
  await serve(pressmark, {
    ...Object.fromEntries(addresses.map((address, i) => [address, other(i + 1, words[i] as string, shared)])),
    [app]: article('单页应用里的新闻', '', app) + script,
  });
  for (const [i, address] of addresses.entries()) {
    const page = await openPage(pressmark, address);
    await mark(await openCleanView(pressmark, page), words[i] as string, '2');
    await leaveCleanView(page);
    await expect.poll(() => painted(page)).toEqual([words[i]]);
  }
  expect(await countStored(pressmark)).toMatchObject({ articles: 3, annotations: 3 });

  const page = await openPage(pressmark, `${app}#/news/1`);
  await mark(await openCleanView(pressmark, page), words[0] as string, '2');
  await leaveCleanView(page);
  await expect.poll(() => painted(page)).toEqual([words[0]]);
  await page.evaluate(() => location.assign('#/news/2'));
  await expect.poll(() => painted(page)).toEqual([]);
  const second = await openCleanView(pressmark, page);
  await expect(second.locator('.article-body')).toContainText(words[1] as string);
  expect(await painted(second)).toEqual([]);
  await expect.poll(async () => (await countStored(pressmark)).articles).toBe(5);
});
